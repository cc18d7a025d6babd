import { z } from 'zod'
import { chainEnd, signedStreamHead, streamPoint } from './stream-state.ts'
import { deviceName, wireEvent, wireSignature } from './wire-event.ts'

/** Events of one push, however small they are. */
export const MOST_EVENTS = 2_000

/**
 * A stretch of one device's chain: behind `after`, whole acts. Contiguous from what the server has; what it has already is passed over.
 * `of`: whose, where it is not the asking device's own: who carries it does not matter, who signed it does.
 */
export const pushRequest = z.strictObject({
  of: deviceName.optional(),
  /** How far the asking PC has the stream. A server whose own is another one there, or ends before, takes nothing of what builds upon it. */
  known: streamPoint.optional(),
  after: chainEnd,
  events: z.array(wireEvent).max(MOST_EVENTS),
  signatures: z.array(wireSignature).max(MOST_EVENTS),
})
export type PushRequest = z.output<typeof pushRequest>

/** `end` = the device's last event there now; `gap` and `fork` as in `admitBatch`: push from `end`, or open a new incarnation. `unknown`: nobody vouches for that device. `closed`: this server orders nothing: a higher term names another one, or it has not yet got what came before its own. `differs`: as to a pull; what lost its place there is sent first. */
export const pushAnswer = z.strictObject({
  outcome: z.enum(['stored', 'gap', 'fork', 'unsigned', 'forged', 'unknown', 'closed', 'differs']),
  end: chainEnd,
  stream: signedStreamHead,
})
export type PushAnswer = z.output<typeof pushAnswer>
