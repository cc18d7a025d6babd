import type { AttachmentHash, DossierId, EventRef, IsoDate, PaperId } from '../ids.ts'
import type { PaperKind } from '../paper/paper.ts'
import type { Applicant } from '../applicant/applicant.ts'
import type { ApplicationKind, ChecklistItem } from '../requirement/requirement.ts'
import type { GivenNumber } from '../numbering/number-book.ts'
import type { DocumentId, OutcomeId, StepId } from '../workflow/procedure.ts'
import type { ArchivePlace, ExternalNumbers, Notice, SurveyAnswer } from './beside-the-steps.ts'
import type { Disposition, DispositionId } from './disposition.ts'
import type { Examiner, LetterContent } from './letter-content.ts'
import type { PermitData } from './permit-data.ts'
import type { Attachment, HandedOver, Received } from './events.ts'

/** What an officer may ask of a dossier. `decide` answers with events or a refusal. */
export type DossierCommand =
  | { readonly do: 'receive'; readonly dossier: DossierId; readonly intake: Omit<Received, 'procedure' | 'start' | 'serviceName' | 'heldBy'>; readonly as: IntakeVerdict; readonly reason: string }
  | Act
  /** The applicant came back with what was missing. */
  | { readonly do: 'resubmit'; readonly base: EventRef; readonly checklist: readonly ChecklistItem[]; readonly note: string; readonly attachments: readonly Attachment[] }
  | { readonly do: 'withdraw'; readonly base: EventRef; readonly reason: string }
  | { readonly do: 'addNote'; readonly text: string }
  | { readonly do: 'attach'; readonly attachment: Attachment }
  | { readonly do: 'issuePaper'; readonly paper: PaperId; readonly kind: PaperKind; readonly factsHash: string }
  | { readonly do: 'voidNumber'; readonly number: GivenNumber; readonly reason: string }
  | LetterCommand
  | DispositionCommand
  | { readonly do: 'giveNotice'; readonly notice: Notice }
  | { readonly do: 'placeInArchive'; readonly place: ArchivePlace }
  | { readonly do: 'recordSurvey'; readonly answer: SurveyAnswer }
  | { readonly do: 'recordExternalNumbers'; readonly numbers: ExternalNumbers }
  | CorrectDossier
  /** This PC is to hold it, in the place of another one. */
  | { readonly do: 'take'; readonly paperInHand: boolean }
  /** Of every conflict of the dossier that is open. */
  | { readonly do: 'settleConflicts'; readonly minutes: string }

/** Work on a letter of the step the dossier stands at (`Step.papers`). */
export type LetterCommand =
  | { readonly do: 'draftLetter'; readonly document: DocumentId; readonly content: LetterContent }
  | { readonly do: 'signLetter'; readonly document: DocumentId; readonly signer: Examiner; readonly date: IsoDate }
  | { readonly do: 'numberLetter'; readonly document: DocumentId; readonly date: IsoDate | null }

export type DispositionCommand =
  | { readonly do: 'sendDisposition'; readonly disposition: Disposition }
  | { readonly do: 'readDisposition'; readonly disposition: DispositionId }
  | { readonly do: 'completeDisposition'; readonly disposition: DispositionId; readonly report: string }

/** Registered data as they should be: whole parts; what is absent stays. */
export interface CorrectDossier {
  readonly do: 'correct'
  readonly reason: string
  readonly applicationKind?: ApplicationKind
  readonly applicant?: Applicant
  readonly permitData?: PermitData
  readonly copies?: number
  readonly notes?: string
}

/** One outcome of the step the dossier stands at. `base` is the transition the officer saw: another one since = a plain refusal. */
export interface Act {
  readonly do: 'act'
  readonly base: EventRef
  readonly step: StepId
  readonly outcome: OutcomeId
  readonly note: string
  /** Only what the outcome's effects ask for. */
  readonly details: ActDetails
}

export interface ActDetails {
  /** `direct`: the desk itself hands back and takes in again, not the Front Office. */
  readonly returnSlip?: { readonly reason: string; readonly missing: readonly { readonly name: string; readonly note: string }[]; readonly direct?: boolean }
  readonly checklist?: readonly ChecklistItem[]
  readonly signature?: { readonly date: IsoDate; readonly place: string; readonly file?: AttachmentHash }
  /** The letter's date for a number; today unless told. */
  readonly numberDate?: IsoDate
  readonly handOver?: Omit<HandedOver, 'document'>
  readonly notice?: Notice
  readonly archive?: ArchivePlace
}

/** What the counter found: complete and correct, handed back at once, or put aside to be checked later. */
export type IntakeVerdict = 'complete' | 'incomplete' | 'to-check'
