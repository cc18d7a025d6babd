import type { DeviceId } from '../../ids.ts'
import { accept, refuse, type Result } from '../../result.ts'
import { isUnmarked, runParts } from '../run.ts'
import type { Standpoint } from './in-hand.ts'
import { leaseEnd } from './lease.ts'
import { has } from './ranges.ts'
import { sliceAt, spanOf } from './run-hands.ts'

/** Why a number from paper is not entered at this PC. */
export type NotRecorded =
  | { readonly why: 'taken' }
  /** Whoever has it in hand enters it; null = nobody has opened the run. */
  | { readonly why: 'elsewhere'; readonly holder: DeviceId | null }
  | { readonly why: 'lease'; readonly last: number }

/**
 * Whether a number that was written on paper may be entered here: what is in this PC's hand, what a lost one may have given, and what is in nobody's.
 * `isOfLost`: the number bears the mark of a PC that is let in no more, so that nobody gives of that run again, also where nothing was ever heard of it.
 */
export function mayRecord(at: Standpoint, no: number, isOfLost = false): Result<null, NotRecorded> {
  if (at.pulled && has(at.pulled.used, no)) return refuse({ why: 'taken' })
  const slice = at.pulled ? sliceAt(at.pulled, no) : undefined
  if (slice?.state === 'lost') return accept(null)
  if (!isUnmarked(at.run)) return runParts(at.run).mark === at.code || slice?.holder === at.self || (!slice && (at.pulled || isOfLost)) ? accept(null) : refuse({ why: 'elsewhere', holder: slice?.holder ?? null })
  if (!at.pulled) return refuse({ why: 'elsewhere', holder: null })
  if (slice && (slice.holder !== at.self || isGivenAway(at, no))) return refuse({ why: 'elsewhere', holder: slice.holder })
  return slice && no > leaseEnd(at.pulled.seen) ? refuse({ why: 'lease', last: leaseEnd(at.pulled.seen) }) : accept(null)
}

/** By an own act that has not come back. */
const isGivenAway = ({ pending }: Standpoint, no: number): boolean =>
  pending.some((move) => (move.type === 'run.handed-over' && has([spanOf(move.body)], no)) || (move.type === 'run.closed' && no > move.body.at))
