import { z } from 'zod'
import type { AttachmentHash, BookId, CommandId, DeviceId, DossierId, IsoDate, IsoInstant, OfficerId, PaperId, ServiceId } from '#domain/ids.ts'
import type { RoleId } from '#domain/officer/role.ts'
import type { RequirementId } from '#domain/requirement/requirement.ts'
import type { DocumentId, OutcomeId, StepId } from '#domain/workflow/procedure.ts'

const CONTROL = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff\ufff9-\ufffb]/gu

/** NFC, trimmed, without control and zero-width characters; refuses lone surrogates. */
const clean = (text: string): string => text.replaceAll(CONTROL, '').normalize('NFC').trim()
export const wellFormed = z.string().refine((text) => text.isWellFormed(), 'broken-text')
/** Refuses far too long a text before it is cleaned; the limit told is the real one. */
const shortEnough = (max: number) => z.string().max(max * 4, `longer-than:${max}`)

/** One line of text, at most `max` characters. */
export const line = (max: number) => wellFormed.pipe(shortEnough(max)).transform((text) => clean(text.replaceAll(/\s+/gu, ' '))).pipe(z.string().max(max))
/** The same, and not empty. */
export const required = (max: number) => line(max).pipe(z.string().min(1))
/** Several lines of text. */
export const paragraph = (max: number) => wellFormed.pipe(shortEnough(max)).transform(clean).pipe(z.string().max(max))

const branded = <T extends string>(schema: z.ZodType<string, string>) => schema.transform((text) => text as T)
/** In small letters, so that one thing has one name. */
export const uuid = z.uuid().toLowerCase()
const idText = z.string().regex(/^[a-z0-9][a-z0-9-]{0,63}$/)

export const dossierId = branded<DossierId>(uuid)
export const officerId = branded<OfficerId>(uuid)
export const paperId = branded<PaperId>(uuid)
export const commandId = branded<CommandId>(uuid)
export const deviceId = branded<DeviceId>(idText)
export const serviceId = branded<ServiceId>(idText)
export const bookId = branded<BookId>(idText)
export const roleId = branded<RoleId>(idText)
export const stepId = branded<StepId>(idText)
export const outcomeId = branded<OutcomeId>(idText)
export const documentId = branded<DocumentId>(idText)
export const requirementId = branded<RequirementId>(idText)
export const attachmentHash = branded<AttachmentHash>(z.string().regex(/^[0-9a-f]{64}$/))
export const isoDate = branded<IsoDate>(z.iso.date())
export const isoInstant = branded<IsoInstant>(z.iso.datetime())
export const eventRef = z.strictObject({ device: deviceId, seq: z.int().positive() })
export const done = z.strictObject({})
