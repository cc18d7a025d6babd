import { z } from 'zod'
import type { StreamHead } from '#domain/stream/stream-head.ts'
import type { Term } from '#domain/stream/term.ts'
import { hashText, officeName, signatureBytes } from './wire-event.ts'

const point = z.strictObject({ g: z.int().nonnegative(), hash: hashText })

/** The sequencer's head, signed with the key its term names. */
export const signedStreamHead = z.strictObject({
  head: z.strictObject({ office: officeName, term: z.int().positive(), g: z.int().nonnegative(), hash: hashText }) satisfies z.ZodType<StreamHead>,
  signature: signatureBytes,
})
export type SignedStreamHead = z.output<typeof signedStreamHead>

/** A term's record, signed by the office's key. */
export const signedTerm = z.strictObject({
  term: z.strictObject({ office: officeName, n: z.int().positive(), serverKey: hashText, start: point }) satisfies z.ZodType<Term>,
  signature: signatureBytes,
})
export type SignedTerm = z.output<typeof signedTerm>

export const chainEnd = z.strictObject({ seq: z.int().nonnegative(), hash: hashText })
export const streamPoint = point
