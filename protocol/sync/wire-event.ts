import { z } from 'zod'
import type { CommandId, DeviceId, IsoInstant, OfficeId, OfficerId } from '#domain/ids.ts'
import type { AuthoredEvent } from '#domain/log/authored-event.ts'
import type { SignedHead } from '#domain/log/verify-chain.ts'
import type { RoleId } from '#domain/officer/role.ts'

/** Passed on as it was written, letter for letter: what is hashed may not be tidied up. */
const asWritten = <T extends string>(longest: number): z.ZodType<T, string> =>
  z.codec(z.string().min(1).max(longest).refine((text) => text.isWellFormed()), z.custom<T>((text) => typeof text === 'string'), { decode: (text) => text as T, encode: (text) => text })

/** 64 lower-case hex digits. */
export const hashText = z.string().regex(/^[0-9a-f]{64}$/)
export const deviceName = asWritten<DeviceId>(64)
export const officeName = asWritten<OfficeId>(64)
const place = z.int().nonnegative()

/** Bytes of JSON of one event's body. */
export const LONGEST_BODY = 65_536
const SALT_BYTES = 16

const bytes = (length: number): z.ZodType<Uint8Array, string> =>
  z.codec(z.base64(), z.custom<Uint8Array>((raw) => raw instanceof Uint8Array), { decode: (text) => z.util.base64ToUint8Array(text), encode: (raw) => z.util.uint8ArrayToBase64(raw) }).refine((raw) => raw.length === length)
/** Ed25519: 64 bytes. */
export const signatureBytes = bytes(64)

const told = {
  type: asWritten<string>(64),
  typeVersion: z.int().positive(),
  aggregate: asWritten<string>(200),
  base: z.strictObject({ device: deviceName, seq: z.int().positive() }).nullable(),
  seen: place,
  actor: asWritten<OfficerId>(64).nullable(),
  role: asWritten<RoleId>(64).nullable(),
  wallTime: asWritten<IsoInstant>(40),
  clockOffset: z.int().nullable(),
  commandId: asWritten<CommandId>(64),
}

const whole = z.strictObject({ ...told, salt: bytes(SALT_BYTES), body: z.string().max(LONGEST_BODY).refine((text) => text.isWellFormed() && !text.includes('\0')) })
/** A disposal act removed salt and body. */
const disposed = z.strictObject({ ...told, salt: z.null(), body: z.null(), bodyHash: hashText })

/** An event as it travels: hashes are computed by whoever receives it, but for a body that is gone. */
export const wireEvent: z.ZodType<AuthoredEvent, z.input<typeof whole> | z.input<typeof disposed>> = z.union([whole, disposed])

/** A device's signature over the head its event with that number makes. */
export const wireSignature: z.ZodType<SignedHead, { seq: number; signature: string }> = z.strictObject({ seq: z.int().positive(), signature: signatureBytes })
