// Schemas of what is written beside the steps: letters, dispositions, notices, archive. Each is checked against the domain's type, so neither can drift.
import { z } from 'zod'
import { type ArchivePlace, type ExternalNumbers, type Notice, NOTICE_CHANNELS } from '#domain/dossier/beside-the-steps.ts'
import { NATURES } from '#domain/dossier/disposition.ts'
import type { Examiner, Finding, LetterContent } from '#domain/dossier/letter-content.ts'
import { isoDate, line, paragraph, required } from './fields.ts'

export const examiner = z.strictObject({ name: line(160), nip: line(24), title: line(160) }) satisfies z.ZodType<Examiner>
const finding = z.strictObject({ name: required(300), fits: z.boolean().nullable(), note: line(500) }) satisfies z.ZodType<Finding>
export const nature = z.enum(NATURES)
const people = z.array(examiner).max(12)
const findings = z.array(finding).max(60)

/** What a letter says; the domain tells what is still missing. */
export const letterContent = z.discriminatedUnion('letter', [
  z.strictObject({ letter: z.literal('request-letter'), to: line(200), place: line(120), purpose: paragraph(2000), answerBy: isoDate.nullable(), nature: nature.exactOptional() }),
  z.strictObject({ letter: z.literal('assignment-letter'), members: people, visitDate: isoDate, place: line(300), purpose: paragraph(2000) }),
  z.strictObject({
    letter: z.literal('minutes'),
    date: isoDate,
    examiners: people,
    findings,
    visit: z.strictObject({ date: isoDate, place: line(300), assignment: line(120), result: paragraph(2000) }).nullable(),
    decision: z.enum(['fits', 'repair', 'unfit']),
    note: paragraph(2000),
  }),
  z.strictObject({
    letter: z.enum(['recommendation', 'technical-consideration']),
    number: line(120),
    date: isoDate,
    from: line(200),
    recommended: z.boolean(),
    considerations: paragraph(4000),
    conditions: paragraph(4000),
    nature: nature.exactOptional(),
  }),
  z.strictObject({ letter: z.literal('examination-checklist'), findings, note: paragraph(2000) }),
  z.strictObject({
    letter: z.literal('refusal-letter'),
    legalGround: paragraph(2000),
    reasons: z.array(z.strictObject({ requirement: line(300), reason: paragraph(1000) })).max(40),
    objection: paragraph(2000),
    copiesTo: z.array(required(200)).max(12),
    nature: nature.exactOptional(),
  }),
]) satisfies z.ZodType<LetterContent>

export const notice = z.strictObject({ channel: z.enum(NOTICE_CHANNELS), text: paragraph(2000) }) satisfies z.ZodType<Notice>

export const archivePlace = z.strictObject({
  classification: line(40),
  retentionActive: z.int().min(0).max(100),
  retentionInactive: z.int().min(0).max(100),
  afterwards: z.enum(['permanent', 'destroy']),
  medium: z.enum(['paper', 'digital', 'both']),
  count: z.int().min(0).max(9999),
  condition: z.enum(['good', 'damaged']),
  depot: line(80),
  room: line(80),
  cabinet: line(80),
  box: line(80),
  folder: line(80),
}) satisfies z.ZodType<ArchivePlace>

export const externalNumbers = z.strictObject({ siCantik: line(60), oss: line(60) }) satisfies z.ZodType<ExternalNumbers>
