import type { DeviceId } from '../../ids.ts'
import { accept, refuse, type Result } from '../../result.ts'
import { isUnmarked } from '../run.ts'
import type { BookSharing } from './book-sharing.ts'
import { hasStopped, inHand, mayGive, type Standpoint } from './in-hand.ts'
import { leaseEnd } from './lease.ts'
import { holderOf } from './run-hands.ts'

/** Why a device gives no number of a run; `holder` null = nobody has the run's end in hand. */
export type NoDraw =
  /** The book gives marked numbers, and this device has no code yet. */
  | { readonly why: 'no-code' }
  /** The run has no opening, or it has not come back from the server. */
  | { readonly why: 'not-open' }
  | { readonly why: 'elsewhere'; readonly holder: DeviceId | null }
  /** The slice is used up; `asked` = the holder has been asked for another. */
  | { readonly why: 'used-up'; readonly holder: DeviceId | null; readonly asked: boolean }
  /** The holder gives the number when it is asked; it may be this device itself, which gives none until it has heard from the server. */
  | { readonly why: 'ask'; readonly holder: DeviceId }
  /** In hand, and where it begins may stand in what a later build did. */
  | { readonly why: 'awaits-upgrade' }
  /** In hand, and none above `last` until the server has been heard. */
  | { readonly why: 'lease'; readonly last: number }

/** The next number of the run that this device may give in an office with a server. */
export function draw(at: Standpoint, sharing: BookSharing): Result<number, NoDraw> {
  const next = mayGive(at)[0]
  if (next) return accept(next.first)
  if (!isUnmarked(at.run)) return refuse({ why: 'no-code' })
  if (at.pulled === null) return refuse({ why: 'not-open' })
  const holder = holderOf(at.pulled)
  if (sharing.preset === 'asked' && holder !== null) return refuse({ why: 'ask', holder })
  if (at.unsure) return refuse({ why: 'awaits-upgrade' })
  if (inHand(at).length > 0) return refuse({ why: 'lease', last: leaseEnd(at.pulled.seen) })
  if (sharing.preset === 'slices' && !hasStopped(at)) return refuse({ why: 'used-up', holder, asked: hasAsked(at) })
  return refuse({ why: 'elsewhere', holder })
}

/** Whether the device waits for a slice. */
export const hasAsked = ({ pulled, pending, self }: Standpoint): boolean =>
  (pulled?.asked.some(({ device, letter }) => device === self && letter === null) ?? false) || pending.some((move) => move.type === 'run.asked' && move.body.letter === null)
