import { isDeepStrictEqual } from 'node:util'
import type { DossierEventType } from '#domain/dossier/events.ts'
import { isTransition } from '#domain/dossier/transition.ts'
import type { DossierId } from '#domain/ids.ts'
import { BRINGS, type FactRow, FACTS, otherFacts } from './facts.ts'
import { inHandsAgain } from './hands-as-ordered.ts'
import { heldAsOrdered, type HoldRow } from './holds.ts'
import type { SimPc } from './sim-pc.ts'
import type { World } from './world.ts'

interface Row extends HoldRow, FactRow {
  readonly g: number
}

/** Hears what is wrong. */
export type Told = Pick<World, 'wrong'>

/** A PC whose files are read. */
export type LookedInto = Pick<SimPc, 'name' | 'rows' | 'state'>

const among = (types: readonly string[]): string => types.map((type) => `'${type}'`).join()

// A body is looked into where it can say what is asked: that is most of what the question takes.
const ORDERED = `select g, device, seq, type, base_device, base_seq, actor, case when type in ('step.completed', 'dossier.returned', 'dossier.resubmitted', 'dossier.ended') then json_extract(cast(body as text), '$.stays') end as stays, case type when 'dossier.taken' then json_extract(cast(body as text), '$.over.device') end as over_device, case type when 'dossier.taken' then json_extract(cast(body as text), '$.over.seq') end as over_seq, case when type in (${among(FACTS)}) then cast(body as text) when type in (${among(BRINGS)}) then json_object('attachments', json_extract(cast(body as text), '$.attachments')) end as fact from stream_event where aggregate = cast(? as text) order by g`
const KEPT = 'select device, seq, officer_name from dossier_event where dossier = cast(? as text) order by rowid'
const NAMINGS = "select g, device, seq, aggregate as officer, json_extract(cast(body as text), '$.name') as name from stream_event where type in ('officer.registered', 'officer.changed') order by g"

const OFFICERS = "select 'officer:' || id as officer, json_extract(body, '$.name') as name from setting where kind = 'officer' order by id"

/** Each officer is called as he was last, by what counts; but for names given here that have no place yet. */
function namedAsOrdered(world: Told, pc: LookedInto, names: readonly Naming[]): void {
  const told = new Map(names.map(({ officer, name }) => [officer, name]))
  const others = pc.rows<Pick<Naming, 'officer' | 'name'>>('register.db', OFFICERS).filter(({ officer, name }) => told.get(officer) !== name && isHome(pc, officer))
  for (const { officer, name } of others) world.wrong(`${pc.name} calls ${officer} ${name}, ordered is ${told.get(officer) ?? 'no name'}`)
}

const OWN = "select device || ' ' || seq as event from event where aggregate = cast(? as text)"
const ORDERED_EVENTS = "select device || ' ' || seq as event from stream_event where aggregate = cast(? as text)"

/** Whether all that was done there about it has a place. */
function isHome(pc: LookedInto, aggregate: string): boolean {
  const ordered = new Set(pc.rows<{ readonly event: string }>('stream.db', ORDERED_EVENTS, aggregate).map(({ event }) => event))
  return pc.rows<{ readonly event: string }>('log.db', OWN, aggregate).every(({ event }) => ordered.has(event))
}

/** What must have come of each dossier that is worked on, reckoned anew from the office's stream alone; held against one PC, which the others are held against. */
export function foldedAsOrdered(world: Told & Pick<World, 'dossiers'>, pc: LookedInto): void {
  const isHeld = heldIn(pc)
  const names = pc.rows<Naming>('stream.db', NAMINGS).filter((naming) => !isHeld(naming))
  namedAsOrdered(world, pc, names)
  for (const [nth, dossier] of world.dossiers.entries()) {
    const all = pc.rows<Row>('stream.db', ORDERED, `dossier:${dossier}`)
    const rows = countingOf(all, isHeld)
    const nameAt = ({ g, actor }: Row): string => names.findLast((one) => one.officer === `officer:${actor ?? ''}` && one.g < g)?.name ?? ''
    const wanted = (all.some(isReceipt) ? rows : all.filter((row) => !isHeld(row))).map((row) => ({ device: row.device, seq: row.seq, officer_name: nameAt(row) }))
    const kept = pc.rows('register.db', KEPT, dossier)
    if (!isDeepStrictEqual(kept, wanted)) world.wrong(`${pc.name} has another history of dossier ${nth}: ${JSON.stringify(firstOther(kept, wanted))}`)
    movedAsOrdered(world, pc, { nth, dossier, rows })
    inHandAsOrdered(world, pc, { nth, dossier, rows })
    const state = pc.state(dossier)
    const other = state && otherFacts(rows, state)
    if (other) world.wrong(`${pc.name} has of dossier ${nth} ${other}`)
  }
}

/** As `foldedAsOrdered`, of a PC whose stream went back, while work goes on: of dossiers where nothing of its own waits for a place. */
export function foldedAgainAsOrdered(world: Told & Pick<World, 'dossiers'>, pc: LookedInto & Pick<SimPc, 'sync' | 'store'>): void {
  const { sync } = pc
  if (sync.forked || sync.foldingAgain !== null || sync.folded() !== sync.head().g) return
  inHandsAgain(world, pc)
  foldedAsOrdered({ dossiers: world.dossiers.filter((dossier) => isHome(pc, `dossier:${dossier}`)), wrong: (what) => { world.wrong(`having gone back, ${what}`) } }, pc)
}

/** A server that was put back may lack it: what else is there is shown, and counts once it is back. */
const isReceipt = ({ type }: Row): boolean => type === 'dossier.received'

/** Those that are not held, the receipt first; none of a dossier whose receipt is held. */
function countingOf(rows: readonly Row[], isHeld: (placed: Placed) => boolean): readonly Row[] {
  const counting = rows.filter((row) => !isHeld(row))
  const receipt = counting.find(isReceipt)
  return receipt ? [receipt, ...counting.filter((row) => row !== receipt)] : []
}

/** What of each dossier an older Loket shows, which cannot read events of those types: the first of them, and every move behind it, waits. */
export function unreadAsOrdered(world: Told & Pick<World, 'dossiers'>, pc: LookedInto, unread: ReadonlySet<string>): void {
  const isHeld = heldIn(pc)
  for (const [nth, dossier] of world.dossiers.entries()) {
    const all = countingOf(pc.rows<Row>('stream.db', ORDERED, `dossier:${dossier}`), isHeld)
    const first = all.findIndex(({ type }) => unread.has(type))
    const [rows, behind] = first < 0 ? [all, []] : [all.slice(0, first), all.slice(first)]
    movedAsOrdered(world, pc, { nth, dossier, rows })
    const waiting = behind.filter(({ type }) => unread.has(type) || isTransition(type as DossierEventType))
    const told = new Set((pc.state(dossier)?.waiting ?? []).map(({ device, seq }) => `${device} ${seq}`))
    const judged = waiting.filter(({ device, seq }) => !told.has(`${device} ${seq}`))
    if (judged.length > 0) world.wrong(`${pc.name}, which is older, does not wait with ${judged.map(({ device, seq }) => `${device} ${seq}`).join()} of dossier ${nth}`)
  }
}

function inHandAsOrdered(world: Told, pc: LookedInto, { nth, dossier, rows }: { readonly nth: number; readonly dossier: DossierId; readonly rows: readonly Row[] }): void {
  const ordered = heldAsOrdered(rows)
  const { hold, lateTakes = [] } = pc.state(dossier) ?? {}
  const told = { device: hold?.device ?? null, since: hold ? `${hold.since.device} ${hold.since.seq}` : '', late: lateTakes.map((ref) => `${ref.device} ${ref.seq}`) }
  if (!isDeepStrictEqual(told, ordered)) world.wrong(`${pc.name} has dossier ${nth} in the hand of ${JSON.stringify(told)}, ordered is ${JSON.stringify(ordered)}`)
}

/** A move counts if it builds upon the last that did; all others are conflicts. */
function movedAsOrdered(world: Told, pc: LookedInto, { nth, dossier, rows }: { readonly nth: number; readonly dossier: DossierId; readonly rows: readonly Row[] }): void {
  let last = ''
  const conflicts: string[] = []
  for (const { type, device, seq, base_device: on, base_seq: onSeq } of rows.filter((row) => isTransition(row.type as DossierEventType))) {
    if (type === 'dossier.received' ? last === '' : `${on ?? ''} ${onSeq ?? ''}` === last) last = `${device} ${seq}`
    else conflicts.push(`${device} ${seq}`)
  }
  const state = pc.state(dossier)
  const [moved, told] = [state?.lastTransition, (state?.conflicts ?? []).map(({ ref }) => `${ref.device} ${ref.seq}`)]
  if (rows.length > 0 && `${moved?.device ?? ''} ${moved?.seq ?? ''}` !== last) world.wrong(`${pc.name} has dossier ${nth} moved last by ${moved?.device ?? '-'} ${moved?.seq ?? '-'}, ordered is ${last}`)
  if (!isDeepStrictEqual(told, conflicts)) world.wrong(`${pc.name} tells of conflicts ${told.join()} of dossier ${nth}, not ${conflicts.join()}`)
}

interface Naming extends Placed {
  readonly officer: string
  readonly name: string
}

type Placed = Pick<Row, 'g' | 'device' | 'seq'>

interface Word extends Placed {
  readonly type: 'device.revoked' | 'quarantine.admitted'
  readonly of: string
  readonly up_to: number | null
}

const WORDS = "select g, device, seq, type, json_extract(cast(body as text), '$.device') as of, json_extract(cast(body as text), '$.upTo') as up_to from stream_event where type in ('device.revoked', 'quarantine.admitted') order by g"

/** What stands behind its device's revocation counts for nothing, until somebody else admits it. */
function heldIn(pc: LookedInto): (placed: Placed) => boolean {
  const words = pc.rows<Word>('stream.db', WORDS)
  const isHeld = ({ g, device, seq }: Placed, asked: readonly Word[] = []): boolean => {
    const about = words.filter(({ of }) => of === device)
    if (!about.some((word) => word.type === 'device.revoked' && word.g < g)) return false
    // Nor does the word of one that is held itself let anything in.
    return !about.some((word) => word.type === 'quarantine.admitted' && word.device !== device && seq <= (word.up_to ?? 0) && !asked.includes(word) && !isHeld(word, [...asked, word]))
  }
  return (placed) => isHeld(placed)
}

const firstOther = (kept: readonly unknown[], wanted: readonly unknown[]): unknown => {
  const at = wanted.findIndex((row, index) => !isDeepStrictEqual(row, kept[index]))
  return at < 0 ? { more: kept.slice(wanted.length) } : { at, kept: kept[at], wanted: wanted[at] }
}
