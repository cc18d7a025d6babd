import { describe, expect, test } from 'vitest'
import type { Ranges } from '#domain/numbering/hands/ranges.ts'
import { beyondLog, holesOf, isBehindMark, type LedgerOfLog, marked, type MarkedNumbers } from '#store/mark/marked-numbers.ts'

const RUN = 'permit/2026//'
const NONE: MarkedNumbers = { runs: {}, holed: {} }
const notes = (before: MarkedNumbers, ...numbers: readonly (readonly [first: number, last: number])[]): MarkedNumbers => marked(before, numbers.map(([first, last]) => ({ run: RUN, first, last })))
const spans = (...ranges: readonly (readonly [first: number, last: number])[]): Ranges => ranges.map(([first, last]) => ({ first, last }))
/** A log that has these of the run. */
const ledger = (ranges: Ranges): LedgerOfLog => {
  const [first, last] = [ranges[0]?.first, ranges.at(-1)?.last]
  return { extentOf: () => (first === undefined || last === undefined ? null : { run: RUN, first, last }), rangesOf: () => ranges }
}
const beyond = (mark: MarkedNumbers, ...here: readonly (readonly [first: number, last: number])[]) => beyondLog(mark, ledger(spans(...here))).map(({ run, first, last }) => `${run} ${first}–${last}`)

describe('the numbers of a mark', () => {
  test('one after the other are one span, and its holes are not kept', () => {
    expect(notes(NONE, [12, 12], [13, 15], [16, 16])).toEqual({ runs: { [RUN]: [12, 16] }, holed: {} })
  })

  test('with holes are kept each, until the last hole is filled', () => {
    const holed = notes(NONE, [1, 2], [9, 9], [5, 5])
    expect(holed).toEqual({ runs: { [RUN]: [1, 9] }, holed: { [RUN]: spans([1, 2], [5, 5], [9, 9]) } })
    expect(notes(holed, [6, 8], [3, 4])).toEqual({ runs: { [RUN]: [1, 9] }, holed: {} })
  })

  test('of an older build’s mark are its ends, and stay so', () => {
    expect(notes({ runs: { [RUN]: [1, 9] } }, [12, 12])).toEqual({ runs: { [RUN]: [1, 12] } })
  })

  test('of a log are kept where they have holes', () => {
    expect(holesOf([[RUN, spans([1, 4])], ['register/2026//', spans([1, 2], [4, 4])]])).toEqual({ 'register/2026//': spans([1, 2], [4, 4]) })
  })
})

describe('what a mark knows and a log has not', () => {
  const holed = notes(NONE, [1, 2], [9, 9], [5, 6])

  test('is each number below the log’s last by itself, and all behind that', () => {
    expect(beyond(holed, [1, 2], [9, 9])).toEqual([`${RUN} 5–6`])
    expect(beyond(holed, [1, 1], [5, 5], [9, 9])).toEqual([`${RUN} 2–2`, `${RUN} 6–6`])
    expect(beyond(holed, [1, 1])).toEqual([`${RUN} 2–9`])
    expect(beyond(holed, [1, 1], [6, 6])).toEqual([`${RUN} 2–2`, `${RUN} 5–5`, `${RUN} 7–9`])
    expect(beyond(holed)).toEqual([`${RUN} 1–9`])
    expect(beyond(notes(holed, [3, 4], [7, 8]), [1, 2], [9, 9]), 'all of its holes filled since').toEqual([`${RUN} 3–8`])
    expect(beyond(holed, [1, 9])).toEqual([])
  })

  test('is behind the log’s last where an older build kept the ends alone', () => {
    const old = { runs: { [RUN]: [3, 9] } } as const
    expect(beyond(old, [3, 4])).toEqual([`${RUN} 5–9`])
    expect(beyond(old)).toEqual([`${RUN} 3–9`])
    expect(beyond(old, [9, 9])).toEqual([])
  })

  test('shows by the ends at once where the last is not there', () => {
    expect([8, 9, 10].map((last) => isBehindMark(holed, ledger(spans([1, last])).extentOf))).toEqual([true, false, false])
    expect(isBehindMark(holed, () => null)).toBe(true)
  })
})
