import { randomUUID } from 'node:crypto'
import path from 'node:path'
import { applyEvent } from '#domain/dossier/apply-event.ts'
import type { CommandId, DossierId } from '#domain/ids.ts'
import { must } from '#domain/must.ts'
import { ROLES } from '#domain/officer/role.ts'
import type { Store } from '#store/store.ts'
import Database from 'better-sqlite3'
import { v7 } from 'uuid'
import { openCounter } from '../../electron/counter.ts'
import { openSecrets } from '../../electron/calls/session/secrets.ts'
import { inventApplicant } from '../../electron/sample/applicants.ts'
import { Chance } from '../../electron/sample/chance.ts'
import { intakeForm } from '../../electron/sample/intake-form.ts'
import { samplePeople } from '../../electron/sample/people.ts'
import { Staff } from '../../electron/sample/staff.ts'
import { vouchForToday } from '../../electron/sample/vouch-for-today.ts'
import { type Figure, spreadOf } from './figures.ts'
import { cpuOf, type Interleaved, interleave, turnOf, wallOf, warmOf } from './interleave.ts'
import { type BenchOffice, instant, sizeOf, withStore } from './office.ts'
import { PlainLog } from './peers/plain-log.ts'

/** The whole act beside one plain row of as many bytes, each as durable as the other. */
export async function acts(office: BenchOffice, rounds: number): Promise<readonly Figure[]> {
  const plain = new PlainLog(path.join(path.dirname(office.data), '.plain.db'))
  try {
    const { size, note } = await withStore(office, async (store) => ({ size: sizeOf(store), note: await notes(office, store, plain, rounds) }))
    const intake = await intakes(office, plain, rounds)
    return [...figuresOf(`act of one event, ${size}`, note), ...figuresOf(`intake as the screen asks for it: five events, number, receipt, search; ${size}`, intake)]
  } finally {
    plain.close()
  }
}

const figuresOf = (what: string, { taken, bytes }: Compared): readonly Figure[] => {
  const [ours, peer] = [spreadOf(wallOf(taken.ours)), spreadOf(wallOf(taken.peer))]
  return [
    { part: 'acts', what, unit: 'ms', ours, peer: { what: `one row of ${bytes} bytes, FULL`, figures: peer }, ratio: ratio(wallOf(taken.peer), wallOf(taken.ours)), wanted: 'plain ÷ act ≥ 0.5' },
    { part: 'acts', what: `${what}: until the next can begin, register.db written`, unit: 'ms', ours: spreadOf(turnOf(taken.ours)), peer: { what: 'plain row', figures: spreadOf(turnOf(taken.peer)) }, ratio: ratio(turnOf(taken.peer), turnOf(taken.ours)) },
    { part: 'acts', what: `${what}: its processor time`, unit: 'ms', ours: spreadOf(cpuOf(taken.ours)), peer: { what: 'plain row', figures: spreadOf(cpuOf(taken.peer)) } },
  ]
}

const ratio = (peer: readonly number[], ours: readonly number[]): number => spreadOf(peer).median / spreadOf(ours).median

interface Compared {
  readonly taken: Interleaved
  readonly bytes: number
}

/** A fact added to running dossiers: decided nothing, but chained, signed, folded, answered. */
async function notes(office: BenchOffice, store: Store, plain: PlainLog, rounds: number): Promise<Compared> {
  const dossiers = store.dossiers.search({ text: '', status: 'all', year: null, after: '', limit: 200 }).ids
  const officer = must(store.settings.officers().at(-1), 'an officer')
  const act = (dossier: DossierId): void => {
    const command = randomUUID() as string as CommandId
    store.transact({ command, actor: officer.id, role: ROLES.frontOffice, now: instant() }, (tx) => {
      const before = must(store.dossiers.state(dossier), 'a state')
      const event = { type: 'note.added', version: 1, body: { text: 'Pemohon menelepon, menanyakan berkasnya.' } } as const
      const ref = tx.append({ aggregate: `dossier:${dossier}`, base: null, event })
      applyEvent(before, { ref, at: instant(), officer: officer.id, officerName: officer.name, role: ROLES.frontOffice, command, event }, dossier)
      tx.keepAnswer(JSON.stringify({ call: 'dossier.addNote', officer: officer.id, value: { dossier, message: 'Catatan disimpan', number: '', paper: null } }))
    })
  }
  const dossierOf = (round: number): DossierId => must(dossiers[(round + rounds) % dossiers.length], 'a dossier')
  const bytes = measured(office, () => act(dossierOf(0)))
  return { bytes: bytes.length, taken: await interleave(rounds, (round) => act(dossierOf(round)), () => plain.insert(bytes)) }
}

/** Through the counter's own door, as a clerk's screen asks for it. */
async function intakes(office: BenchOffice, plain: PlainLog, rounds: number): Promise<Compared> {
  const counter = openCounter({ ...office, sample: true, version: '0' }, { now: instant, secrets: openSecrets() })
  try {
    const chance = new Chance(Date.now())
    const staff = new Staff(counter, chance, samplePeople)
    const clerk = must(samplePeople[0], 'a clerk').id
    await vouchForToday(staff, staff.holding(ROLES.supervisor).id)
    const services = await staff.ask(clerk, 'intake.services', {})
    const today = instant().slice(0, 10) as Parameters<typeof intakeForm>[0]['today']
    const form = (serial: number) => intakeForm({ chance, today, dossier: v7(), service: must(services[serial % services.length], 'a service'), applicant: inventApplicant(chance, 5000 + serial), complete: true })
    const [first, ...prepared] = Array.from({ length: 1 + warmOf(rounds) + rounds }, (_, index) => form(index))
    const act = (round: number) => staff.ask(clerk, 'intake.receive', must(prepared[round + warmOf(rounds)], 'a form'))
    const last = lastPlace(office)
    await staff.ask(clerk, 'intake.receive', must(first, 'a form'))
    const bytes = bytesSince(office, last)
    return { bytes: bytes.length, taken: await interleave(rounds, act, () => plain.insert(bytes)) }
  } finally {
    await counter.close()
  }
}

function measured(office: BenchOffice, act: () => void): Uint8Array {
  const last = lastPlace(office)
  act()
  return bytesSince(office, last)
}

const lastPlace = (office: BenchOffice): number => reading(office, (log) => Number(log.prepare('select max(place) from event').pluck().get()))

/** As many bytes as the rows of the acts since then hold: events, signatures, answers, papers, numbers. */
function bytesSince(office: BenchOffice, place: number): Uint8Array {
  return reading(office, (log) => {
    const rows = log.prepare<[number], Readonly<Record<string, unknown>>>('select * from event where place > ?').all(place)
    const commands = JSON.stringify([...new Set(rows.map((row) => row['command_id']))])
    const dossiers = JSON.stringify([...new Set(rows.map((row) => String(row['aggregate']).slice('dossier:'.length)))])
    const answers = log.prepare<[string], Readonly<Record<string, unknown>>>('select * from answer where command in (select value from json_each(?))').all(commands)
    const isNew = rows.some((row) => row['type'] === 'dossier.received')
    const beside = isNew ? ['paper', 'number'].flatMap((table) => log.prepare<[string], Readonly<Record<string, unknown>>>(`select * from ${table} where dossier in (select value from json_each(?))`).all(dossiers)) : []
    const SIGNATURE = 64 + 36
    const length = [...rows, ...answers, ...beside].flatMap((row) => Object.values(row)).reduce<number>((sum, value) => sum + sizeOfValue(value), SIGNATURE)
    return new Uint8Array(length).fill(0x61)
  })
}

const sizeOfValue = (value: unknown): number => (typeof value === 'string' ? Buffer.byteLength(value) : value instanceof Uint8Array ? value.length : value === null ? 0 : 4)

function reading<Value>({ data }: BenchOffice, read: (log: Database.Database) => Value): Value {
  const log = new Database(path.join(data, 'log.db'), { readonly: true })
  try {
    return read(log)
  } finally {
    log.close()
  }
}
