import { minus, type Ranges, union, within, withSpan } from '#domain/numbering/hands/ranges.ts'
import type { NumberRange } from '#domain/numbering/run.ts'
import type { Mark } from './mark.ts'

/** Which numbers of every run a mark knows. */
export type MarkedNumbers = Pick<Mark, 'runs' | 'holed'>

/** What of a log its numbers are held against. */
export interface LedgerOfLog {
  readonly extentOf: (run: string) => NumberRange | null
  /** All numbers of a run that were given, recorded or lost; looks through the whole run. */
  readonly rangesOf: (run: string) => Ranges
}

/** The numbers of a mark with more of them. */
export function marked(before: MarkedNumbers, numbers: readonly NumberRange[]): MarkedNumbers {
  const [runs, holed] = [{ ...before.runs }, { ...before.holed }]
  for (const { run, first, last } of numbers) {
    const ranges = withSpan(holed[run] ?? spanOf(runs[run]), { first, last })
    runs[run] = [Math.min(runs[run]?.[0] ?? first, first), Math.max(runs[run]?.[1] ?? last, last)]
    if (ranges.length > 1) holed[run] = ranges
    else delete holed[run]
  }
  return { runs, ...(before.holed ? { holed } : {}) }
}

/** As a mark has them of a log in which each run's numbers are these. */
export const holesOf = (runs: Iterable<readonly [run: string, ranges: Ranges]>): NonNullable<Mark['holed']> => Object.fromEntries([...runs].filter(([, ranges]) => ranges.length > 1))

/** Numbers the mark knows of and the log does not: all behind the log's last, those passed over too, and each below it. Of a mark that knows the ends alone, those behind. */
export function beyondLog(mark: MarkedNumbers, { extentOf, rangesOf }: LedgerOfLog): readonly NumberRange[] {
  return Object.entries(mark.runs).flatMap(([run, ends]) => {
    const here = extentOf(run)?.last ?? 0
    const below = mark.holed && here > 0 ? minus(within(mark.holed[run] ?? spanOf(ends), { first: 1, last: here }), rangesOf(run)) : []
    return union(below, minus(spanOf(ends), [{ first: 1, last: here }])).map((span) => ({ run, ...span }))
  })
}

/** Whether the mark knows of numbers behind the log's last. */
export const isBehindMark = ({ runs }: MarkedNumbers, extentOf: LedgerOfLog['extentOf']): boolean => Object.entries(runs).some(([run, [, last]]) => (extentOf(run)?.last ?? 0) < last)

const spanOf = (ends: Mark['runs'][string] | undefined): Ranges => (ends ? [{ first: ends[0], last: ends[1] }] : [])
