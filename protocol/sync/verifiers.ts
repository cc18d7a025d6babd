import { z } from 'zod'
import type { OfficerId } from '#domain/ids.ts'
import { deviceName, hashText, signatureBytes } from './wire-event.ts'

const officerName: z.ZodType<OfficerId, string> = z.codec(z.string().min(1).max(64).refine((text) => text.isWellFormed()), z.custom<OfficerId>((text) => typeof text === 'string'), { decode: (text) => text as OfficerId, encode: (text) => text })
const count = z.int().positive()

/** Officers of one office, PCs of one office: more than there are. */
export const MOST_OFFICERS = 500
export const MOST_BOXES = 200

/** Where a device's letters are put, signed with its device key (`letterboxInput`). `publicKey`: X25519. */
export const letterbox = z.strictObject({ publicKey: hashText, signature: signatureBytes })
export type Letterbox = z.output<typeof letterbox>

/** A verifier, locked; the server cannot read it. Signed by the device that set it (`verifierInput`). */
export const sealedVerifier = z.strictObject({ officer: officerName, n: count, device: deviceName, sealed: z.base64().min(40).max(1024), signature: signatureBytes })
export type SealedVerifier = z.output<typeof sealedVerifier>

/** A verifier's key, locked for one device: 80 bytes. */
export const wrappedKey = z.base64().length(108)
const wrapped = z.strictObject({ device: deviceName, key: wrappedKey })

/** Asks what there is. `state`: of the last answer, "" before; where all is as it was, nothing is told. */
export const verifiersRequest = z.strictObject({ letterbox, state: z.string().max(64) })
export type VerifiersRequest = z.output<typeof verifiersRequest>

/** `key`: for the asking device; null where nobody has locked it for that one yet. `held`: for whom it is locked. `boxes`: of all devices that are let in. */
export const verifiersAnswer = z.discriminatedUnion('outcome', [
  z.strictObject({ outcome: z.literal('same') }),
  z.strictObject({
    outcome: z.literal('told'),
    state: hashText,
    verifiers: z.array(z.strictObject({ verifier: sealedVerifier, key: wrappedKey.nullable(), held: z.array(deviceName).max(MOST_BOXES) })).max(MOST_OFFICERS),
    boxes: z.array(z.strictObject({ device: deviceName, letterbox })).max(MOST_BOXES),
  }),
])
export type VerifiersAnswer = z.output<typeof verifiersAnswer>

/** In the place of the one before; `n` one more than that one's. */
export const setVerifierRequest = z.strictObject({ verifier: sealedVerifier, keys: z.array(wrapped).min(1).max(MOST_BOXES) })
export type SetVerifierRequest = z.output<typeof setVerifierRequest>
/** `behind`: somebody else set one meanwhile; ask first. */
export const setVerifierAnswer = z.strictObject({ outcome: z.enum(['kept', 'behind']) })
export type SetVerifierAnswer = z.output<typeof setVerifierAnswer>

/** Locked for devices that came later. What is no longer the latest is passed over. */
export const wrapRequest = z.strictObject({ keys: z.array(z.strictObject({ officer: officerName, n: count, device: deviceName, key: wrappedKey })).min(1).max(MOST_OFFICERS) })
export type WrapRequest = z.output<typeof wrapRequest>
export const wrapAnswer = z.strictObject({})
