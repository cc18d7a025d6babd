import { z } from 'zod'
import type { TermPlace } from '#domain/stream/server-place.ts'
import { hashText, officeName, signatureBytes } from './wire-event.ts'

export const signedPlace = z.strictObject({
  place: z.strictObject({ office: officeName, n: z.int().positive(), serverKey: hashText, host: z.ipv4(), port: z.int().min(1).max(65_535), fingerprint: hashText }) satisfies z.ZodType<TermPlace>,
  signature: signatureBytes,
})

/** Where the server of a term is; `told`: by the PC that named it, to the server before it. */
export const placeRequest = z.strictObject({ n: z.int().positive(), told: signedPlace.nullable() })
/** Null where nobody has told. */
export const placeAnswer = z.strictObject({ place: signedPlace.nullable() })
