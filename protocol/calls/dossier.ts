import { z } from 'zod'
import { SURVEY_ANSWERS } from '#domain/dossier/beside-the-steps.ts'
import { LETTER_KINDS } from '#domain/workflow/procedure.ts'
import { command, query } from '../call.ts'
import { attachmentHash, documentId, dossierId, eventRef, isoDate, isoInstant, line, outcomeId, paperId, paragraph, required, roleId, serviceId, stepId, uuid } from '../fields.ts'
import { archivePlace, externalNumbers, letterContent, nature, notice } from '../letters.ts'
import { applicant, applicationKind, attachment, checklistItem, givenNumber, handOver, paperKind, permitData, promisedDate } from '../records.ts'
import { acted } from './acted.ts'

/** What an outcome asks of the officer before it is done. */
const asks = z.enum(['checklist', 'return-slip', 'signature-wet', 'signature-electronic', 'number', 'hand-over', 'notice', 'archive', 'reason'])

const action = z.strictObject({
  outcome: outcomeId,
  label: z.string(),
  kind: z.enum(['forward', 'return', 'refuse', 'advise', 'sendBack']),
  asks: z.array(asks),
  /** What keeps it back, one sentence each: letters of this step that are not written, signed or numbered yet. */
  lacks: z.array(z.string()),
  /** Shown beside the button: the number that would be given, where the outcome gives one. */
  nextNumber: z.string(),
  /** Why this PC gives none today, and what to do; "" where it does. */
  noNumber: z.string(),
  assumed: z.boolean(),
})

const due = z.strictObject({
  date: isoDate.nullable(),
  /** Working days past the date: 0 = not late. */
  lateDays: z.int().nonnegative(),
  paused: z.boolean(),
  /** Of the service: since when what was asked for is there, signed and numbered, and how many working days late it came; null while it is not. From then on nothing is late. */
  served: z.strictObject({ on: isoDate, lateDays: z.int().nonnegative() }).nullable(),
})

/** A row of a queue or of the register; NIK masked. */
export const dossierRow = z.strictObject({
  dossier: dossierId,
  registerNumber: z.string(),
  received: isoInstant,
  applicantName: z.string(),
  nikMasked: z.string(),
  serviceName: z.string(),
  permitNumber: z.string(),
  /** "Langkah 4 · Paraf Ahli Muda", "Menunggu pemohon", "Diserahkan". */
  position: z.string(),
  status: z.enum(['running', 'waiting-applicant', 'ended']),
  holder: z.string(),
  since: isoInstant,
  due,
})

const historyRow = z.strictObject({
  at: isoInstant,
  officerName: z.string(),
  roleTitle: z.string(),
  /** "Diterima di loket", "Diparaf", "Nomor izin 12/SIKRO/2026 diberikan". */
  what: z.string(),
  note: z.string(),
  /** The computer's date was in doubt then, and nobody has said since that it was right. */
  doubted: z.boolean(),
  /** Rows of one act share it. */
  command: z.string(),
  /** It changed nothing: another counter was first. */
  late: z.boolean(),
  /** It changes nothing yet: a later Loket did it, or something before it, and this one cannot read that. */
  waits: z.boolean(),
  printedStep: z.string(),
})

const stepRow = z.strictObject({
  step: stepId,
  printedNo: z.string(),
  activity: z.string(),
  actor: z.string(),
  requisites: z.string(),
  printedTime: z.string(),
  output: z.string(),
  remark: z.string(),
  assumed: z.boolean(),
  state: z.enum(['done', 'here', 'ahead']),
})

/** `outdated`: a correction since changed what it shows. `late`: it left with a move that came too late, and another computer's counts. `unopened`: made here, and nobody has looked at it or printed it since. */
const paperRow = z.strictObject({ paper: paperId, kind: paperKind, title: z.string(), copy: z.int(), at: isoInstant, path: z.string(), outdated: z.boolean(), late: z.boolean(), unopened: z.boolean() })

/** A letter of the dossier: prepared, initialled, signed and numbered by the steps, or written at one. */
const documentRow = z.strictObject({
  id: documentId,
  name: z.string(),
  letter: z.enum(LETTER_KINDS),
  prepared: isoInstant.nullable(),
  initials: z.array(z.strictObject({ name: z.string(), title: z.string(), at: isoInstant })),
  signed: z.string(),
  number: givenNumber.nullable(),
  /** Its number is asked for: since when, and of which PC as the office calls it; "" where nobody holds its run just now. */
  asked: z.strictObject({ at: isoInstant, holder: z.string() }).nullable(),
  /** The paper that left without its number, which has come since: to be printed again. */
  reprint: paperKind.nullable(),
  /** Numbers of letters it took the place of. */
  earlier: z.array(givenNumber),
  content: letterContent.nullable(),
  signatures: z.array(z.strictObject({ signer: z.string(), title: z.string(), date: isoDate })),
  /** Who has not signed yet. */
  unsigned: z.array(z.string()),
  /** What this officer may do with it now. */
  may: z.array(z.enum(['draft', 'sign', 'number'])),
  /** The number it would get. */
  nextNumber: z.string(),
  /** Why this PC gives it none today, and what to do; "" where it does. */
  noNumber: z.string(),
})

const mark = z.strictObject({ name: z.string(), at: isoInstant })
const dispositionRow = z.strictObject({
  disposition: uuid,
  from: z.string(),
  at: isoInstant,
  /** `mine`: this officer. */
  to: z.array(z.strictObject({ name: z.string(), mine: z.boolean(), read: isoInstant.nullable(), done: isoInstant.nullable(), report: z.string() })),
  instruction: z.string(),
  nature,
  deadline: isoDate.nullable(),
  /** Working days past its deadline while a receiver is not done. */
  lateDays: z.int(),
  parent: uuid.nullable(),
  /** Addressed to this officer. */
  mine: z.boolean(),
})

const correctionRow = z.strictObject({ at: isoInstant, officerName: z.string(), reason: z.string(), changes: z.array(z.strictObject({ field: z.string(), label: z.string(), from: z.string(), to: z.string() })), affected: z.array(z.string()) })

/** An act that two counters did at once. */
const version = z.strictObject({
  at: isoInstant,
  officerName: z.string(),
  roleTitle: z.string(),
  /** On this PC. */
  here: z.boolean(),
  /** Of the PC it was done at, as the office calls it. */
  pcName: z.string(),
  what: z.array(z.string()),
  note: z.string(),
})

/** What stands, what came too late and changed nothing, and numbers given beside one that stood already. */
const conflict = z.strictObject({ applied: z.array(version), late: z.array(version), surplus: z.array(z.string()), canSettle: z.boolean() })

export const dossierView = z.strictObject({
  row: dossierRow,
  service: serviceId,
  applicationKind,
  /** NIK masked: `dossier.reveal` shows it whole, and logs that. */
  applicant,
  permitData,
  checklist: z.array(checklistItem),
  copies: z.int(),
  stopmapColour: z.string(),
  notes: z.string(),
  attachments: z.array(attachment.extend({ path: z.string(), /** As it lies on this PC's disk; `elsewhere`: it is on its way from another PC. */ state: z.enum(['whole', 'damaged', 'gone', 'elsewhere']), /** What that PC is called; "" where it is not known, or not elsewhere. */ at: z.string() })),
  /** Where a clock in doubt dated the intake: when it truly was, as far as that can be told; else "". */
  receivedTruly: z.string(),
  promise: promisedDate.nullable(),
  stepDue: due,
  holder: z.strictObject({ title: z.string(), role: roleId.nullable(), names: z.array(z.string()), since: isoInstant }),
  /** Which of the office’s computers holds it, as the office calls it; null where it is free, and on a computer that works alone. */
  hold: z.strictObject({ standing: z.enum(['here', 'asked', 'elsewhere']), pc: z.string() }).nullable(),
  base: eventRef,
  step: stepId.nullable(),
  actions: z.array(action),
  /** Why this officer can do nothing here, in plain words; "" if there are actions. */
  noActionReason: z.string(),
  canResubmit: z.boolean(),
  canWithdraw: z.boolean(),
  steps: z.array(stepRow),
  history: z.array(historyRow),
  documents: z.array(documentRow),
  registerNumber: givenNumber.nullable(),
  voided: z.array(z.strictObject({ number: givenNumber, reason: z.string(), at: isoInstant })),
  papers: z.array(paperRow),
  /** Papers that may be printed now. */
  printable: z.array(z.strictObject({ kind: paperKind, title: z.string(), issued: z.int() })),
  dispositions: z.array(dispositionRow),
  notices: z.array(mark.extend({ channel: notice.shape.channel, text: z.string() })),
  archive: archivePlace.extend({ at: isoInstant }).nullable(),
  survey: z.strictObject({ answer: z.enum(SURVEY_ANSWERS), at: isoInstant }).nullable(),
  externalNumbers,
  corrections: z.array(correctionRow),
  canCorrect: z.boolean(),
  /** Null where there is nothing a supervisor must see to. */
  conflict: conflict.nullable(),
  warnings: z.array(z.string()),
})

export const dossierCalls = {
  'dossier.open': query({ access: 'officer', about: 'A dossier whole: data, steps, history, holder, what may be done now. Logged as a view.', input: z.strictObject({ dossier: dossierId }), output: dossierView, refusals: ['not-found'] }),
  'dossier.reveal': query({ access: 'desk', about: 'NIK and phone unmasked; logged.', input: z.strictObject({ dossier: dossierId }), output: z.strictObject({ nik: z.string(), phone: z.string() }), refusals: ['not-found'] }),
  'dossier.act': command({
    access: 'desk',
    about: 'One outcome of the step the dossier stands at, recorded with who, when, role and note.',
    input: z.strictObject({
      dossier: dossierId,
      base: eventRef,
      step: stepId,
      outcome: outcomeId,
      note: paragraph(2000),
      checklist: z.array(checklistItem).max(60).exactOptional(),
      returnSlip: z.strictObject({ reason: paragraph(1000), missing: z.array(z.strictObject({ name: required(300), note: line(300) })).max(60), direct: z.boolean().exactOptional() }).exactOptional(),
      signature: z.strictObject({ date: isoDate, place: line(200), file: attachmentHash.exactOptional() }).exactOptional(),
      numberDate: isoDate.exactOptional(),
      handOver: handOver.exactOptional(),
      notice: notice.exactOptional(),
      archive: archivePlace.exactOptional(),
    }),
    output: acted,
    refusals: ['not-found', 'moved-meanwhile', 'not-at-this-step', 'incomplete-checklist', 'letter-unfinished', 'same-officer', 'ended', 'book-missing', 'numbering-stopped', 'clock-doubtful', 'number-date', 'held-elsewhere'],
  }),
  'dossier.take': command({
    access: 'desk',
    about: 'A dossier that another computer of the office holds comes to this one. In touch with the office’s server the answer waits for the take’s place in the order; otherwise only an officer with the papers in hand takes it, and is warned. Nothing happens where nobody else holds it.',
    input: z.strictObject({ dossier: dossierId, paperInHand: z.boolean() }),
    /** `here`: this computer may act. `asked`: no answer in time. `elsewhere`: somebody else was first. */
    output: z.strictObject({ standing: z.enum(['here', 'asked', 'elsewhere']), /** Indonesian, without a full stop; "" where nothing was taken. */ message: z.string() }),
    refusals: ['not-found', 'same-officer', 'ended', 'out-of-touch'],
  }),
  'dossier.resubmit': command({
    access: 'desk',
    about: 'The applicant is back with what was missing: the same dossier and number enter the same step again.',
    input: z.strictObject({ dossier: dossierId, base: eventRef, checklist: z.array(checklistItem).max(60), note: paragraph(2000), attachments: z.array(attachment).max(40) }),
    output: acted,
    refusals: ['not-found', 'moved-meanwhile', 'not-at-this-step', 'same-officer', 'ended', 'unsupported-file', 'clock-doubtful', 'held-elsewhere'],
  }),
  'dossier.withdraw': command({ access: 'desk', about: 'The applicant withdraws; the number stays used.', input: z.strictObject({ dossier: dossierId, base: eventRef, reason: paragraph(1000) }), output: acted, refusals: ['not-found', 'moved-meanwhile', 'same-officer', 'ended', 'held-elsewhere'] }),
  'dossier.addNote': command({ access: 'officer', about: 'A note in the history.', input: z.strictObject({ dossier: dossierId, text: paragraph(2000) }), output: acted, refusals: ['not-found'] }),
  'dossier.attach': command({ access: 'desk', about: 'Adds an uploaded scan to the dossier.', input: z.strictObject({ dossier: dossierId, attachment }), output: acted, refusals: ['not-found', 'unsupported-file'] }),
  'paper.issue': command({
    access: 'desk',
    about: 'Issues a paper of a dossier: the first is the original, each further one SALINAN ke-n. The bytes are at `path`.',
    input: z.strictObject({ dossier: dossierId, kind: paperKind }),
    output: paperRow,
    refusals: ['not-found', 'not-at-this-step', 'clock-doubtful'],
  }),
} as const
