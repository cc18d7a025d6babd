import { isDeepStrictEqual } from 'node:util'
import type { GivenNumber } from '#domain/numbering/number-book.ts'
import { accountLine, runAccount } from '#domain/numbering/hands/run-account.ts'
import { count, type Ranges, type Span, withSpan } from '#domain/numbering/hands/ranges.ts'
import { endOf, type RunHands } from '#domain/numbering/hands/run-hands.ts'
import type { SequencedRow } from '#domain/stream/sequence.ts'
import type { Told } from './oracle.ts'

/** What the stream alone tells of one run. */
export interface Counted {
  used: Ranges
  voided: Ranges
  readonly twins: Set<number>
}

const GIVES = new Set(['number.given', 'number.recorded'])

/** Goes on counting where the last seed ended: every number of the stream, by its run, and those that stand there twice. */
export function countNumbers(counted: Map<string, Counted>, stream: readonly SequencedRow[]): void {
  for (const { envelope: { type }, body } of stream) {
    if (!GIVES.has(type) && type !== 'number.voided') continue
    const { number } = JSON.parse(String(body)) as { readonly number: GivenNumber }
    const run = counted.get(number.run) ?? { used: [], voided: [], twins: new Set<number>() }
    counted.set(number.run, run)
    const span = { first: number.no, last: number.no }
    if (type === 'number.voided') run.voided = withSpan(run.voided, span)
    else if (run.used.some(({ first, last }) => first <= number.no && number.no <= last)) run.twins.add(number.no)
    else run.used = withSpan(run.used, span)
  }
}

/** What was counted, and whether somebody's memory was doubled: then numbers may stand twice, as long as that is shown. */
export interface Counting extends Told {
  readonly numbers: ReadonlyMap<string, Counted>
  readonly doubled: boolean
}

/** What a PC says of runs. */
export interface SaysOfRuns {
  readonly name: string
  readonly runs: readonly RunHands[]
}

/** Each run's account, as that PC would print it at the year's end, closes and has the stream's numbers; those given twice are shown, and none is where nobody's memory was doubled. */
export function everyNumberAccountedFor(world: Counting, { name, runs }: SaysOfRuns): void {
  const byName = new Map(runs.map((run) => [run.run, run]))
  for (const [run, told] of world.numbers) {
    const hands = byName.get(run)
    const problems = hands ? [...asCounted(hands, told), ...closing(hands, told), ...inOrder(hands), ...(world.doubled ? [] : doubled(hands))] : ['not known, though numbers of it were given']
    for (const problem of problems) world.wrong(`${name} on ${run}: ${problem}`)
  }
}

function asCounted(run: RunHands, { used, voided, twins }: Counted): readonly string[] {
  const said = { used: run.used, voided: run.voided, twins: run.twins.toSorted(ascending) }
  const counted = { used, voided, twins: [...twins].toSorted(ascending) }
  return isDeepStrictEqual(said, counted) ? [] : [`${JSON.stringify(said)}, the stream has ${JSON.stringify(counted)}`]
}

function closing(run: RunHands, { used, voided }: Counted): readonly string[] {
  const account = runAccount(run)
  const { first, last, given, lost, inHand, unaccounted, ...line } = accountLine(account)
  const closes = account.unaccounted.every((span) => isBelowAStray(run, span)) && given === count(used) - count(voided) && given + line.voided + lost + inHand + unaccounted === last - first + 1
  return closes ? [] : [`${given} given, ${line.voided} void, ${lost} lost, ${inHand} in hand and ${unaccounted} passed over, of ${first} to ${last}`]
}

/** Somebody who had none in hand gave a higher one out of that hand: its holder does not go back behind it, and both are shown. */
const isBelowAStray = ({ slices, strays }: RunHands, span: Span): boolean => slices.some(({ first, last }) => first <= span.first && strays.some(({ no }) => span.last < no && no <= (last ?? no)))

/** What is returned goes to who has the end, and nothing is cut above what a holder reckons its lease from. */
function inOrder(run: RunHands): readonly string[] {
  const [end, cut] = [endOf(run), Math.max(0, ...run.slices.map(({ last }) => last ?? 0))]
  const kept = end && end.holder !== run.keeper ? [`${end.holder} has its end, and what is returned goes to ${run.keeper}`] : []
  return cut > run.seen ? [...kept, `cut up to ${cut}, seen is ${run.seen}`] : kept
}

const doubled = ({ twins, strays }: RunHands): readonly string[] => (twins.length + strays.length === 0 ? [] : [`${twins.join()} given twice, ${JSON.stringify(strays)} by whoever had none in hand`])

const ascending = (one: number, other: number): number => one - other
