import { isDeepStrictEqual } from 'node:util'
import path from 'node:path'
import Database from 'better-sqlite3'
import { must } from '#domain/must.ts'
import { foldedDump } from '../sync/same-registers.ts'
import type { SimPc } from './sim-pc.ts'
import type { World } from './world.ts'

interface Row {
  readonly g: number
  readonly device: string
  readonly seq: number
  readonly hash: string
  readonly stream: string
}

/** Holds everybody's office against everybody else's, and against what was heard. All have caught up. */
export async function compare(world: World): Promise<void> {
  const stream = await orderedAt(world)
  world.say(`stream ${stream.length} ${stream.at(-1)?.stream ?? ''}`)
  isOneOrder(world, stream)
  everythingHeardIsThere(world, stream)
  for (const pc of world.pcs) hasTheStream(world, pc, stream)
  sameRegisters(world)
}

async function orderedAt({ server }: World): Promise<readonly Row[]> {
  const { rows } = await server.reader.page(0, Number.MAX_SAFE_INTEGER)
  return rows.map(({ point, envelope: { device, seq, hash } }) => ({ g: point.g, device, seq, hash, stream: point.hash }))
}

function isOneOrder(world: World, stream: readonly Row[]): void {
  const ends = new Map<string, number>()
  for (const [index, { g, device, seq }] of stream.entries()) {
    if (g !== index + 1) world.wrong(`place ${index + 1} of the stream is ${g}`)
    if (seq !== (ends.get(device) ?? 0) + 1) world.wrong(`place ${g} has event ${seq} of ${device} behind its event ${ends.get(device) ?? 0}`)
    ends.set(device, seq)
  }
}

function everythingHeardIsThere(world: World, stream: readonly Row[]): void {
  const byEvent = new Map(stream.map((row) => [`${row.device} ${row.seq}`, row.hash]))
  for (const { pc, device, seq, hash } of world.acknowledged) if (byEvent.get(`${device} ${seq}`) !== hash) world.wrong(`event ${seq} of ${pc}, which was answered for, is not in the stream`)
}

function hasTheStream(world: World, { name, sync, store, folder }: SimPc, stream: readonly Row[]): void {
  const database = new Database(path.join(folder, 'data', 'stream.db'), { readonly: true })
  const rows = database.prepare('select g, device, seq, lower(hex(hash)) as hash, lower(hex(stream_hash)) as stream from stream_event order by g').all()
  database.close()
  if (!isDeepStrictEqual(rows, stream)) world.wrong(`${name} has another stream: ${rows.length} rows, not ${stream.length}`)
  if (sync.folded() !== stream.length) world.wrong(`${name} has folded ${sync.folded()} of ${stream.length}`)
  const end = stream.findLast(({ device }) => device === store.device)
  const { seq } = sync.ownEnd()
  if ((end?.seq ?? 0) !== seq) world.wrong(`${name} has events up to ${seq}, ordered are ${end?.seq ?? 0}`)
}

/** By natural key, at the same place of the stream and with nothing pending. */
function sameRegisters(world: World): void {
  const [first, ...others] = world.pcs.map((pc) => ({ name: pc.name, dump: dumpOf(pc) }))
  const { name, dump } = must(first, 'a PC')
  if ((dump['unreadable'] ?? []).length > 0) world.wrong(`${name} cannot read ${JSON.stringify(dump['unreadable'])}`)
  for (const other of others) for (const table of Object.keys(dump)) if (!isDeepStrictEqual(dump[table], other.dump[table])) world.wrong(`${name} and ${other.name} have different ${table}: ${difference(dump[table] ?? [], other.dump[table] ?? [])}`)
}

function dumpOf({ store, folder }: SimPc): ReturnType<typeof foldedDump> {
  // Whoever reads finds all that was answered for.
  store.settings.office()
  return foldedDump(path.join(folder, 'data'))
}

function difference(one: readonly unknown[], other: readonly unknown[]): string {
  const at = one.findIndex((row, index) => !isDeepStrictEqual(row, other[index]))
  return at < 0 ? `${one.length} rows and ${other.length}` : `${JSON.stringify(one[at])?.slice(0, 600)} is ${JSON.stringify(other[at])?.slice(0, 600)}`
}
