import { z } from 'zod'
import { command, query } from '../call.ts'
import { done, dossierId, isoInstant, line, paperId, paragraph, required, serviceId, uuid } from '../fields.ts'
import { applicant, applicationKind, attachment, checklistItem, permitData, promisedDate, requirement } from '../records.ts'

/** What a draft holds is the form's own business: kept as it was typed, up to 900 kB. */
const draftContent = z.string().max(1_000_000)

export const intakeCalls = {
  'intake.services': query({
    access: 'officer',
    about: 'Services offered at the counter.',
    input: z.strictObject({}),
    output: z.array(z.strictObject({ id: serviceId, name: z.string(), permitForm: z.enum(['optician', 'standard-certificate']), requirements: z.array(requirement), stopmapColours: z.array(z.string()), sopNumber: z.string() })),
    refusals: [],
  }),
  'intake.preview': query({
    access: 'officer',
    about: 'The next register number and the date that would be promised now, with its reasons.',
    input: z.strictObject({ service: serviceId }),
    output: z.strictObject({ nextNumber: z.string(), bookName: z.string(), promise: promisedDate }),
    refusals: ['not-found', 'book-missing', 'numbering-stopped', 'clock-doubtful'],
  }),
  'applicant.find': query({
    access: 'desk',
    about: 'Known applicants by NIK or phone, newest record first; the view is logged.',
    input: z.strictObject({ nik: line(24), phone: line(24) }),
    output: z.array(z.strictObject({ applicant, lastDossier: dossierId, lastSeen: isoInstant, dossiers: z.int(), lastPermitData: permitData })),
    refusals: [],
  }),
  'applicant.check': query({
    access: 'officer',
    about: 'Warnings about NIK, NPWP and phone that do not block, and what a NIK says of birth and sex.',
    input: z.strictObject({ nik: line(24), npwp: line(24), phone: line(24) }),
    output: z.strictObject({ nik: z.string(), nikInfo: z.string(), npwp: z.string(), phone: z.string() }),
    refusals: [],
  }),
  'draft.save': query({
    access: 'desk',
    about: 'Keeps what is typed, on this device only; answers when it is on the disk.',
    input: z.strictObject({ id: uuid, title: line(200), content: draftContent }),
    output: z.strictObject({ savedAt: isoInstant }),
    refusals: ['too-large', 'moved-meanwhile'],
  }),
  'draft.list': query({
    access: 'officer',
    about: 'Drafts of this device, newest first.',
    input: z.strictObject({}),
    output: z.array(z.strictObject({ id: uuid, title: z.string(), savedAt: isoInstant, officerName: z.string() })),
    refusals: [],
  }),
  'draft.open': query({ access: 'desk', about: 'One draft as it was typed, NIK and all; logged where it is another officer’s.', input: z.strictObject({ id: uuid }), output: z.strictObject({ content: draftContent, savedAt: isoInstant }), refusals: ['not-found'] }),
  'draft.discard': query({ access: 'desk', about: 'Throws a draft away.', input: z.strictObject({ id: uuid }), output: done, refusals: [] }),
  'intake.receive': command({
    access: 'desk',
    about: 'Takes a dossier in: complete (register number, promised date, receipt), incomplete (return slip) or to be checked later. The draft goes in the same act.',
    input: z.strictObject({
      dossier: dossierId,
      draft: uuid.nullable(),
      service: serviceId,
      applicationKind,
      applicant,
      permitData,
      checklist: z.array(checklistItem).max(60),
      copies: z.int().min(1).max(20),
      stopmapColour: line(30),
      notes: paragraph(2000),
      attachments: z.array(attachment).max(40),
      verdict: z.enum(['complete', 'incomplete', 'to-check']),
      /** Incomplete only: why it is handed back. */
      reason: paragraph(1000),
    }),
    output: z.strictObject({ dossier: dossierId, registerNumber: z.string(), applicantName: z.string(), promise: promisedDate.nullable(), paper: paperId.nullable(), warnings: z.array(z.string()) }),
    refusals: ['not-found', 'moved-meanwhile', 'incomplete-checklist', 'book-missing', 'numbering-stopped', 'clock-doubtful', 'number-date', 'unsupported-file'],
  }),
  'intake.duplicates': query({
    access: 'officer',
    about: 'Running dossiers of the same applicant for the same service and workplace, or the same business (NIB) and KBLI: a warning, never a refusal.',
    input: z.strictObject({ service: serviceId, nik: line(24), name: required(200), workplace: line(200), nib: line(20).exactOptional(), kbli: line(10).exactOptional() }),
    output: z.array(z.strictObject({ dossier: dossierId, registerNumber: z.string(), stepName: z.string(), received: isoInstant })),
    refusals: [],
  }),
} as const
