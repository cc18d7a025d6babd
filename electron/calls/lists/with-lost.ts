import type { IsoDate } from '#domain/ids.ts'
import { runParts } from '#domain/numbering/run.ts'
import type { LedgerRow, NumberGap } from '#store/contract/number-reader.ts'

/** A number given and not in the register; `closed` where minutes account for it. */
export interface LostNumber {
  readonly run: string
  readonly no: number
  readonly closed: NumberGap['closed'][number] | null
}

export interface AgendaPeriod {
  readonly from: IsoDate | null
  readonly to: IsoDate | null
}

/**
 * The ledger with lost numbers in their places: between the numbers of their run, and at its ends where the period takes in the year's beginning or end,
 * since nobody knows their dates.
 */
export function* withLost(rows: Iterable<LedgerRow>, gaps: readonly NumberGap[], period: AgendaPeriod): Generator<LedgerRow | LostNumber, void, undefined> {
  const lost = Map.groupBy(gaps.flatMap(lostIn), ({ run }) => run)
  let run: string | null = null
  for (const row of rows) {
    if (row.number.run !== run) {
      if (run !== null) yield* restOf(lost, run, period)
      run = row.number.run
      if (!fromStart(run, period)) dropUpTo(lost.get(run), row.number.no)
    }
    yield* takeBefore(lost.get(run), row.number.no)
    yield row
  }
  for (const left of lost.keys()) if (left === run || fromStart(left, period)) yield* restOf(lost, left, period)
}

export const lostCount = (gaps: readonly NumberGap[]): number => gaps.flatMap(lostIn).length

const lostIn = ({ run, open, closed }: NumberGap): readonly LostNumber[] =>
  [...open.flatMap(({ first, last }) => Array.from({ length: last - first + 1 }, (_, index) => ({ run, no: first + index, closed: null }))), ...closed.map((one) => ({ run, no: one.no, closed: one }))].toSorted((one, other) => one.no - other.no)

function* takeBefore(queue: LostNumber[] | undefined, no: number): Generator<LostNumber, void, undefined> {
  for (let next = queue?.[0]; queue && next && next.no <= no; next = queue[0]) {
    queue.shift()
    // One that was closed, and found on paper later, is in the ledger.
    if (next.no < no) yield next
  }
}

function dropUpTo(queue: LostNumber[] | undefined, no: number): void {
  const kept = queue?.findIndex((one) => one.no >= no) ?? -1
  queue?.splice(0, kept < 0 ? queue.length : kept)
}

function* restOf(lost: Map<string, LostNumber[]>, run: string, period: AgendaPeriod): Generator<LostNumber, void, undefined> {
  const rest = lost.get(run) ?? []
  lost.delete(run)
  if (toEnd(run, period)) yield* rest
}

const fromStart = (run: string, { from }: AgendaPeriod): boolean => from === null || (yearOf(run) !== '' && from <= `${yearOf(run)}-01-01`)
const toEnd = (run: string, { to }: AgendaPeriod): boolean => to === null || (yearOf(run) !== '' && to >= `${yearOf(run)}-12-31`)
const yearOf = (run: string): string => runParts(run).year
