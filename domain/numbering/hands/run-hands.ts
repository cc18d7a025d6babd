import type { DeviceId } from '../../ids.ts'
import type { Ranges, Span } from './ranges.ts'
import type { AskedLetter } from './run-event.ts'

/** Who holds which numbers of one run, as the office's stream tells it up to a place. Plain data: it can be kept as JSON. */
export interface RunHands {
  readonly run: string
  /** S: no device that has pulled this far, and nobody before, was told of a higher number. */
  readonly seen: number
  /** Has the end of the run in hand, or had it last: what is returned goes there. */
  readonly keeper: DeviceId
  /** In order, none overlaps another. */
  readonly slices: readonly Slice[]
  /** Printed: given, or entered from paper; void ones too. */
  readonly used: Ranges
  /** Used, and declared void. */
  readonly voided: Ranges
  /** Never used, and closed with minutes. */
  readonly closed: Ranges
  readonly asked: readonly Asked[]
  /** Used more than once: an incident. */
  readonly twins: readonly number[]
  /** Used by a device that did not have them in hand: an incident, until a hand-over explains it. */
  readonly strays: readonly { readonly no: number; readonly device: DeviceId }[]
}

/** Numbers in one hand. `lost`: the device is gone, and nobody knows which of them it gave. */
export interface Slice {
  readonly first: number
  /** Null: the end of the run, which has none. */
  readonly last: number | null
  readonly holder: DeviceId
  /** Whose they were before; null where the holder opened the run. */
  readonly from: DeviceId | null
  readonly state: 'live' | 'lost'
}

export interface Asked {
  readonly device: DeviceId
  readonly size: number
  readonly letter: AskedLetter | null
}

/** Who holds every run of an office. */
export interface OfficeHands {
  readonly runs: ReadonlyMap<string, RunHands>
  /** What a book's first run begins with, where that is not 1; gone once the book has a run. */
  readonly firstNumbers: ReadonlyMap<string, number>
  /** The device that went on in the same data folder → those before. */
  readonly predecessors: ReadonlyMap<DeviceId, readonly DeviceId[]>
}

export const NO_HANDS: OfficeHands = { runs: new Map(), firstNumbers: new Map(), predecessors: new Map() }

export const newRun = (run: string, first: number, holder: DeviceId): RunHands => ({
  run, seen: first - 1, keeper: holder, slices: [{ first, last: null, holder, from: null, state: 'live' }], used: [], voided: [], closed: [], asked: [], twins: [], strays: [],
})

/** A slice as a span; the end of a run reaches as far as numbers go. */
export const spanOf = ({ first, last }: Pick<Slice, 'first' | 'last'>): Span => ({ first, last: last ?? Number.MAX_SAFE_INTEGER })
export const sliceAt = (hands: RunHands, no: number): Slice | undefined => hands.slices.find((slice) => slice.first <= no && no <= spanOf(slice).last)
/** The slice with the run's end; undefined once that was closed or is lost. */
export const endOf = (hands: RunHands): Slice | undefined => hands.slices.find(({ last, state }) => last === null && state === 'live')
/** Whom to ask for numbers; null where nobody has the run's end. */
export const holderOf = (hands: RunHands | null): DeviceId | null => (hands && endOf(hands)?.holder) ?? null
