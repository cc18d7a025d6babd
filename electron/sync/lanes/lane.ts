import type { WireFaultKind } from '../wire.ts'

/**
 * `more`: go on at once. `nothing`: until woken, or in so many milliseconds. `failed`: no answer; again later. `stopped`: more of the same would not help.
 * `unasked`: nobody was asked, so that it says nothing of the line.
 */
export type LaneStep =
  | { readonly did: 'more'; readonly unasked?: true }
  | { readonly did: 'nothing'; readonly again?: number; readonly unasked?: true }
  | { readonly did: 'failed'; readonly fault: WireFaultKind }
  | { readonly did: 'stopped'; readonly why: string }

/** One of the things sync does. It keeps no time and repeats nothing: whoever drives it waits, repeats and gives up. */
export interface Lane {
  readonly name: string
  /** Throws the signal's reason where it is aborted, and defects of ours. */
  step(abort: AbortSignal): Promise<LaneStep>
}
