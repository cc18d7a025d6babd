import type { DeviceId } from '../../ids.ts'
import type { NumberRange } from '../run.ts'
import { changeHands } from './change-hands.ts'
import { newRun, type RunHands } from './run-hands.ts'

/** In one run, who goes on in whose data folder, and what the mark of use knew of every run. */
export interface Succession {
  readonly run: string
  readonly device: DeviceId
  readonly predecessors: readonly DeviceId[]
  readonly beyond: readonly NumberRange[]
}

const ALL = { first: 1, last: Number.MAX_SAFE_INTEGER }

/** What the device before had in hand is in the next one's; what its mark of use knows of beyond the log is lost. */
export function succeed(before: RunHands | undefined, { run, device, predecessors, beyond }: Succession): RunHands {
  const gaps = beyond.filter((range) => range.run === run)
  const hands = before ?? newRun(run, gaps[0]?.first ?? 1, device)
  const passed = predecessors.reduce((one, predecessor) => changeHands(one, predecessor, ALL, { holder: device, from: predecessor, state: 'live' }), hands)
  const gone = gaps.reduce((one, gap) => changeHands(one, device, gap, { holder: device, from: null, state: 'lost' }), passed)
  return { ...gone, keeper: predecessors.includes(hands.keeper) ? device : hands.keeper, seen: Math.max(hands.seen, ...gaps.map(({ last }) => last)) }
}
