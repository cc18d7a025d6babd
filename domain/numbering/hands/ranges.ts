import type { NumberRange } from '../run.ts'

/** Numbers of one run, both ends counted. */
export type Span = Omit<NumberRange, 'run'>

/** A set of numbers: spans in order that neither touch nor overlap. */
export type Ranges = readonly Span[]

export function withSpan(ranges: Ranges, { first, last }: Span): Ranges {
  if (last < first) return ranges
  const before = ranges.filter((one) => one.last < first - 1)
  const after = ranges.filter((one) => one.first > last + 1)
  const merged = ranges.slice(before.length, ranges.length - after.length)
  return [...before, { first: Math.min(first, merged[0]?.first ?? first), last: Math.max(last, merged.at(-1)?.last ?? last) }, ...after]
}

export function without(ranges: readonly Span[], { first, last }: Span): readonly Span[] {
  if (last < first) return ranges
  return ranges.flatMap((one) => [{ first: one.first, last: Math.min(one.last, first - 1) }, { first: Math.max(one.first, last + 1), last: one.last }].filter(isSpan))
}

export const minus = (ranges: Ranges, taken: Ranges): Ranges => taken.reduce(without, ranges)
export const union = (ranges: Ranges, more: Ranges): Ranges => more.reduce(withSpan, ranges)

/** Those of the set from one number to another. */
export const within = (ranges: Ranges, { first, last }: Span): Ranges =>
  ranges.map((one) => ({ first: Math.max(one.first, first), last: Math.min(one.last, last) })).filter(isSpan)

export const has = (ranges: Ranges, no: number): boolean => ranges.some(({ first, last }) => first <= no && no <= last)
export const count = (ranges: Ranges): number => ranges.reduce((sum, { first, last }) => sum + last - first + 1, 0)
/** 0 for none. */
export const highest = (ranges: Ranges): number => ranges.at(-1)?.last ?? 0

const isSpan = ({ first, last }: Span): boolean => first <= last
