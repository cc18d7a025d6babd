import type { Brand } from '../brand.ts'
import type { IsoDate } from '../ids.ts'
import type { RoleId } from '../officer/role.ts'
import type { PaperKind } from '../paper/paper.ts'
import type { Requirement } from '../requirement/requirement.ts'
import type { Condition } from './condition.ts'
import type { Duration } from './duration.ts'

export type ProcedureId = Brand<string, 'ProcedureId'>
export type StepId = Brand<string, 'StepId'>
export type OutcomeId = Brand<string, 'OutcomeId'>
export type DocumentId = Brand<string, 'DocumentId'>

/** A procedure a dossier is bound to for life: it ends under the version it began with. */
export interface ProcedureRef {
  readonly id: ProcedureId
  readonly version: number
  /** SHA-256 of the procedure's canonical JSON, hex. */
  readonly hash: string
}

/** An SOP as data. Nothing here is code; `checkProcedure` says what is wrong with it in words an admin understands. */
export interface Procedure {
  readonly id: ProcedureId
  readonly version: number
  readonly name: string
  readonly permit: PermitKind
  /** As printed: spaces, slashes and placeholders included. */
  readonly sop: SopSource
  readonly roles: readonly ProcedureRole[]
  readonly start: StepId
  readonly steps: readonly Step[]
  readonly documents: readonly DocumentKind[]
  readonly requirements: readonly Requirement[]
  /** The declared service time; never computed from the steps, nor they from it. Null where the SOP declares none. */
  readonly declaredTime: Duration | null
  /** How the declared time is split by unit, where the SOP says. */
  readonly declaredSplit?: readonly { readonly role: RoleId; readonly time: Duration }[]
  readonly sharedLimits?: Readonly<Record<string, Duration>>
  /** Dossier data beyond the applicant's, asked at intake. */
  readonly permitForm: PermitForm
}

export type PermitForm = 'optician' | 'standard-certificate'

export interface PermitKind {
  /** Goes into numbers as `{jenis}`, e.g. `SIKRO`. */
  readonly abbreviation: string
  readonly name: string
}

export interface SopSource {
  readonly region: string
  readonly number: string
  readonly made: string
  readonly revised: string
  readonly effective: string
  readonly effectiveDate: IsoDate | null
}

export interface ProcedureRole {
  readonly id: RoleId
  /** The lane's heading in this SOP, e.g. "JF Analis Kebijakan Ahli Muda". */
  readonly title: string
  readonly party: 'applicant' | 'office' | 'outside'
}

export interface Step {
  readonly id: StepId
  /** As printed: may repeat, have holes or be empty. */
  readonly printedNo: string
  /** Our own short name of the activity. */
  readonly activity: string
  readonly actor: ActorRule
  /** True where the SOP's lane mark is lost and the actor is our reading: shown as * on screen. */
  readonly actorAssumed?: boolean
  /** Kelengkapan, time, output and remark as printed; an empty cell stays "". */
  readonly requisites: string
  readonly printedTime: string
  readonly output: string
  readonly remark: string
  /** Null where the time cell is empty. */
  readonly time: Duration | null
  readonly optional?: boolean
  /** An office step no SOP row prints (default refusal track): shown as * on screen, absent from the SOP's own count. */
  readonly assumed?: boolean
  readonly outcomes: readonly Outcome[]
  /** Letters written at this step beside its outcomes: drafted, signed, numbered while the step holds the dossier. */
  readonly papers?: readonly StepPaper[]
}

/** A letter the actors of a step write there. */
export interface StepPaper {
  readonly document: DocumentId
  /** Outcomes that are refused until the letter is drafted, signed by all its signers and, where its kind is numbered, numbered. None = it may be written, and need not be. */
  readonly neededFor: readonly OutcomeId[]
}

export type ActorRule =
  | { readonly kind: 'role'; readonly role: RoleId; /** A step of the applicant is recorded by this role. */ readonly recordedBy?: RoleId }
  /** Several in one row, one after the other. */
  | { readonly kind: 'inOrder'; readonly roles: readonly RoleId[] }
  /** Whoever of these comes first. */
  | { readonly kind: 'anyOf'; readonly roles: readonly RoleId[] }
  | { readonly kind: 'byCase'; readonly cases: readonly { readonly when: Condition; readonly actor: ActorRule }[]; readonly otherwise: ActorRule }

/** What may come of a step. The first outcome is the usual one. */
export interface Outcome {
  readonly id: OutcomeId
  /** The button, verb first: "Teruskan", "Bubuhkan paraf". */
  readonly label: string
  /** What stands in the history once done: "Diparaf". */
  readonly done: string
  readonly kind: 'forward' | 'return' | 'refuse' | 'advise' | 'sendBack'
  readonly to: Target
  readonly when?: Condition
  readonly effects: readonly Effect[]
  readonly assumed?: boolean
}

export type Target =
  | { readonly step: StepId }
  /** Returned to the applicant; the same dossier and number enter `resume` again. */
  | { readonly waitForApplicant: { readonly resume: StepId; readonly via?: RoleId } }
  | { readonly end: Ending }

export type Ending = 'handed-over' | 'refused' | 'returned' | 'withdrawn'

/** What an outcome does beside moving the dossier; each becomes an event of its own, and tells the screen what to ask. */
export type Effect =
  /** Register number, promised date, receipt; the service clock starts. Refused while an obligatory requirement is missing. */
  | { readonly do: 'accept' }
  /** Return slip: asks for what is missing and why. */
  | { readonly do: 'returnSlip' }
  | { readonly do: 'prepare'; readonly document: DocumentId }
  | { readonly do: 'initial'; readonly document: DocumentId }
  | { readonly do: 'sign'; readonly document: DocumentId; readonly mode: SignatureMode }
  | { readonly do: 'number'; readonly document: DocumentId }
  /** Asks for recipient and identity; ends the applicant's waiting. `download`: the applicant fetched it himself, so nothing is asked. */
  | { readonly do: 'handOver'; readonly document: DocumentId; readonly download?: true }
  | { readonly do: 'startClock' }
  /** This paper leaves the printer with the act. A procedure that issues its receipt so does not issue it at acceptance. */
  | { readonly do: 'issue'; readonly paper: PaperKind }
  /** Asks for the notice given to the applicant: channel and text; logged. */
  | { readonly do: 'notify' }
  /** Asks where the dossier is kept: classification, retention, place. */
  | { readonly do: 'archive' }

export type SignatureMode = 'wet' | 'electronic'

/** A paper the office answers for: prepared, initialled, signed, numbered, in the order its steps say. */
export interface DocumentKind {
  readonly id: DocumentId
  readonly name: string
  readonly paper: LetterKind
  /** The book its number is drawn from: matched with the office's number books. Null = never numbered. */
  readonly book: BookPurpose | null
  /** Who signs beside the steps, as the desk that writes it records: each examiner its content names, or one signer. Absent = a step signs it, or nobody does. */
  readonly signers?: 'examiners' | 'one'
}

/** What kind of letter a document is: decides its content (`LetterContent`) and its paper. */
export const LETTER_KINDS = ['permit', 'refusal-letter', 'request-letter', 'assignment-letter', 'minutes', 'recommendation', 'technical-consideration', 'examination-checklist'] as const
export type LetterKind = (typeof LETTER_KINDS)[number]

export type BookPurpose = 'register' | 'permit' | 'outgoing-letter' | 'assignment' | 'minutes'
