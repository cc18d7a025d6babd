import type { DossierEvent, Received } from '#domain/dossier/events.ts'
import type { BookId, CommandId, DossierId, OfficerId } from '#domain/ids.ts'
import { must } from '#domain/must.ts'
import type { Service } from '#domain/service/service.ts'
import type { RoleId } from '#domain/officer/role.ts'
import type { EventTable } from '#store/schema/event.ts'
import Database from 'better-sqlite3'
import path from 'node:path'
import { paperCode } from '../../electron/calls/papers/paper-code.ts'
import { maskNik } from '#domain/applicant/nik.ts'
import { maskPhone } from '#domain/applicant/phone.ts'
import type { LifeModel, ModelAct } from './life-model.ts'
import { patternOf } from './text-pattern.ts'

const DAY = 86_400_000

interface Life {
  readonly dossier: DossierId
  readonly events: readonly EventTable[]
  readonly papers: readonly { readonly id: string; readonly facts: string }[]
  readonly numbers: readonly { readonly book: string; readonly run: string; readonly no: number; readonly text: string; readonly date: string; readonly at: string }[]
  readonly answers: ReadonlyMap<string, string>
}

/** Every life played so far in that data folder, read from its log.db; the office must be closed. */
export function readModels(data: string, services: readonly Service[]): readonly LifeModel[] {
  const log = new Database(path.join(data, 'log.db'), { readonly: true })
  try {
    const dossiers = log.prepare<[], { aggregate: string }>("select aggregate from event where type = 'dossier.received' order by seq").all()
    return dossiers.map(({ aggregate }) => modelOf(readLife(log, aggregate), services))
  } finally {
    log.close()
  }
}

function readLife(log: Database.Database, aggregate: string): Life {
  const dossier = aggregate.slice('dossier:'.length) as DossierId
  const answers = log.prepare<[string], { command: string; answer: string }>('select command, answer from answer where command in (select command_id from event where aggregate = ?)').all(aggregate)
  return {
    dossier,
    events: log.prepare<[string], EventTable>('select * from event where aggregate = ? order by seq').all(aggregate),
    papers: log.prepare<[string], Life['papers'][number]>('select id, facts from paper where dossier = ? order by rowid').all(dossier),
    numbers: log.prepare<[string], Life['numbers'][number]>('select book, run, no, text, date, at from number where dossier = ? order by id').all(dossier),
    answers: new Map(answers.map(({ command, answer }) => [command, answer])),
  }
}

function modelOf(life: Life, services: readonly Service[]): LifeModel {
  const received = JSON.parse(bodyOf(must(life.events[0], 'a first event'))) as Received
  const known = holesOf(life, received)
  const commands = [...new Set(life.events.map((event) => event.command_id))]
  return {
    day: Math.floor(Date.parse(must(life.events[0], 'a first event').wall_time) / DAY),
    acts: commands.map((command) => actOf(life, command as CommandId, known)),
    events: life.events.length,
    ended: life.events.some(({ type }) => type === 'dossier.ended'),
    abbreviation: services.find(({ id }) => id === received.service)?.abbreviation ?? '',
    placeSequence: received.permitData.form === 'optician' ? String(received.permitData.placeSequence) : '',
    serviceName: received.serviceName,
  }
}

function actOf({ events, papers, numbers, answers }: Life, command: CommandId, known: ReadonlyMap<string, string>): ModelAct {
  const own = events.filter((event) => event.command_id === command)
  const first = must(own[0], 'an event of the act')
  const bodies = own.map(bodyOf).join()
  return {
    at: Date.parse(first.wall_time),
    actor: must(first.actor, 'an actor') as OfficerId,
    numbers: numbers.flatMap((number, index) => (own.some((event) => event.type === 'number.given' && bodyOf(event).includes(`"${number.text}"`)) ? [{ hole: `number-${index}`, book: number.book as BookId, day: Date.parse(number.date) / DAY }] : [])),
    papers: papers.flatMap(({ id, facts }, index) => (bodies.includes(id) ? [{ hole: `paper-${index}`, facts: patternOf(facts, known) }] : [])),
    events: own.map((event) => ({
      role: event.role as RoleId | null,
      base: event.base_seq === null ? null : events.findIndex(({ seq }) => seq === event.base_seq),
      type: event.type as DossierEvent['type'],
      event: patternOf(`{"type":"${event.type}","version":${event.type_version},"body":${bodyOf(event)}}`, known),
    })),
    answer: patternOf(must(answers.get(command) ?? null, 'an answer'), known),
  }
}

/** Each text of this life that another one has otherwise, and the name of its hole. */
function holesOf({ dossier, events, papers, numbers }: Life, { applicant, permitData }: Received): ReadonlyMap<string, string> {
  const issued = events.filter(({ type }) => type === 'paper.issued').map((event) => JSON.parse(bodyOf(event)) as { readonly paper: string; readonly factsHash: string })
  const optician = permitData.form === 'optician'
  return new Map([
    [dossier, 'dossier'],
    [paperCode(dossier), 'code'],
    [applicant.name, 'name'],
    [applicant.nik, 'nik'],
    [maskNik(applicant.nik), 'nik-masked'],
    [applicant.phone, 'phone'],
    [maskPhone(applicant.phone), 'phone-masked'],
    [applicant.address, 'address'],
    [optician ? permitData.workplaceName : permitData.businessName, 'workplace'],
    ...(optician ? ([[permitData.workplaceAddress, 'workplace-address'], [permitData.strNumber, 'licence']] as const) : []),
    ...numbers.flatMap(({ book, run, no, text, date }, index) => [[text, `number-${index}`], [JSON.stringify({ book, run, no, text, date }), `number-${index}-whole`]] as const),
    ...papers.flatMap(({ id }, index) => [[id, `paper-${index}`], [issued.find(({ paper }) => paper === id)?.factsHash ?? '', `paper-${index}-hash`]] as const),
  ])
}

const bodyOf = ({ body }: EventTable): string => Buffer.from(must(body, 'a body')).toString()
