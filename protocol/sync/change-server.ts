import { z } from 'zod'
import { codeSecret, officeRecord } from './enrolment.ts'
import { pcName } from './devices.ts'
import { signedStreamHead, signedTerm } from './stream-state.ts'
import { deviceName, hashText, signatureBytes } from './wire-event.ts'

/** To the server that orders now: the office's key names another from where the stream stands. */
export const closeRequest = signedTerm
/** `elsewhere`: it has moved on since; the record counts for nothing. `refused`: the office's key did not sign it, or another record of that term, or a higher one, is known. */
export const closeAnswer = z.strictObject({ outcome: z.enum(['closed', 'elsewhere', 'refused']), stream: signedStreamHead })

/** To a server that is to go on with an office's stream, from the PC that fills it: all terms, the highest naming that server, and who the PC is there already. `proof`: the device's, over `enrolmentInput`; `officeProof`: the office key's, over `takeOverInput`, since every PC of the office has the terms. */
export const takeOverRequest = z.strictObject({ secret: codeSecret, known: officeRecord, device: deviceName, publicKey: hashText, proof: signatureBytes, officeProof: signatureBytes, name: pcName, code: z.string().min(1).max(8) })
export type TakeOverRequest = z.output<typeof takeOverRequest>

/** How far the stream is there already. */
export const takeOverAnswer = z.strictObject({ stream: signedStreamHead })
export type TakeOverAnswer = z.output<typeof takeOverAnswer>
