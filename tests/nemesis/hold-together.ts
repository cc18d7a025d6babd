import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import type { DossierId } from '#domain/ids.ts'
import { must } from '#domain/must.ts'
import { runAccount } from '#domain/numbering/hands/run-account.ts'
import type { SequencedRow } from '#domain/stream/sequence.ts'
import { openSqliteStore } from '../../server/store/open-sqlite-store.ts'
import { type Counted, countNumbers, everyNumberAccountedFor } from '../sim/accounts.ts'
import { hasTheStream, isOneOrder, sameEverywhere } from '../sim/compare.ts'
import { foldedAsOrdered, type Told } from '../sim/oracle.ts'
import { wholeStream } from '../sim/whole-stream.ts'
import { foldedDump } from '../sync/same-registers.ts'
import type { OpenedPc } from './opened-pc.ts'

/** An office all of whose machines are whole and level, and switched off. */
export interface RestingOffice {
  readonly server: string
  readonly pcs: readonly OpenedPc[]
}

interface Office extends Told {
  readonly pcs: readonly OpenedPc[]
  readonly stream: readonly SequencedRow[]
}

/** What is wrong in it, and how much of what is to be seen there came about: moves in conflict, and numbers that passed to another counter. */
export interface Held {
  readonly wrongs: readonly string[]
  readonly conflicts: number
  readonly handOvers: number
}

export async function holdTogether({ server, pcs }: RestingOffice): Promise<Held> {
  const wrongs: string[] = []
  const store = await openSqliteStore(path.join(server, 'server.db'))
  try {
    const reader = store.reading(must((await store.offices())[0], 'an office').office)
    const stream = await wholeStream(reader)
    const office: Office = { pcs, stream, wrong: (what) => { wrongs.push(what) } }
    isOneOrder(office, stream, 0)
    for (const pc of pcs) hasTheStream(office, pc, stream, must(await reader.head(), 'a head').point.g)
    const [dossiers, first] = [dossiersIn(stream), must(pcs[0], 'a PC')]
    foldedAsOrdered({ ...office, dossiers }, first)
    sameEverywhere(office, ({ data }) => foldedDump(data))
    for (const pc of pcs) nothingBefell(office, pc)
    everyActIsThere(office)
    numbersAreAccountedFor(office)
    scansAreWhole(office, path.join(server, 'lampiran'))
    const conflicts = dossiers.reduce((sum, dossier) => sum + (first.state(dossier)?.conflicts?.length ?? 0), 0)
    return { wrongs, conflicts, handOvers: stream.filter(({ envelope }) => envelope.type === 'run.handed-over').length }
  } finally {
    await store.close()
  }
}

const dossiersIn = (stream: readonly SequencedRow[]): DossierId[] => [...new Set(stream.flatMap(({ envelope: { aggregate } }) => (aggregate.startsWith('dossier:') ? [aggregate.slice('dossier:'.length) as DossierId] : [])))]

/** The server lost nothing and no machine is there twice: so nobody went back, nobody is another device, nothing is told of, and nobody met a defect. */
function nothingBefell({ stream, wrong, pcs }: Office, pc: OpenedPc): void {
  const { name, store } = pc
  for (const { message } of store.verify(20)) wrong(`${name}: verify: ${message}`)
  for (const warning of store.warnings) wrong(`${name} warns: ${warning}`)
  for (const { device, seq } of pc.rows<{ readonly device: string; readonly seq: number }>('log.db', 'select device, seq from orphan')) wrong(`${name} went back: event ${seq} of ${device} had lost its place`)
  for (const line of diaryOf(pc)) if ((JSON.parse(line) as { readonly level: number }).level >= 50) wrong(`${name}: ${line}`)
  for (const fault of [...pc.memory.lost, ...pc.memory.doubled]) wrong(`${name}: ${fault}`)
  const known = new Set(pcs.map((one) => one.store.device))
  for (const device of new Set(stream.map(({ envelope }) => envelope.device))) if (!known.has(device) && !device.startsWith('server-')) wrong(`${device} is none of the office's PCs`)
}

const diaryOf = ({ data }: OpenedPc): readonly string[] => readdirSync(path.join(data, 'catatan')).flatMap((file) => readFileSync(path.join(data, 'catatan', file), 'utf8').split('\n').filter(Boolean))

/** Each in one piece of its device's chain. */
function everyActIsThere({ pcs, stream, wrong }: Office): void {
  const acts = Map.groupBy(stream, ({ envelope }) => envelope.commandId as string)
  for (const { name, store, memory } of pcs)
    for (const { command, name: call } of memory.commands) {
      const events = acts.get(command) ?? []
      const [first, last] = [events[0]?.envelope, events.at(-1)?.envelope]
      if (!first || !last) wrong(`${call} ${command} of ${name}, which was answered for, is not in the stream`)
      else if (last.seq - first.seq + 1 !== events.length || events.some(({ envelope }) => envelope.device !== store.device)) wrong(`${call} ${command} of ${name} took effect twice`)
    }
}

/** Every run's account is what the stream tells of it, nothing is open in it, and who was told a number has it. */
function numbersAreAccountedFor({ pcs, stream, wrong }: Office): void {
  const numbers = new Map<string, Counted>()
  countNumbers(numbers, stream)
  for (const { name, store } of pcs) {
    const runs = must(store.hands, 'a joined store').runs()
    everyNumberAccountedFor({ numbers, doubled: false, wrong }, { name, runs })
    for (const { run, lost } of runs.map((hands) => runAccount(hands))) if (lost.length > 0) wrong(`${name}: of ${run} ${JSON.stringify(lost)} are lost, and nobody's PC is`)
  }
  const texts = new Map(stream.flatMap(({ envelope, body }) => (envelope.type === 'number.given' ? [[(JSON.parse(String(body)) as { readonly number: { readonly text: string } }).number.text, envelope.commandId as string]] : [])))
  for (const { name, memory } of pcs) for (const { command, value, name: call } of memory.commands) {
    const text = call === 'intake.receive' ? (value as { readonly registerNumber: string }).registerNumber : ''
    if (text !== '' && texts.get(text) !== command) wrong(`${name} said ${text}, which is ${texts.has(text) ? 'another act’s' : 'nobody’s'}`)
  }
}

/** What any dossier names lies at the server, and at the PC that took it in. */
function scansAreWhole({ pcs, wrong }: Office, folder: string): void {
  const named = must(pcs[0], 'a PC').rows<{ readonly hash: string }>('stream.db', 'select lower(hex(hash)) as hash from scan')
  const isWhole = (file: string, hash: string): boolean => existsSync(file) && createHash('sha256').update(readFileSync(file)).digest('hex') === hash
  for (const { hash } of named) if (!isWhole(path.join(folder, hash), hash)) wrong(`scan ${hash} is not whole at the server`)
  for (const { name, data, memory } of pcs) for (const { hash } of memory.attachments) if (!isWhole(path.join(data, 'lampiran', hash), hash)) wrong(`scan ${hash}, which was answered for, is not whole at ${name}`)
}
