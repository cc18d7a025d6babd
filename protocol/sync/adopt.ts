import { z } from 'zod'
import { pulledStretch } from './pull.ts'
import { signedStreamHead, streamPoint } from './stream-state.ts'

/**
 * What a server has lost, brought back in its old order by a device that still has it: a page behind the place where the server's stream ends.
 * `said`: the last head this device has of the server, signed by it then: the office's stream had come that far.
 */
export const adoptRequest = z.strictObject({ after: streamPoint, stretches: z.array(pulledStretch).min(1), end: streamPoint, said: signedStreamHead })
export type AdoptRequest = z.output<typeof adoptRequest>

/** `elsewhere`: the server's stream does not end at `after` (any more). `refused`: it never said so, or somebody's signature does not hold: nothing was taken. */
export const adoptAnswer = z.strictObject({ outcome: z.enum(['taken', 'elsewhere', 'refused']), stream: signedStreamHead })
export type AdoptAnswer = z.output<typeof adoptAnswer>
