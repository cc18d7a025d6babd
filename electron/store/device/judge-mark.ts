import type { ChainPoint, DeviceReopened, ReopenReason } from '#domain/log/device-event.ts'
import type { NumberRange } from '#domain/numbering/run.ts'
import { isSameMachine, type Machine } from '../mark/machine.ts'
import type { FoundMark } from '../mark/mark-slots.ts'
import { isBehindMark } from '../mark/marked-numbers.ts'

/** What the mark is held against. */
export interface MarkedLog {
  /** Whether the log has that very event. */
  readonly has: (point: ChainPoint) => boolean
  readonly extentOf: (run: string) => NumberRange | null
  /** Whether a mark of the current device has ever stood. */
  readonly marked: boolean
  /** Whether the current device's own key is there. */
  readonly hasKey: boolean
  /** What the current device said when it took over; null for the first. */
  readonly opened: DeviceReopened | null
  readonly machine: Machine
}

/** Why the current device is not to be gone on with; null where it is. */
export function judgeMark(found: FoundMark, log: MarkedLog): ReopenReason | null {
  if (isSettled(found, log)) return null
  if (found.found === 'missing') return log.marked || !log.hasKey ? 'mark-missing' : null
  if (found.found === 'unreadable') return 'mark-unreadable'
  const { mark } = found
  if (!isSameMachine(mark.machine, log.machine)) return 'other-machine'
  if (mark.head !== null && !log.has(mark.head)) return 'mark-ahead'
  return isBehindMark(mark, log.extentOf) ? 'mark-ahead' : null
}

/** The device has taken over because of this very mark and was stopped before it could write its own. */
function isSettled(found: FoundMark, { marked, hasKey, opened }: MarkedLog): boolean {
  if (marked || !hasKey || opened === null) return false
  if (found.found !== 'whole') return opened.reason === (found.found === 'missing' ? 'mark-missing' : 'mark-unreadable')
  return opened.marked !== null && found.mark.head?.hash === opened.marked.hash
}
