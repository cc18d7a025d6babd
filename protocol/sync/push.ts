import { z } from 'zod'
import { chainEnd, signedStreamHead } from './stream-state.ts'
import { wireEvent, wireSignature } from './wire-event.ts'

/** Events of one push, however small they are. */
export const MOST_EVENTS = 2_000

/** A stretch of the asking device's own chain: behind `after`, whole acts. Contiguous from what the server has; what it has already is passed over. */
export const pushRequest = z.strictObject({
  after: chainEnd,
  events: z.array(wireEvent).max(MOST_EVENTS),
  signatures: z.array(wireSignature).max(MOST_EVENTS),
})
export type PushRequest = z.output<typeof pushRequest>

/** `end` = the device's last event there now; `gap` and `fork` as in `admitBatch`: push from `end`, or open a new incarnation. */
export const pushAnswer = z.strictObject({
  outcome: z.enum(['stored', 'gap', 'fork', 'unsigned', 'forged']),
  end: chainEnd,
  stream: signedStreamHead,
})
export type PushAnswer = z.output<typeof pushAnswer>
