import { createHash, timingSafeEqual } from 'node:crypto'
import { z } from 'zod'

/** `POST /session`: the key of the link. */
export const sessionRequest = z.strictObject({ key: z.string().max(200) })

/** `POST /link`, by a second start on the same data: the secret of its lock file. */
export const linkRequest = z.strictObject({ secret: z.string().max(200) })
export const linkAnswer = z.strictObject({ link: z.url() })

/** `POST /decide`, from the page of a register that does not open: one of what was offered, with the word it wants typed, or to try once more. */
export const decideRequest = z.strictObject({ decision: z.enum(['again', 'readable', 'backup', 'anew']), typed: z.string().max(200).optional() })

/** Compares in a time that tells nothing. */
export const sameSecret = (one: string, other: string): boolean => timingSafeEqual(digest(one), digest(other))

const digest = (text: string): Uint8Array => createHash('sha256').update(text).digest()
