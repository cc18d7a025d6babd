import { LONGEST_WAIT } from '#protocol/sync/pull.ts'
import { PullLane } from '../engine/pull-lane.ts'
import { PushLane } from '../engine/push-lane.ts'
import type { SyncParts } from '../engine/sync-parts.ts'
import type { Lane, LaneStep } from '../lanes/lane.ts'

/** Who sent all looks again even if nobody woke it: milliseconds. */
const LOOK_AGAIN = 60_000

/** What runs between a PC and its office's server. `taken`: so many rows of the stream were folded in, or the first look found none. */
export const officeLanes = (parts: SyncParts, taken: (rows: number) => void, wait = LONGEST_WAIT): readonly Lane[] => [pushing(parts), pulling(parts, taken, wait)]

function pushing(parts: SyncParts): Lane {
  const push = new PushLane(parts)
  return {
    name: 'push',
    async step(abort) {
      const step = await push.step(abort)
      switch (step.did) {
        case 'asked':
        case 'sent':
          return { did: 'more' }
        case 'nothing':
          return { did: 'nothing', again: LOOK_AGAIN, unasked: true }
        default:
          return step
      }
    },
  }
}

/** Rows held against their hashes, as they lie on the disk, after each pull that found nothing: an office's 274,000 in an hour, over and over. */
const LOOKED = 2000

/** The server holds an answer that has nothing new for `wait` seconds, so whoever has it asks again at once; the first one is wanted soon. */
function pulling(parts: SyncParts, taken: (rows: number) => void, wait: number): Lane {
  const pull = new PullLane(parts)
  let [first, idle, looked] = [true, false, 0]
  return {
    name: 'pull',
    async step(abort): Promise<LaneStep> {
      // Between two pulls, so that none is under way from rows that are let go of.
      if (idle) looked = parts.store.lookAgain(looked, LOOKED) ?? 0
      const step = await pull.step(first ? 0 : wait, abort)
      idle = step.did === 'nothing'
      switch (step.did) {
        case 'offered':
          return { did: 'more' }
        case 'taken':
        case 'rewound':
          first = false
          taken(step.rows)
          return { did: 'more' }
        case 'nothing':
          if (first) taken(0)
          if (!first) return { did: 'nothing', again: 0 }
          first = false
          return { did: 'more' }
        default:
          return step
      }
    },
  }
}
