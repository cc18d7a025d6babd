import { z } from 'zod'
import type { AttachmentHash } from '#domain/ids.ts'
import { hashText } from './wire-event.ts'

/** SHA-256 of a scan's bytes, by which alone it is known on the line. */
export const scanHash: z.ZodType<AttachmentHash, string> = z.codec(hashText, z.custom<AttachmentHash>((text) => typeof text === 'string'), { decode: (text) => text as AttachmentHash, encode: (text) => text })

/** Scans of one question. */
export const MOST_SCANS = 64
/** Bytes of one piece. A scan travels in such pieces; what of one arrived before the line broke is kept. */
export const LARGEST_PIECE = 256 * 1024

/** `holds`: this PC has it, whole; the server remembers who said so. */
export const scansRequest = z.strictObject({ scans: z.array(z.strictObject({ hash: scanHash, holds: z.boolean() })).min(1).max(MOST_SCANS) })
export type ScansRequest = z.output<typeof scansRequest>

/** `whole`: its bytes where the server has it, else null. `arrived`: how much of it this PC has brought so far. `others`: how many PCs beside the asking one said they have it; revoked ones do not count. */
export const scansAnswer = z.strictObject({ scans: z.array(z.strictObject({ hash: scanHash, whole: z.int().nonnegative().nullable(), arrived: z.int().nonnegative(), others: z.int().nonnegative() })) })
export type ScansAnswer = z.output<typeof scansAnswer>

/** What came of a piece: how much of the scan has arrived, and whether it is there, whole and on the disk. 0 and not whole: what had arrived was not that scan. */
export const pieceAnswer = z.strictObject({ arrived: z.int().nonnegative(), whole: z.boolean() })
export type PieceAnswer = z.output<typeof pieceAnswer>

/** The server's copy came out as another file: it looks, and lets go of one that is damaged, so that who has it brings it again. */
export const doubtRequest = z.strictObject({ hash: scanHash })
export const doubtAnswer = z.strictObject({ whole: z.boolean() })
