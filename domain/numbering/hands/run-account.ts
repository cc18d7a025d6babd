import type { BookId, DeviceId } from '../../ids.ts'
import { runParts } from '../run.ts'
import { count, highest, minus, type Ranges, type Span, union, withSpan, within } from './ranges.ts'
import type { AskedLetter } from './run-event.ts'
import { type RunHands, type Slice, spanOf } from './run-hands.ts'

type Held = Pick<Slice, 'first' | 'last' | 'holder'>

/** What became of every number of a run, as the stream tells it: each is in one of these, once. */
export interface RunAccount {
  readonly run: string
  readonly book: BookId
  readonly year: string
  readonly part: string
  readonly mark: string
  /** The first number of the run here; those before it are the paper book's. */
  readonly first: number
  /** The highest that anybody was given the right to, or `first - 1`; behind it the run's end lies in one hand, or is closed. */
  readonly last: number
  readonly given: number
  /** Declared void after use, or never used and closed with minutes. */
  readonly voided: number
  /** Nobody knows yet whether a lost device gave them. */
  readonly lost: Ranges
  /** Not given yet, neighbours in one hand as one; `last` null = the end of the run. */
  readonly live: readonly Held[]
  /** Passed over: to be entered from paper or closed with minutes. None in a run that is in order. */
  readonly unaccounted: Ranges
  readonly twins: readonly number[]
  readonly strays: readonly { readonly no: number; readonly device: DeviceId }[]
  /** Letters that wait for a number of it. */
  readonly asked: readonly AskedLetter[]
}

/** The year-end account, true at any other time too. `waits` = whether a letter still does: a question may have been void when it came. */
export function runAccount(hands: RunHands, waits: (letter: AskedLetter) => boolean = () => true): RunAccount {
  const { run, slices, used, voided, closed, twins, strays } = hands
  const told = union(used, closed)
  const live = slices.filter(({ state }) => state === 'live').flatMap((slice) => unused(slice, told)).reduce(joined, [])
  const lost = slices.filter(({ state }) => state === 'lost').reduce<Ranges>((ranges, slice) => union(ranges, minus([spanOf(slice)], told)), [])
  const first = Math.min(slices[0]?.first ?? 1, used[0]?.first ?? Number.MAX_SAFE_INTEGER)
  const ends = slices.map((slice) => slice.last ?? slice.first - 1)
  const last = Math.max(first - 1, highest(told), ...ends)
  const inHands = live.reduce<Ranges>((ranges, slice) => withSpan(ranges, spanOf(slice)), [])
  const unaccounted = first > last ? [] : minus([{ first, last }], union(union(told, lost), inHands))
  return { run, ...runParts(run), first, last, given: count(minus(used, voided)), voided: count(voided) + count(closed), lost, live, unaccounted, twins, strays, asked: hands.asked.flatMap(({ letter }) => (letter && waits(letter) ? [letter] : [])) }
}

/** What lies above the last one used of a slice. */
function unused({ first, last, holder }: Slice, told: Ranges): readonly Held[] {
  const span: Span = spanOf({ first, last })
  const next = Math.max(first, highest(within(told, span)) + 1)
  return next <= span.last ? [{ first: next, last, holder }] : []
}

function joined(spans: readonly Held[], span: Held): readonly Held[] {
  const before = spans.at(-1)
  return before?.last === span.first - 1 && before.holder === span.holder ? [...spans.slice(0, -1), { ...before, last: span.last }] : [...spans, span]
}

/** A run's line in the table of the year's end, on screen and on paper: counts that add up to `last - first + 1`. */
export interface AccountLine extends Pick<RunAccount, 'run' | 'book' | 'year' | 'part' | 'mark' | 'first' | 'last' | 'given' | 'voided'> {
  readonly lost: number
  /** Of those up to `last`, not given yet. */
  readonly inHand: number
  readonly unaccounted: number
  readonly twins: number
  readonly strays: number
  /** Letters that wait for a number. */
  readonly asked: number
  /** Who has the run's end and which number comes next; null once it is closed. */
  readonly end: { readonly holder: DeviceId; readonly next: number } | null
  /** Nothing is left to be found out: none lost, none unaccounted for, none twice, no letter without its number. */
  readonly isSettled: boolean
}

export function accountLine({ lost, live, unaccounted, twins, strays, asked, ...account }: RunAccount): AccountLine {
  const end = live.find(({ last }) => last === null)
  const { run, book, year, part, mark, first, last, given, voided } = account
  const inHand = count(live.reduce<Ranges>((ranges, slice) => union(ranges, within([spanOf(slice)], { first, last })), []))
  const settled = [lost.length, unaccounted.length, twins.length, strays.length, asked.length].every((length) => length === 0)
  return {
    run, book, year, part, mark, first, last, given, voided, lost: count(lost), inHand, unaccounted: count(unaccounted), twins: twins.length, strays: strays.length, asked: asked.length,
    end: end ? { holder: end.holder, next: end.first } : null, isSettled: settled,
  }
}
