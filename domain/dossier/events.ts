import type { Applicant } from '../applicant/applicant.ts'
import type { AttachmentHash, CommandId, DeviceId, EventRef, IsoDate, IsoInstant, OfficerId, PaperId, ServiceId } from '../ids.ts'
import type { GivenNumber } from '../numbering/number-book.ts'
import type { AskedNumber } from '../numbering/number-to-follow.ts'
import type { RoleId } from '../officer/role.ts'
import type { PaperKind } from '../paper/paper.ts'
import type { ApplicationKind, ChecklistItem } from '../requirement/requirement.ts'
import type { DocumentId, Ending, Outcome, OutcomeId, ProcedureRef, SignatureMode, StepId, Target } from '../workflow/procedure.ts'
import type { ArchivePlace, Correction, ExternalNumbers, LetterSigned, Notice, SurveyAnswer } from './beside-the-steps.ts'
import type { Disposition, DispositionId } from './disposition.ts'
import type { LetterContent } from './letter-content.ts'
import type { PermitData } from './permit-data.ts'
import type { PromisedDate } from './promised-date.ts'

/** Everything that can happen to a dossier, in the past tense. Fold rules of a (type, version) are frozen once released. */
export type DossierEvent =
  | { readonly type: 'dossier.received'; readonly version: 1; readonly body: Received }
  /** The moment it was found complete: the service clock starts. */
  | { readonly type: 'dossier.accepted'; readonly version: 1; readonly body: { readonly promise: PromisedDate } }
  | { readonly type: 'step.completed'; readonly version: 1; readonly body: StepCompleted }
  | { readonly type: 'dossier.returned'; readonly version: 1; readonly body: Returned }
  | { readonly type: 'dossier.resubmitted'; readonly version: 1; readonly body: Resubmitted }
  | { readonly type: 'dossier.ended'; readonly version: 1; readonly body: { readonly as: Ending; /** Why, where the applicant withdrew. */ readonly reason?: string } }
  /** The whole checklist as an officer ticked it off after intake. */
  | { readonly type: 'checklist.checked'; readonly version: 1; readonly body: { readonly checklist: readonly ChecklistItem[] } }
  | { readonly type: 'document.prepared'; readonly version: 1; readonly body: { readonly document: DocumentId } }
  | { readonly type: 'document.initialled'; readonly version: 1; readonly body: { readonly document: DocumentId; readonly title: string } }
  | { readonly type: 'document.signed'; readonly version: 1; readonly body: DocumentSigned }
  | { readonly type: 'number.given'; readonly version: 1; readonly body: { readonly number: GivenNumber; /** Null for the register number. */ readonly document: DocumentId | null } }
  /** A letter's number is asked for: whoever has the run's end gives it, and until then its papers say "nomor menyusul". */
  | { readonly type: 'number.asked'; readonly version: 1; readonly body: AskedNumber & { readonly document: DocumentId } }
  | { readonly type: 'number.voided'; readonly version: 1; readonly body: { readonly number: GivenNumber; readonly document: DocumentId | null; readonly reason: string } }
  | { readonly type: 'document.handed-over'; readonly version: 1; readonly body: HandedOver }
  | { readonly type: 'paper.issued'; readonly version: 1; readonly body: PaperIssued }
  | { readonly type: 'note.added'; readonly version: 1; readonly body: { readonly text: string } }
  | { readonly type: 'attachment.added'; readonly version: 1; readonly body: Attachment }
  /** A letter's content as written now; signatures under an earlier draft fall. */
  | { readonly type: 'letter.drafted'; readonly version: 1; readonly body: { readonly document: DocumentId; readonly content: LetterContent } }
  /** A signature under a letter as the desk recorded it: one for each examiner of minutes. */
  | { readonly type: 'letter.signed'; readonly version: 1; readonly body: LetterSigned }
  | { readonly type: 'disposition.sent'; readonly version: 1; readonly body: Disposition }
  | { readonly type: 'disposition.read'; readonly version: 1; readonly body: { readonly disposition: DispositionId } }
  | { readonly type: 'disposition.done'; readonly version: 1; readonly body: { readonly disposition: DispositionId; readonly report: string } }
  | { readonly type: 'notice.given'; readonly version: 1; readonly body: Notice }
  | { readonly type: 'archive.placed'; readonly version: 1; readonly body: ArchivePlace }
  | { readonly type: 'survey.answered'; readonly version: 1; readonly body: { readonly answer: SurveyAnswer } }
  /** Numbers the dossier bears elsewhere. */
  | { readonly type: 'external-numbers.recorded'; readonly version: 1; readonly body: ExternalNumbers }
  | { readonly type: 'dossier.corrected'; readonly version: 1; readonly body: Correction }
  /** What was done about transitions that changed nothing, in the supervisor's words; the dossier stays as it stands. */
  | { readonly type: 'conflict.settled'; readonly version: 1; readonly body: { readonly conflicts: readonly EventRef[]; readonly minutes: string } }
  /** This PC holds it from now on, if the hold it was taken over from is still the one in force. */
  | { readonly type: 'dossier.taken'; readonly version: 1; readonly body: Taken }

export type DossierEventType = DossierEvent['type']

/** What the envelope of a dossier's event says. */
export interface RecordedAct {
  readonly ref: EventRef
  readonly at: IsoInstant
  readonly officer: OfficerId | null
  readonly officerName: string
  readonly role: RoleId | null
  readonly command: CommandId
}

/** A dossier event with what its envelope says, as the fold reads it. */
export interface RecordedDossierEvent extends RecordedAct {
  readonly event: DossierEvent
}

/** One that this build cannot read: of a later Loket. */
export interface UnreadEvent extends RecordedAct {
  readonly event: null
}

export interface Received {
  readonly service: ServiceId
  readonly serviceName: string
  readonly procedure: ProcedureRef
  /** The procedure's first step, so that the fold needs no procedure. */
  readonly start: StepId
  readonly applicationKind: ApplicationKind
  readonly applicant: Applicant
  readonly permitData: PermitData
  readonly checklist: readonly ChecklistItem[]
  /** Number of sets handed in. */
  readonly copies: number
  readonly stopmapColour: string
  readonly notes: string
  readonly attachments: readonly Attachment[]
  /** The PC it came in at, as it was called then; who holds the dossier follows from the envelopes (`Dossier.hold`). */
  readonly heldBy: DeviceId
}

/** The transition: from this step, by this outcome, to there. */
export interface StepCompleted {
  readonly step: StepId
  readonly outcome: OutcomeId
  readonly kind: Outcome['kind']
  /** "Diparaf", as the procedure calls it. */
  readonly done: string
  /** Which of several actors in order acted: 0, 1, 2 …; the step is left after the last. */
  readonly turn: number
  readonly lastTurn: boolean
  readonly to: Target
  readonly note: string
  /** The role that did it goes on with it, so its PC holds it; absent = handed on, to whoever is next. */
  readonly stays?: true
}

export interface Returned {
  readonly from: StepId
  readonly resume: StepId
  /** The role that handed back directly and takes in again; absent = through the counter. */
  readonly via?: RoleId
  readonly reason: string
  readonly missing: readonly { readonly name: string; readonly note: string }[]
}

export interface Resubmitted {
  readonly checklist: readonly ChecklistItem[]
  readonly note: string
  readonly attachments: readonly Attachment[]
  /** As of a step. */
  readonly stays?: true
}

export interface Taken {
  /** The hold as it was seen: whose it was, and the event it began with. */
  readonly from: DeviceId
  readonly over: EventRef
  /** The officer has the papers and was told that the other PC may be at work on them: it holds at once. */
  readonly paperInHand: boolean
}

export interface DocumentSigned {
  readonly document: DocumentId
  readonly mode: SignatureMode
  /** Name and title as they stand under the signature. */
  readonly signer: string
  readonly title: string
  readonly date: IsoDate
  /** Where the signed file or paper is kept; "" for ink on the paper in the stopmap. */
  readonly place: string
}

export interface HandedOver {
  readonly document: DocumentId
  readonly recipient: string
  /** What was shown; `download`: the applicant fetched the letter himself. */
  readonly identity: 'ktp' | 'sim' | 'passport' | 'other' | 'download'
  /** Last four digits at most; the whole number is not kept. */
  readonly identityTail: string
  readonly relation: 'self' | 'proxy'
  /** Proxy only: the power of attorney shown. */
  readonly powerOfAttorney: string
  readonly receiptWithdrawn: boolean
  readonly dueAtPickUp: readonly ChecklistItem[]
}

export interface PaperIssued {
  readonly paper: PaperId
  readonly kind: PaperKind
  /** 0 = the original, n = SALINAN ke-n. */
  readonly copy: number
  /** How many corrections it already shows; absent = none. */
  readonly correction?: number
  /** The document whose number it says is to follow; absent = it bears what numbers it should. */
  readonly unnumbered?: DocumentId
  /** SHA-256 of the facts it was drawn from, hex. */
  readonly factsHash: string
}

export interface Attachment {
  readonly hash: AttachmentHash
  readonly name: string
  readonly mediaType: 'application/pdf' | 'image/jpeg' | 'image/png'
  /** Bytes. */
  readonly size: number
}
