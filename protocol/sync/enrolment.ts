import { z } from 'zod'
import { signedTerm } from './stream-state.ts'
import { deviceName, hashText, officeName, signatureBytes } from './wire-event.ts'

/** Of an enrolment code, 7 bytes in hex. */
export const codeSecret = z.string().regex(/^[0-9a-f]{14}$/)

/** An office as its server has it: its key, and the terms it signed. */
export const officeRecord = z.strictObject({ office: officeName, officeKey: hashText, terms: z.array(signedTerm).min(1) })
export type OfficeRecord = z.output<typeof officeRecord>

/** Asked before enrolling: whose server it is. Does not use the code up. */
export const lookRequest = z.strictObject({ secret: codeSecret, device: deviceName })
export const lookAnswer = z.strictObject({ serverKey: hashText, name: z.string(), known: officeRecord.nullable() })
export type LookAnswer = z.output<typeof lookAnswer>

/** `founding`: from the first PC alone, to a server nobody ordered on yet: its office, the office's key, and term 1 for this server. */
export const enrolRequest = z.strictObject({
  secret: codeSecret,
  office: officeName,
  device: deviceName,
  publicKey: hashText,
  /** The device's, over `enrolmentInput`. */
  proof: signatureBytes,
  founding: officeRecord.nullable(),
})
export type EnrolRequest = z.output<typeof enrolRequest>

/** From an enrolled device: its PC goes by another one from now on. `proof`: the new one's, over `enrolmentInput` with no secret. */
export const reopenRequest = z.strictObject({ device: deviceName, publicKey: hashText, proof: signatureBytes })
export type ReopenRequest = z.output<typeof reopenRequest>

export const enrolAnswer = z.strictObject({ known: officeRecord, code: z.string().min(1).max(8), name: z.string() })
export type EnrolAnswer = z.output<typeof enrolAnswer>
