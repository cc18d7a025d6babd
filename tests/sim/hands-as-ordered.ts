import { isDeepStrictEqual } from 'node:util'
import type { DeviceId, OfficerId } from '#domain/ids.ts'
import { mayGive } from '#domain/numbering/hands/in-hand.ts'
import type { Span } from '#domain/numbering/hands/ranges.ts'
import { isUnmarked, runParts } from '#domain/numbering/run.ts'
import type { SequencedRow } from '#domain/stream/sequence.ts'
import type { SaysOfRuns } from './accounts.ts'
import { questionWentBack } from './gone-back.ts'
import type { Told } from './oracle.ts'
import { ReckonedRun } from './reckoned-run.ts'
import type { SimPc } from './sim-pc.ts'
import type { World } from './world.ts'

/** Who holds which numbers of each run, and what became of them. */
export class ReckonedRuns extends Map<string, ReckonedRun> {
  /** Whom each device was before it was opened anew: what is carried over is done again by who did it under that name. */
  readonly formerly = new Map<string, readonly string[]>()
}

/** As events tell of them; which are there says their type. */
interface Body {
  readonly run: string
  readonly number: { readonly run: string; readonly no: number }
  readonly document: string | null
  readonly date: string
  readonly first: number
  readonly last: number | null
  readonly to: string | null
  readonly from: string
  readonly at: number
  readonly size: number
  readonly letter: NonNullable<ReckonedRun['asked'][number]['letter']>
  readonly predecessor: { readonly device: string } | null
  readonly marked: { readonly device: string } | null
  readonly numbering: 'goes-on' | 'stopped'
  readonly beyond: readonly { readonly run: string; readonly first: number; readonly last: number }[]
}

interface By {
  readonly device: string
  readonly dossier: string | null
  readonly body: Body
}

/** What is read of a row of the stream. */
export interface TellingRow {
  readonly envelope: Pick<SequencedRow['envelope'], 'type' | 'typeVersion' | 'aggregate' | 'device' | 'actor' | 'seq'>
  readonly body: SequencedRow['body'] | string
}

/** Goes on reckoning where it ended, with what stands behind that in the stream. Gives back which runs are told of there. */
export function reckonHands(world: Told & { readonly hands: ReckonedRuns } & Pick<World, 'goneBack'>, stream: readonly TellingRow[]): ReadonlySet<string> {
  const [runs, told] = [world.hands, new Set<string>()]
  for (const { envelope: { type, typeVersion, aggregate, device, actor, seq }, body } of stream) {
    const moves = type === 'device.opened' && typeVersion === 1 ? undefined : MOVES[type]
    if (!moves) continue
    const by = { device, dossier: aggregate.startsWith('dossier:') ? aggregate.slice('dossier:'.length) : null, body: JSON.parse(String(body)) as Partial<Body> }
    const asker = type === 'run.asked' ? device : (by.body.to ?? '')
    const run = runs.get(by.body.run ?? '')
    const waits = run?.isAskedFor(asker) ?? false
    // Another PC may have passed some on that it had in hand, or a second machine with one disk: who cuts has not heard of that.
    const answered = run?.answeredBy.get(asker)
    if (type === 'run.handed-over' && actor === null && !waits && (answered === undefined || answered === device) && !questionWentBack(world, asker)) world.wrong(`event ${seq} of ${device} cuts a slice that ${asker} did not ask for`)
    if (type === 'run.handed-over' && actor === null && waits && isLongerThanAsked(run, by.body)) world.wrong(`event ${seq} of ${device} cuts more numbers than ${asker} asked for`)
    if (type === 'run.asked' && waits) world.wrong(`event ${seq} of ${device} asks for a slice once more`)
    if (type === 'run.opened' && actor === null && isLastYearsElsewhere(runs, by.body.run ?? '', device)) world.wrong(`event ${seq} of ${device} opens ${by.body.run ?? ''}, and another PC has the end of the run before`)
    moves(runs, by as By)
    told.add(by.body.number?.run ?? by.body.run ?? '')
  }
  return told
}

/** Of a slice that whoever gets it waits for. */
function isLongerThanAsked(run: ReckonedRun | undefined, { to, first, last }: Partial<Body>): boolean {
  const question = run?.asked.find(({ device, letter }) => device === to && letter === null)
  return question !== undefined && first !== undefined && (last ?? Infinity) - first + 1 > question.size
}

/** Whether there is a run of the year before whose end that PC neither has nor had last. */
function isLastYearsElsewhere(runs: ReckonedRuns, run: string, device: string): boolean {
  const { year } = runParts(run)
  const before = runs.get(run.replace(`/${year}/`, `/${Number(year) - 1}/`))
  return before !== undefined && ![device, ...(runs.formerly.get(device) ?? [])].includes(before.keeper)
}

/** Nobody opened it: its own mark's, or one of the time before there was a server. */
function heardOf(runs: ReckonedRuns, run: string, first: number, device: string): ReckonedRun {
  const known = runs.get(run) ?? new ReckonedRun(first, device)
  runs.set(run, known)
  return known
}

const MOVES: Readonly<Record<string, (runs: ReckonedRuns, by: By) => void>> = {
  'number.given': (runs, { device, dossier, body: { number: { run, no }, document, date } }) => { heardOf(runs, run, 1, device).uses(device, no, { fromPaper: false, answers: dossier === null ? null : { dossier, document, date } }) },
  'number.recorded': (runs, { device, body: { number: { run, no } } }) => { heardOf(runs, run, 1, device).uses(device, no, { fromPaper: true, answers: null }) },
  'number.voided': (runs, { body: { number: { run, no } } }) => runs.get(run)?.voids(no),
  'number.lost-closed': (runs, { device, body: { run, first, last } }) => runs.get(run)?.closesLost(device, first, last ?? first),
  'number.asked': (runs, { device, dossier, body: { run, document, date } }) => dossier === null ? undefined : runs.get(run)?.asks({ device, size: 1, letter: { dossier, document, date } }),
  'run.asked': (runs, { device, body: { run, size, letter } }) => runs.get(run)?.asks({ device, size, letter }),
  'run.opened': (runs, { device, body: { run, first } }) => { heardOf(runs, run, first, device) },
  'run.handed-over': (runs, { device, body: { run, to, first, last } }) => runs.get(run)?.handsOver(device, to ?? '', first, last),
  'run.closed': (runs, { device, body: { run, at } }) => runs.get(run)?.closes(device, at),
  'run.taken-over': (runs, { body: { run, from, to } }) => runs.get(run)?.isTakenOver(from, to),
  'device.opened': (runs, { device, body: { predecessor, marked, numbering, beyond } }) => {
    const before = [...new Set([predecessor, marked].flatMap((point) => point?.device ?? []))]
    runs.formerly.set(device, before.flatMap((one) => [one, ...(runs.formerly.get(one) ?? [])]))
    if (numbering !== 'goes-on') return
    for (const { run, first } of beyond) heardOf(runs, run, first, device)
    for (const [name, run] of runs) run.passesTo(device, before, beyond.filter((one) => one.run === name))
  },
}

const TELLING = `select type, type_version as typeVersion, aggregate, device, actor, seq, cast(body as text) as body from stream_event where type in (${Object.keys(MOVES).map((type) => `'${type}'`).join()}) order by g`

/** What each PC says of who has which numbers, who gave one that was not his, and which letters wait for one, is what the stream tells. */
export function inHandsAsOrdered(world: Told & { readonly hands: ReckonedRuns }, { name, runs }: SaysOfRuns): void {
  if (runs.length !== world.hands.size) world.wrong(`${name} knows of runs ${runs.map(({ run }) => run).join()}, the stream of ${[...world.hands.keys()].join()}`)
  for (const said of runs) {
    const told = world.hands.get(said.run)
    if (!told) continue
    const { slices, keeper, seen, strays, asked } = told
    const wanted = { slices, keeper, seen, strays, asked, closed: spansOf(told.closed) }
    for (const [what, value] of Object.entries(wanted)) if (!isDeepStrictEqual(said[what as keyof typeof wanted], value)) world.wrong(`${name} has ${what} of ${said.run}: ${JSON.stringify(said[what as keyof typeof wanted])}, the stream ${JSON.stringify(value)}`)
  }
}

interface FlatRow {
  readonly type: string
  readonly typeVersion: number
  readonly aggregate: string
  readonly device: DeviceId
  readonly actor: OfficerId | null
  readonly seq: number
  readonly body: string
}

const VOIDED = 'select run, no from office_number_void order by run, no'

/** As `inHandsAsOrdered` of a PC whose stream went back, from its beginning, and which numbers are void there. */
export function inHandsAgain(world: Told, pc: Pick<SimPc, 'name' | 'store' | 'rows'>): void {
  const telling = pc.rows<FlatRow>('stream.db', TELLING).map(({ body, ...envelope }) => ({ envelope, body }))
  const hands = new ReckonedRuns()
  // What somebody should not have said is told of once all is level.
  reckonHands({ hands, wrong: () => {}, goneBack: [] }, telling)
  inHandsAsOrdered({ hands, wrong: (what) => { world.wrong(`having gone back, ${what}`) } }, { name: pc.name, runs: pc.store.hands?.runs() ?? [] })
  const voided = [...new Set(telling.filter(({ envelope: { type } }) => type === 'number.voided').map(({ body }) => {
    const { number: { run, no } } = JSON.parse(body) as Body
    return `${run} ${no}`
  }))]
  const said = pc.rows<{ readonly run: string; readonly no: number }>('register.db', VOIDED).map(({ run, no }) => `${run} ${no}`)
  if (!isDeepStrictEqual(said.toSorted(), voided.toSorted())) world.wrong(`having gone back, ${pc.name} has void ${said.join()}, ordered are ${voided.join()}`)
}

/** What each PC would give next of runs, nothing of it being unsent. */
export function givesAsOrdered(world: Told & { readonly hands: ReckonedRuns }, pc: Pick<SimPc, 'name' | 'store'>, runs: Iterable<string>): void {
  const { hands, device } = pc.store
  const standpointOf = hands?.standpoints()
  for (const run of runs) {
    const told = isUnmarked(run) ? world.hands.get(run)?.givenNextBy(device) : undefined
    const said = standpointOf && mayGive(standpointOf(run))
    if (told && !isDeepStrictEqual(said, told)) world.wrong(`${pc.name} may give ${JSON.stringify(said)} of ${run}, by the stream ${JSON.stringify(told)}`)
  }
}

/** In order, those that follow each other together. */
function spansOf(numbers: ReadonlySet<number>): readonly Span[] {
  const spans: { first: number; last: number }[] = []
  for (const no of [...numbers].toSorted((one, other) => one - other)) {
    const open = spans.at(-1)
    if (open?.last === no - 1) open.last = no
    else spans.push({ first: no, last: no })
  }
  return spans
}
