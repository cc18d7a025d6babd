import type { WireFaultKind } from '../wire.ts'

/** Milliseconds before the second try, and at most between tries. A server on the LAN that is back is found within a quarter of a minute; one that refuses this PC is waiting for a person. */
const WAITS: Readonly<Record<WireFaultKind, readonly [first: number, most: number]>> = {
  'no-line': [500, 15_000],
  full: [1_000, 15_000],
  failing: [1_000, 15_000],
  garbled: [2_000, 60_000],
  refused: [5_000, 300_000],
}

/** Before the next try after so many failed ones, one at least: doubling, and half of it by chance, so that an office's PCs do not all come at once. */
export function backOff(fault: WireFaultKind, failures: number, random: number): number {
  const [first, most] = WAITS[fault]
  const wait = Math.min(most, first * 2 ** Math.min(failures - 1, 20))
  return Math.round(wait / 2 + (wait / 2) * random)
}
