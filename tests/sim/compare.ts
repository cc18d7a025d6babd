import { isDeepStrictEqual } from 'node:util'
import path from 'node:path'
import { must } from '#domain/must.ts'
import type { SequencedRow } from '#domain/stream/sequence.ts'
import { foldedDump, listed } from '../sync/same-registers.ts'
import { countNumbers, everyNumberAccountedFor } from './accounts.ts'
import { devicesAreAsOrdered } from './devices-as-ordered.ts'
import { givesAsOrdered, inHandsAsOrdered, reckonHands } from './hands-as-ordered.ts'
import { foldedAsOrdered, type LookedInto, type Told } from './oracle.ts'
import type { SimPc } from './sim-pc.ts'
import { wholeStream } from './whole-stream.ts'
import type { World } from './world.ts'

/** Holds everybody's office against everybody else's, and against what was heard. All have caught up. `all`: not only what this seed touched. */
export async function compare(world: World, all: boolean): Promise<void> {
  const stream = await wholeStream(world.server.reader, all ? 0 : world.from)
  const head = must(await world.server.reader.head(), 'a head').point
  world.say(`stream ${head.g} ${head.hash}`)
  const { start } = must(world.founded.record.terms.at(-1), 'a term').term
  if (start.g > 0 && (await world.server.reader.hashAt(start.g)) !== start.hash) world.wrong(`the stream was another one up to ${start.g}, where its term begins`)
  isOneOrder(world, stream, all ? 0 : world.from)
  await devicesAreAsOrdered(world, stream)
  everythingHeardIsThere(world, stream)
  for (const pc of world.pcs) hasTheStream(world, pc, stream, head.g)
  // Whoever reads finds all that was answered for.
  for (const { store } of world.pcs) store.settings.office()
  foldedAsOrdered(world, must(world.pcs[0], 'a PC'))
  await numbersAsOrdered(world, stream)
  if (all) sameEverywhere(world, (pc) => ({ ...foldedDump(path.join(pc.folder, 'data')), ...listed(pc.store) }))
  else sameEverywhere(world, (pc) => dossiersAt(pc, world))
}

/** Goes on reckoning where the last seed ended. */
async function numbersAsOrdered(world: World, stream: readonly SequencedRow[]): Promise<void> {
  const since = world.numbers.size === 0 ? await wholeStream(world.server.reader) : stream.filter(({ point }) => point.g > world.from)
  countNumbers(world.numbers, since)
  const told = reckonHands(world, since)
  for (const pc of world.pcs) {
    const says = { name: pc.name, runs: pc.store.hands?.runs() ?? [] }
    everyNumberAccountedFor(world, says)
    inHandsAsOrdered(world, says)
  }
  // What each gives follows from that: one is asked.
  givesAsOrdered(world, must(world.pcs[world.beside.between(0, world.pcs.length - 1)], 'a PC'), told)
}

export function isOneOrder(world: Told, stream: readonly SequencedRow[], from: number): void {
  const ends = new Map<string, number>()
  for (const [index, { point: { g }, envelope: { device, seq } }] of stream.entries()) {
    const end = ends.get(device)
    if (g !== from + index + 1) world.wrong(`place ${from + index + 1} of the stream is ${g}`)
    if (end !== undefined && seq !== end + 1) world.wrong(`place ${g} has event ${seq} of ${device} behind its event ${end}`)
    ends.set(device, seq)
  }
}

/** As it was answered for; or, of a chain another machine went on with, under the name its author's PC has since: by the same officer at the same time. */
function everythingHeardIsThere(world: Told & Pick<World, 'acknowledged'>, stream: readonly SequencedRow[]): void {
  const byEvent = new Map(stream.map(({ envelope: { device, seq, hash } }) => [`${device} ${seq}`, hash]))
  for (const { pc, device, seq, hash, command, at, actor } of world.acknowledged) {
    const isThere = byEvent.get(`${device} ${seq}`) === hash || stream.some(({ envelope }) => envelope.commandId === command && envelope.device !== device && envelope.wallTime === at && envelope.actor === actor)
    if (!isThere) world.wrong(`event ${seq} of ${pc}, which was answered for, is not in the stream`)
  }
}

const ROWS = 'select g, device, seq, lower(hex(hash)) as hash, lower(hex(stream_hash)) as stream from stream_event where g > ? order by g'

export function hasTheStream(world: Told, pc: LookedInto & Pick<SimPc, 'sync' | 'store'>, stream: readonly SequencedRow[], head: number): void {
  const { name, sync } = pc
  const wanted = stream.map(({ point, envelope: { device, seq, hash } }) => ({ g: point.g, device, seq, hash, stream: point.hash }))
  const rows = pc.rows('stream.db', ROWS, head - stream.length)
  if (!isDeepStrictEqual(rows, wanted)) world.wrong(`${name} has another stream: ${rows.length} rows, not ${wanted.length}`)
  if (sync.folded() !== head) world.wrong(`${name} has folded ${sync.folded()} of ${head}`)
  const [own, home] = [sync.ownEnd().seq, pc.rows<{ readonly seq: number | null }>('stream.db', 'select max(seq) as seq from stream_event where device = cast(? as text)', pc.store.device)[0]?.seq ?? 0]
  const { kept, sent } = sync.waiting()
  if (kept + sent > 0) world.wrong(`${name} says ${kept} of its acts are kept and ${sent} sent`)
  if (home !== own) world.wrong(`${name} has events up to ${own}, ordered are ${home}`)
}

type Dump = Readonly<Record<string, readonly unknown[]>>

/** By natural key, at the same place of the stream and with nothing pending. */
export function sameEverywhere<Pc extends LookedInto>(world: Told & { readonly pcs: readonly Pc[] }, dumpOf: (pc: Pc) => Dump): void {
  const [first, ...others] = world.pcs.map((pc) => ({ name: pc.name, dump: dumpOf(pc) }))
  const { name, dump } = must(first, 'a PC')
  if ((dump['unreadable'] ?? []).length > 0) world.wrong(`${name} cannot read ${JSON.stringify(dump['unreadable'])}`)
  for (const other of others) for (const table of Object.keys(dump)) if (!isDeepStrictEqual(dump[table], other.dump[table])) world.wrong(`${name} and ${other.name} have different ${table}: ${difference(dump[table] ?? [], other.dump[table] ?? [])}`)
}

/** Those that are worked on, and the settings but what they say. */
function dossiersAt(pc: SimPc, { dossiers }: World): Dump {
  const rows = (sql: string, ...args: readonly string[]): readonly unknown[] => pc.rows('register.db', sql, ...args)
  return {
    unreadable: rows('select aggregate, reason from unreadable order by aggregate'),
    settings: rows("select * from setting where kind = 'officer' order by id"),
    events: dossiers.flatMap((dossier) => rows('select * from dossier_event where dossier = cast(? as text) order by rowid', dossier)),
    dossiers: dossiers.flatMap((dossier) => rows('select * from dossier where id = ?', dossier)).map((row) => ({ ...(row as object), place: 0 })),
  }
}

function difference(one: readonly unknown[], other: readonly unknown[]): string {
  const at = one.findIndex((row, index) => !isDeepStrictEqual(row, other[index]))
  return at < 0 ? `${one.length} rows and ${other.length}` : `${JSON.stringify(one[at])?.slice(0, 300)} is ${JSON.stringify(other[at])?.slice(0, 300)}`
}
