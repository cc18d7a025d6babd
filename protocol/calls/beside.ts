import { z } from 'zod'
import { SURVEY_ANSWERS } from '#domain/dossier/beside-the-steps.ts'
import { command, query } from '../call.ts'
import { documentId, dossierId, isoDate, officerId, paragraph, uuid } from '../fields.ts'
import { archivePlace, examiner, externalNumbers, letterContent, nature, notice } from '../letters.ts'
import { applicant, applicationKind, permitData } from '../records.ts'
import { acted } from './acted.ts'

const dossier = { dossier: dossierId }
const ofLetter = { dossier: dossierId, document: documentId }

/** What is done on a dossier beside its steps; none of it moves it. */
export const besideCalls = {
  'letter.draft': command({
    access: 'desk',
    about: 'Writes a letter of the step the dossier stands at; written anew, its signatures fall. Refused once it is numbered.',
    input: z.strictObject({ ...ofLetter, content: letterContent }),
    output: acted,
    refusals: ['not-found', 'not-at-this-step', 'same-officer', 'clock-doubtful'],
  }),
  'letter.sign': command({
    access: 'desk',
    about: 'Records a signature under a letter of this step: one, or each examiner’s.',
    input: z.strictObject({ ...ofLetter, signer: examiner, date: isoDate }),
    output: acted,
    refusals: ['not-found', 'not-at-this-step', 'same-officer', 'clock-doubtful'],
  }),
  'letter.number': command({
    access: 'desk',
    about: 'Gives a letter of this step its number; `date` null = today.',
    input: z.strictObject({ ...ofLetter, date: isoDate.nullable() }),
    output: acted,
    refusals: ['not-found', 'not-at-this-step', 'same-officer', 'book-missing', 'numbering-stopped', 'clock-doubtful', 'number-date', 'held-elsewhere'],
  }),
  'disposition.send': command({
    access: 'desk',
    about: 'Sends a disposition to several officers; `parent` passes a received one on.',
    input: z.strictObject({ ...dossier, to: z.array(officerId).max(20), instruction: paragraph(2000), nature, deadline: isoDate.nullable(), parent: uuid.nullable() }),
    output: acted,
    refusals: ['not-found'],
  }),
  'disposition.read': command({ access: 'officer', about: 'A receiver has read a disposition.', input: z.strictObject({ ...dossier, disposition: uuid }), output: acted, refusals: ['not-found'] }),
  'disposition.complete': command({ access: 'officer', about: 'A receiver has done what a disposition asks.', input: z.strictObject({ ...dossier, disposition: uuid, report: paragraph(2000) }), output: acted, refusals: ['not-found', 'ended'] }),
  'notice.compose': query({
    access: 'desk',
    about: 'The notice for the dossier as it stands, and a wa.me link with it; "" without a usable phone number. Logged as a view of the phone number.',
    input: z.strictObject(dossier),
    output: z.strictObject({ text: z.string(), phone: z.string() }),
    refusals: ['not-found'],
  }),
  'notice.log': command({ access: 'desk', about: 'What the applicant was told, and by which channel.', input: z.strictObject({ ...dossier, notice }), output: acted, refusals: ['not-found'] }),
  'archive.place': command({ access: 'desk', about: 'Where the dossier is kept.', input: z.strictObject({ ...dossier, place: archivePlace }), output: acted, refusals: ['not-found'] }),
  'survey.record': command({ access: 'desk', about: 'Whether the applicant answered the satisfaction survey.', input: z.strictObject({ ...dossier, answer: z.enum(SURVEY_ANSWERS) }), output: acted, refusals: ['not-found'] }),
  'external.record': command({ access: 'desk', about: 'The dossier’s numbers in SiCantik and OSS.', input: z.strictObject({ ...dossier, numbers: externalNumbers }), output: acted, refusals: ['not-found'] }),
  'dossier.correct': command({
    access: 'desk',
    about: 'Koreksi of registered data with a reason: parts that are absent stay. Supervisor, or the desk that holds the dossier.',
    input: z.strictObject({
      ...dossier,
      reason: paragraph(1000),
      applicationKind: applicationKind.exactOptional(),
      applicant: applicant.exactOptional(),
      permitData: permitData.exactOptional(),
      copies: z.int().min(1).max(20).exactOptional(),
      notes: paragraph(2000).exactOptional(),
    }),
    output: acted,
    refusals: ['not-found'],
  }),
  'conflict.settle': command({ access: 'supervisor', about: 'What was decided and done where two counters acted at once.', input: z.strictObject({ ...dossier, minutes: paragraph(2000) }), output: acted, refusals: ['not-found'] }),
} as const
