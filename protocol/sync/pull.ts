import { z } from 'zod'
import { chainEnd, signedStreamHead, signedTerm, streamPoint } from './stream-state.ts'
import { deviceName, wireEvent, wireSignature } from './wire-event.ts'

/** How long a pull that finds nothing new is held, in seconds. */
export const LONGEST_WAIT = 25

/** What lies behind the asking device's own end of the stream. */
export const pullRequest = z.strictObject({
  after: streamPoint,
  /** At most about so many bytes of events. */
  bytes: z.int().min(1024).max(4 * 1024 * 1024),
  wait: z.int().min(0).max(LONGEST_WAIT),
  /** What the server has not told of: everybody passes on what they know of terms. */
  terms: z.array(signedTerm).max(64).optional(),
})
export type PullRequest = z.output<typeof pullRequest>

/** Events one after the other in the stream, all of one device and one term: a stretch of that device's chain behind `after`. */
export const pulledStretch = z.strictObject({ device: deviceName, term: z.int().positive(), after: chainEnd, events: z.array(wireEvent).min(1), signatures: z.array(wireSignature) })
export type PulledStretch = z.output<typeof pulledStretch>

/**
 * `page`: what follows, in order, up to whole acts; nothing where there is nothing new. `differs`: at the asked place the stream has another hash or ends before it:
 * the device looks for the last place both have (`hashes`).
 */
export const pullAnswer = z.discriminatedUnion('outcome', [
  z.strictObject({ outcome: z.literal('page'), stretches: z.array(pulledStretch), end: streamPoint, terms: z.array(signedTerm), stream: signedStreamHead }),
  z.strictObject({ outcome: z.literal('differs'), terms: z.array(signedTerm), stream: signedStreamHead }),
])
export type PullAnswer = z.output<typeof pullAnswer>

/** The stream's hashes at some places, to find the last common one by halving. */
export const hashesRequest = z.strictObject({ at: z.array(z.int().nonnegative()).min(1).max(64) })
export type HashesRequest = z.output<typeof hashesRequest>

export const hashesAnswer = z.strictObject({ points: z.array(streamPoint), stream: signedStreamHead })
export type HashesAnswer = z.output<typeof hashesAnswer>
