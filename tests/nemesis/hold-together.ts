import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import type { DeviceId, DossierId } from '#domain/ids.ts'
import { must } from '#domain/must.ts'
import { runAccount } from '#domain/numbering/hands/run-account.ts'
import type { SequencedRow } from '#domain/stream/sequence.ts'
import { openSqliteStore } from '../../server/store/open-sqlite-store.ts'
import { type Counted, countNumbers, everyNumberAccountedFor } from '../sim/accounts.ts'
import { hasTheStream, isOneOrder, sameEverywhere } from '../sim/compare.ts'
import { foldedAsOrdered, type Told } from '../sim/oracle.ts'
import { wholeStream } from '../sim/whole-stream.ts'
import type { Acknowledged } from '../torture/memory.ts'
import { foldedDump } from '../sync/same-registers.ts'
import { type Befallen, numberIn } from './befallen.ts'
import { doneInOtherHands } from './one-hand.ts'
import type { OpenedPc } from './opened-pc.ts'

/** An office all of whose machines are whole and level, and switched off. */
export interface RestingOffice {
  readonly server: string
  readonly pcs: readonly OpenedPc[]
  readonly befallen: Befallen
}

interface Office extends Told, Pick<RestingOffice, 'pcs' | 'befallen'> {
  readonly stream: readonly SequencedRow[]
}

/** What is wrong in it, how far its stream goes, and how much of what is to be seen there came about: moves in conflict, dossiers that one PC took from another, numbers that passed to another counter, numbers that stand there twice, events that had lost their place. */
export interface Held {
  readonly wrongs: readonly string[]
  readonly places: number
  readonly conflicts: number
  readonly takes: number
  readonly handOvers: number
  readonly twins: number
  readonly orphans: number
}

export async function holdTogether({ server, pcs, befallen }: RestingOffice): Promise<Held> {
  const wrongs: string[] = []
  const store = await openSqliteStore(path.join(server, 'server.db'))
  try {
    const reader = store.reading(must((await store.offices())[0], 'an office').office)
    const stream = await wholeStream(reader)
    const office: Office = { pcs, befallen, stream, wrong: (what) => { wrongs.push(what) } }
    isOneOrder(office, stream, 0)
    for (const pc of pcs) hasTheStream(office, pc, stream, must(await reader.head(), 'a head').point.g)
    const [dossiers, first] = [dossiersIn(stream), must(pcs[0], 'a PC')]
    for (const pc of pcs) foldedAsOrdered({ ...office, dossiers }, pc)
    inOneHand(office)
    sameEverywhere(office, ({ data }) => foldedDump(data))
    for (const pc of pcs) nothingBefell(office, pc)
    everyActIsThere(office)
    const numbers = numbersAreAccountedFor(office)
    scansAreWhole(office, path.join(server, 'lampiran'))
    const conflicts = dossiers.reduce((sum, dossier) => sum + (first.state(dossier)?.conflicts?.length ?? 0), 0)
    const countOf = (type: string): number => stream.filter(({ envelope }) => envelope.type === type).length
    const twins = [...numbers.values()].reduce((sum, run) => sum + run.twins.size, 0)
    const orphans = pcs.reduce((sum, pc) => sum + pc.rows('log.db', 'select 1 from orphan').length, 0)
    if (befallen.displaced && orphans === 0) wrongs.push('nobody has on record what lost its place')
    return { wrongs, places: stream.length, conflicts, takes: countOf('dossier.taken'), handOvers: countOf('run.handed-over'), twins, orphans }
  } finally {
    await store.close()
  }
}

const dossiersIn = (stream: readonly SequencedRow[]): DossierId[] => [...new Set(stream.flatMap(({ envelope: { aggregate } }) => (aggregate.startsWith('dossier:') ? [aggregate.slice('dossier:'.length) as DossierId] : [])))]

/** What nobody's memory was called in question for: nobody went back, nobody is another device, nothing is told of. And nobody ever meets a defect. */
function nothingBefell({ stream, wrong, pcs, befallen }: Office, pc: OpenedPc): void {
  const { name, store } = pc
  for (const { message } of store.verify(20)) wrong(`${name}: verify: ${message}`)
  tellsOfIt({ wrong, befallen }, pc)
  const placed = new Set(stream.map(({ envelope: { device, seq, hash } }) => `${device} ${seq} ${hash}`))
  for (const { device, seq, hash } of pc.rows<Orphan>('log.db', 'select device, seq, lower(hex(hash)) as hash from orphan')) {
    if (!befallen.rewound) wrong(`${name} went back: event ${seq} of ${device} had lost its place`)
    if (!placed.has(`${device} ${seq} ${hash}`)) wrong(`${name} went back: event ${seq} of ${device} has no place again`)
  }
  for (const line of diaryOf(pc)) if ((JSON.parse(line) as { readonly level: number }).level >= 50) wrong(`${name}: ${line}`)
  for (const fault of [...pc.memory.lost, ...pc.memory.doubled]) wrong(`${name}: ${fault}`)
  const known = new Set([...befallen.devices, ...pcs.flatMap((one) => namesOf(one))])
  for (const device of new Set(stream.map(({ envelope }) => envelope.device))) if (!known.has(device) && !device.startsWith('server-')) wrong(`${device} is none of the office's PCs`)
}

interface Orphan {
  readonly device: DeviceId
  readonly seq: number
  readonly hash: string
}

/** The PC's device, and those it was before. */
const namesOf = ({ store, sync }: OpenedPc): readonly DeviceId[] => [...sync.earlier, store.device]

/** Of what befell this PC, and of nothing else. */
function tellsOfIt({ befallen, wrong }: Pick<Office, 'befallen' | 'wrong'>, { name, store }: OpenedPc): void {
  const told = new Set(store.incidents.map(({ text }) => text))
  if (befallen.mustTell.has(name) && told.size === 0) wrong(`${name} tells nothing of what befell it`)
  for (const warning of store.warnings) if (!told.has(warning) || !befallen.mustTell.has(name)) wrong(`${name} warns: ${warning}`)
}

const diaryOf = ({ data }: OpenedPc): readonly string[] => readdirSync(path.join(data, 'catatan')).flatMap((file) => readFileSync(path.join(data, 'catatan', file), 'utf8').split('\n').filter(Boolean))

/** No PC did what another one's hands were for. What a machine that went back, or was there twice, knew is in no stream. */
function inOneHand({ stream, befallen, wrong }: Office): void {
  if (befallen.rewound || befallen.doubled || befallen.mustTell.size > 0) return
  for (const problem of doneInOtherHands(stream)) wrong(`in two hands: ${problem}`)
}

/** Each in one piece of its device's chain. Of those whose memory is gone, what the server had. */
function everyActIsThere(office: Office): void {
  const { pcs, stream, wrong, befallen } = office
  const acts = Map.groupBy(stream, ({ envelope }) => envelope.commandId as string)
  const isThere = ({ command, name: call }: Acknowledged, pc: string, isOwn: (device: DeviceId) => boolean): void => {
    const events = acts.get(command) ?? []
    const [first, last] = [events[0]?.envelope, events.at(-1)?.envelope]
    if (!first || !last) wrong(`${call} ${command} of ${pc}, which was answered for, is not in the stream`)
    else if (last.seq - first.seq + 1 !== events.length || events.some(({ envelope }) => envelope.device !== first.device) || !isOwn(first.device)) wrong(`${call} ${command} of ${pc} took effect twice`)
  }
  for (const pc of pcs) {
    const names = new Set(namesOf(pc))
    for (const act of pc.memory.commands) isThere(act, pc.name, (device) => names.has(device))
  }
  for (const act of befallen.gone) if (act.wasThere) isThere(act, act.pc, () => true)
}

/** Every run's account is what the stream tells of it, nothing is open in it where nobody's memory is gone, and who was told a number has it. */
function numbersAreAccountedFor({ pcs, stream, wrong, befallen }: Office): ReadonlyMap<string, Counted> {
  const numbers = new Map<string, Counted>()
  countNumbers(numbers, stream)
  for (const { name, store } of pcs) {
    const runs = must(store.hands, 'a joined store').runs()
    everyNumberAccountedFor({ numbers, doubled: befallen.doubled, wrong }, { name, runs })
    for (const { run, lost, live } of runs.map((hands) => runAccount(hands))) {
      if (!befallen.lost && lost.length > 0) wrong(`${name}: of ${run} ${JSON.stringify(lost)} are lost, and nobody's PC is`)
      for (const { holder, first } of live) if (!pcs.some((pc) => pc.store.device === holder)) wrong(`${name}: ${run} from ${first} on is in the hand of ${holder}, which is no PC any more`)
    }
  }
  const given = Map.groupBy(stream.filter(({ envelope }) => envelope.type === 'number.given'), ({ body }) => (JSON.parse(String(body)) as { readonly number: { readonly text: string } }).number.text)
  const hasIt = (pc: string, act: Acknowledged, wasThere: boolean): void => {
    const [text, { command }] = [numberIn(act), act]
    const commands = text === '' ? [] : (given.get(text) ?? []).map(({ envelope }) => envelope.commandId as string)
    if (text === '' || commands.includes(command)) return
    if (wasThere || (commands.length > 0 && !befallen.doubled)) wrong(`${pc} said ${text}, which is ${commands.length > 0 ? 'another act’s' : 'nobody’s'}`)
  }
  for (const text of befallen.twice) if (given.get(text)?.length !== 2) wrong(`${text}, which two machines gave, stands there ${given.get(text)?.length ?? 0} times`)
  for (const { name, memory } of pcs) for (const act of memory.commands) hasIt(name, act, true)
  for (const act of befallen.gone) hasIt(act.pc, act, act.wasThere)
  return numbers
}

/** What any dossier names lies at the server, but for what went with a PC, and at the PC that took it in. */
function scansAreWhole({ pcs, wrong, befallen }: Office, folder: string): void {
  const named = must(pcs[0], 'a PC').rows<{ readonly hash: string }>('stream.db', 'select lower(hex(hash)) as hash from scan')
  const isWhole = (file: string, hash: string): boolean => existsSync(file) && createHash('sha256').update(readFileSync(file)).digest('hex') === hash
  for (const { hash } of named) if (!befallen.scans.has(hash) && !isWhole(path.join(folder, hash), hash)) wrong(`scan ${hash} is not whole at the server`)
  for (const { name, data, memory } of pcs) for (const { hash } of memory.attachments) if (!isWhole(path.join(data, 'lampiran', hash), hash)) wrong(`scan ${hash}, which was answered for, is not whole at ${name}`)
}
