import { z } from 'zod'
import { deviceName, signatureBytes } from './wire-event.ts'

/** A word of the server's, good for one try. */
export const challengeWord = z.string().regex(/^[\w-]{32,64}$/)

export const challengeRequest = z.strictObject({ device: deviceName })
export const challengeAnswer = z.strictObject({ challenge: challengeWord })

/** The device's signature over `sessionInput`. */
export const sessionRequest = z.strictObject({ device: deviceName, challenge: challengeWord, signature: signatureBytes })
export type SessionRequest = z.output<typeof sessionRequest>

/** The token goes with every further request; it holds so many seconds by the server's clock. */
export const sessionAnswer = z.strictObject({ token: z.string().min(32).max(128), seconds: z.int().positive(), time: z.iso.datetime() })
