import type { Applicant } from '../applicant/applicant.ts'
import type { DeviceId, DossierId, EventRef, IsoInstant, OfficerId, ServiceId } from '../ids.ts'
import type { GivenNumber } from '../numbering/number-book.ts'
import type { AskedNumber } from '../numbering/number-to-follow.ts'
import type { RoleId } from '../officer/role.ts'
import type { ApplicationKind, ChecklistItem } from '../requirement/requirement.ts'
import type { DocumentId, Ending, Outcome, ProcedureRef, StepId } from '../workflow/procedure.ts'
import type { Attachment, DocumentSigned, HandedOver, PaperIssued, Returned } from './events.ts'
import type { ArchivePlace, Correction, ExternalNumbers, LetterSigned, Notice, SurveyAnswer } from './beside-the-steps.ts'
import type { DispositionState } from './disposition.ts'
import type { LetterContent } from './letter-content.ts'
import type { PermitData } from './permit-data.ts'
import type { PromisedDate } from './promised-date.ts'

/** A dossier as its events say it stands: `applyEvent` folded over them. Lateness, rights and counts are never in it. */
export interface Dossier {
  readonly id: DossierId
  readonly service: ServiceId
  readonly serviceName: string
  readonly procedure: ProcedureRef
  readonly applicationKind: ApplicationKind
  readonly applicant: Applicant
  readonly permitData: PermitData
  readonly checklist: readonly ChecklistItem[]
  readonly copies: number
  readonly stopmapColour: string
  readonly notes: string
  readonly attachments: readonly Attachment[]
  readonly received: IsoInstant
  /** Null while it was handed back without a number. */
  readonly registerNumber: GivenNumber | null
  /** Register and document numbers voided since; they stay visible. */
  readonly voided: readonly { readonly number: GivenNumber; /** Null for the register number. */ readonly document: DocumentId | null; readonly reason: string; readonly at: IsoInstant }[]
  readonly promise: PromisedDate | null
  /** When it was first found complete; null while its papers were only handed in, or handed back. */
  readonly accepted: IsoInstant | null
  /** Start of the service clock. */
  readonly clockStart: IsoInstant | null
  /** Times the clock stood still; `to` null while it still does. */
  readonly pauses: readonly { readonly from: IsoInstant; readonly to: IsoInstant | null }[]
  readonly position: Position
  readonly documents: Readonly<Record<DocumentId, DocumentState>>
  readonly papers: readonly (PaperIssued & { readonly at: IsoInstant })[]
  readonly handOver: (HandedOver & { readonly at: IsoInstant }) | null
  readonly dispositions: readonly DispositionState[]
  readonly notices: readonly (Notice & { readonly at: IsoInstant; readonly officerName: string })[]
  readonly archive: (ArchivePlace & { readonly at: IsoInstant }) | null
  readonly survey: { readonly answer: SurveyAnswer; readonly at: IsoInstant } | null
  readonly externalNumbers: ExternalNumbers
  readonly corrections: readonly (Pick<Correction, 'reason' | 'changes' | 'affected'> & { readonly at: IsoInstant; readonly officerName: string })[]
  /** Who acted in which role, for offices that forbid the same person twice. */
  readonly actedAs: readonly { readonly officer: OfficerId; readonly role: RoleId }[]
  /** The last return to the applicant, kept after the papers came back. */
  readonly lastReturn: (Returned & { readonly at: IsoInstant }) | null
  /** The last transition: what the next one must build upon. */
  readonly lastTransition: EventRef
  /** The same in words for whoever comes too late: who moved it, when, how. */
  readonly lastMove: { readonly officerName: string; readonly at: IsoInstant; readonly how: Move }
  /** Transitions that changed nothing, in the order of the stream; absent where there are none. Both versions stand in the history. */
  readonly conflicts?: readonly Conflict[]
  /** Events this build cannot read and the moves behind them, in the order of the stream: they change nothing until the upgrade; absent where there are none. */
  readonly waiting?: readonly EventRef[]
  /** Numbers given while another one stood already, as by two counters at once: used, and to be voided. The first in the stream's order stays; absent where there are none. */
  readonly surplus?: readonly SurplusNumber[]
  /** The PC that holds it; absent = free: whoever acts next need not take it. */
  readonly hold?: Hold
  /** Takes that came when somebody else held it already, or it had been handed on; absent where there are none. */
  readonly lateTakes?: readonly EventRef[]
}

/** Which PC holds a dossier. Follows from the stream alone; who holds it makes no ordered event invalid. */
export interface Hold {
  readonly device: DeviceId
  /** The event it began with, which a take names. */
  readonly since: EventRef
  readonly at: IsoInstant
  readonly officerName: string
  /** It began with a take; absent = with a move. */
  readonly taken?: true
  /** It began with a take without the paper in hand, and gives no right before that take has its place; absent = it does at once. */
  readonly asked?: true
}

export interface SurplusNumber {
  readonly number: GivenNumber
  /** Null for the register number. */
  readonly document: DocumentId | null
}

/** A transition that was made elsewhere at the same time, and came later in the office's order. */
export interface Conflict {
  readonly ref: EventRef
  /** What its author saw as the last transition. */
  readonly base: EventRef | null
  /** What was the last one when it came. */
  readonly over: EventRef
  readonly at: IsoInstant
  readonly officerName: string
  /** Absent until a supervisor has seen to it. */
  readonly settled?: { readonly at: IsoInstant; readonly officerName: string; readonly minutes: string }
}

export type Move = 'received' | 'accepted' | 'resubmitted' | Outcome['kind'] | Ending

export type Position =
  /** `since`: this holder (turn) has it; `entered`: the step was reached, which its time counts from. */
  | { readonly at: 'step'; readonly step: StepId; readonly turn: number; readonly since: IsoInstant; readonly entered: IsoInstant }
  /** `via`: the role that hands back and takes in again; null = the Front Office of the first step. */
  | { readonly at: 'applicant'; readonly resume: StepId; readonly via: RoleId | null; readonly since: IsoInstant; readonly returned: Returned }
  | { readonly at: 'end'; readonly as: Ending; readonly since: IsoInstant }

export interface DocumentState {
  readonly prepared: IsoInstant | null
  readonly initials: readonly { readonly officerName: string; readonly title: string; readonly at: IsoInstant }[]
  readonly signature: (DocumentSigned & { readonly at: IsoInstant }) | null
  readonly number: GivenNumber | null
  /** Its number is asked for, since when and by whom; absent where it has one, or none is asked for. */
  readonly asked?: AskedNumber & { readonly at: IsoInstant; readonly device: DeviceId; readonly officer: OfficerId | null }
  /** When it last got a number, as recorded: not the letter's date. Stays when the number is voided. */
  readonly numbered: IsoInstant | null
  /** Numbers of letters this one took the place of, as after a return: they stay used. */
  readonly earlier: readonly GivenNumber[]
  /** What the letter says; null where nothing is written, as of a permit. */
  readonly content: LetterContent | null
  readonly drafted: { readonly at: IsoInstant; readonly officerName: string } | null
  /** Signatures under a letter written at a step: one, or one for each examiner. */
  readonly signed: readonly (LetterSigned & { readonly at: IsoInstant })[]
}
