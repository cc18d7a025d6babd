import type { DeviceId } from '../../ids.ts'
import { isUnmarked, runParts } from '../run.ts'
import { leaseEnd } from './lease.ts'
import { type Span, without, within } from './ranges.ts'
import { type RunHands, spanOf } from './run-hands.ts'
import type { RunMove } from './run-move.ts'

/** What a device knows where it decides about one run. */
export interface Standpoint {
  readonly run: string
  readonly self: DeviceId
  /** Its short code; "" where it has none. */
  readonly code: string
  /** Of the stream as it was pulled; null where the run is not in it. */
  readonly pulled: RunHands | null
  /** Acts about this run, or about itself, in its log and not in the pulled stream, in their order; those of devices before it in the same data folder too. */
  readonly pending: readonly RunMove[]
  /** Where its numbers begin is not sure: they came into its hand behind something of a later build, which may have given higher ones or moved them. */
  readonly unsure: boolean
}

/**
 * Numbers the device may give now, the next one first in each span; a last one of `Number.MAX_SAFE_INTEGER` stands for the end of the run.
 * What its own acts gave away is gone at once; what others gave it counts once it has been pulled. Of a run of its own mark it has all; of any other, none beyond the lease.
 */
export function inHand(at: Standpoint): readonly Span[] {
  if (!isUnmarked(at.run)) return runParts(at.run).mark === at.code ? free([{ ...ALL, first: (at.pulled?.seen ?? 0) + 1 }], usedOf(at)) : []
  const held = (at.pulled?.slices ?? []).filter(({ holder, state }) => holder === at.self && state === 'live').map(spanOf)
  return free(at.pending.reduce(afterOwn, held), usedOf(at))
}

/** As far as the lease reaches; none while it is not sure where they begin. */
export function mayGive(at: Standpoint): readonly Span[] {
  if (at.unsure) return []
  const spans = inHand(at)
  return isUnmarked(at.run) ? within(spans, { first: 1, last: leaseEnd(at.pulled?.seen ?? 0) }) : spans
}

/** Whether the run's end is in the device's hand. */
export const hasEnd = (at: Standpoint): boolean => inHand(at).some(({ last }) => last === ALL.last)

/** Whether the last numbers it had of the run went back to its keeper: none are its to give until somebody hands it others. */
export function hasStopped({ self, pulled, pending }: Standpoint): boolean {
  if (pending.some(({ type }) => type === 'run.closed')) return true
  const had = (pulled?.slices ?? []).filter(({ last, holder, from }) => last !== null && (holder === self || (from === self && holder === pulled?.keeper)))
  return had.length > 0 && had.at(-1)?.holder !== self
}

const usedOf = ({ run, pulled, pending }: Standpoint): readonly Span[] => [...(pulled?.used ?? []), ...(pulled?.closed ?? []), ...pending.flatMap((move) => takenBy(move, run))]

/** Numbers an own act puts out of the question, where it is not in the pulled stream yet. */
function takenBy(move: RunMove, run: string): readonly Span[] {
  if (move.type === 'used') return [{ first: move.no, last: move.no }]
  if (move.type === 'lost-closed') return [move]
  return move.type === 'succeeded' ? move.beyond.filter((range) => range.run === run) : []
}

function afterOwn(held: readonly Span[], move: RunMove): readonly Span[] {
  if (move.type === 'run.handed-over') return without(held, spanOf(move.body))
  if (move.type !== 'run.closed') return held
  const { at } = move.body
  return held.flatMap((span) => (span.first <= at + 1 && at + 1 <= span.last ? without([span], { first: at + 1, last: span.last }) : [span]))
}

/** Of each span what lies above the last one used of it: a number that was passed over is not given later. */
function free(held: readonly Span[], used: readonly Span[]): readonly Span[] {
  return held.map((span) => ({ ...span, first: used.reduce((first, one) => (one.first <= span.last && one.last >= first ? one.last + 1 : first), span.first) })).filter(({ first, last }) => first <= last)
}

const ALL: Span = { first: 1, last: Number.MAX_SAFE_INTEGER }
