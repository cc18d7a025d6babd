import type { Applicant } from '#domain/applicant/applicant.ts'
import type { WorkingCalendar } from '#domain/calendar/calendar.ts'
import type { DossierEvent, HandedOver, RecordedDossierEvent } from '#domain/dossier/events.ts'
import type { PermitData } from '#domain/dossier/permit-data.ts'
import type { Dossier } from '#domain/dossier/state.ts'
import type { AttachmentHash, BookId, CommandId, DeviceId, DossierId, EventRef, IsoDate, IsoInstant, OfficerId, PaperId, ServiceId } from '#domain/ids.ts'
import type { GivenNumber, NumberBook } from '#domain/numbering/number-book.ts'
import type { NumberRange } from '#domain/numbering/run.ts'
import type { Office } from '#domain/office/office.ts'
import type { SettingsEvent } from '#domain/office/settings-events.ts'
import type { Officer } from '#domain/officer/officer.ts'
import type { RoleId } from '#domain/officer/role.ts'
import type { Service } from '#domain/service/service.ts'
import type { Procedure, ProcedureRef } from '#domain/workflow/procedure.ts'

/** The counter's SQLite: log.db (the truth) and register.db (disposable). One writer; readers see committed acts only. */
export interface Store {
  readonly device: DeviceId
  /** Standing warnings, in Indonesian: data put back or copied, replaced device key, stopped numbering, unreadable dossiers. */
  readonly warnings: readonly string[]
  /** Those of them that an admin may put away for good with `Transaction.acknowledge`. */
  readonly incidents: readonly Incident[]
  readonly settings: SettingsReader
  readonly dossiers: DossierReader
  readonly lists: ListReader
  readonly numbers: NumberReader
  readonly papers: PaperReader
  readonly attachments: AttachmentStore
  /** What the event that took a scan in calls it; null where none did. Slow: reads the whole log, for a scan that is damaged or gone. */
  attachmentName(hash: AttachmentHash): string | null
  readonly drafts: DraftStore
  readonly verifiers: VerifierStore
  readonly views: ViewLog
  /** The answer a command id got before: the same id has one effect and one answer. */
  answerOf(command: CommandId): string | null
  /**
   * One act: everything `work` writes is in ONE log.db transaction (synchronous=FULL); then register.db is brought up; then after-commit hooks run.
   * Throws what `work` throws, with nothing written. The transaction object throws on use after its end.
   */
  transact<Value>(act: Act, work: (tx: Transaction) => Value): Value
  /** Reads the whole log again: chain, bodies, signatures, ledger, view log. The first faults in words, in Indonesian; none = whole. */
  verify(limit: number): readonly LogFault[]
  close(): void
}

/** A standing warning that came of an event of the log. */
export interface Incident {
  readonly ref: EventRef
  readonly text: string
}

/** Something in log.db that is not as it was written. */
export interface LogFault {
  /** Place in the stream of this PC over all its devices ("catatan nomor"); 0 where it is not an event that is at fault. */
  readonly seq: number
  readonly message: string
}

export interface Act {
  readonly command: CommandId
  readonly actor: OfficerId | null
  readonly role: RoleId | null
  readonly now: IsoInstant
}

export interface Transaction {
  /** Appends to the own chain. `base` = the transition built upon (null for facts and firsts). `role` overrides the act's. */
  append(event: { readonly aggregate: string; readonly base: EventRef | null; readonly event: DossierEvent | SettingsEvent; readonly role?: RoleId }): EventRef
  /** Gives the next number of the run the book, date and facts lead to; unique by the ledger's key. Its `number.given` must be appended in the same act. Throws `NumberTaken`, and `NumberingStopped` where `numbers.stopped`. */
  giveNumber(request: NumberRequest): GivenNumber
  /**
   * Of a dossier's number the `number.voided` must be appended in the same act; of any other this appends it.
   * Throws (a defect) on a number that is not in the ledger or already void: `numbers.row` tells.
   */
  voidNumber(book: BookId, run: string, no: number, reason: string): void
  /** A number given on paper while Loket was down. `facts` where the book's run or template asks for them. Throws `NumberTaken`. Appends its own event. */
  recordNumber(book: BookId, no: number, date: IsoDate, summary: string, facts?: { readonly abbreviation: string; readonly placeSequence: string }): GivenNumber
  /** Goes on giving numbers of a run above `last`, read off the paper; those between are lost. `last` is at least `known`. Gives back those lost. Appends its own event. */
  resumeRun(run: RunToResume, last: number): NumberRange | null
  /** Closes numbers of a gap, all of them still open, with minutes: they were given, nobody knows for what. Appends its own event. */
  closeLost(book: BookId, range: NumberRange, minutes: string, date: IsoDate): void
  /** An admin knows of an incident. Appends its own event. */
  acknowledge(incident: EventRef): void
  keepPaper(paper: { readonly id: PaperId; readonly dossier: DossierId; readonly facts: string }): void
  setVerifier(officer: OfficerId, verifier: string): void
  discardDraft(id: string): void
  keepAnswer(answer: string): void
  afterCommit(hook: () => void): void
}

export interface NumberRequest {
  readonly book: BookId
  readonly date: IsoDate
  /** `{jenis}` and, for reset by type, part of the run. */
  readonly abbreviation: string
  /** `{ke}`, "" where there is none. */
  readonly placeSequence: string
  /** What the ledger shows of it: applicant and permit. */
  readonly summary: string
  readonly dossier: DossierId
}

export interface SettingsReader {
  /** Null until established. */
  office(): Office | null
  officers(): readonly Officer[]
  officer(id: OfficerId): Officer | null
  services(): readonly Service[]
  service(id: ServiceId): Service | null
  procedures(): readonly { readonly ref: ProcedureRef; readonly procedure: Procedure }[]
  procedure(ref: ProcedureRef): Procedure | null
  calendar(): WorkingCalendar | null
  books(): readonly NumberBook[]
}

export interface DossierReader {
  /** Null for none, and for one whose events do not fold (see `unreadable`). */
  state(id: DossierId): Dossier | null
  /** Dossiers (and settings) with an event that does not fold: such a dossier is in no list and no search, but kept whole. From which event on, and why. */
  unreadable(): readonly { readonly aggregate: string; readonly seq: number; readonly reason: string }[]
  /** In stream order. */
  history(id: DossierId): readonly RecordedDossierEvent[]
  /** Every dossier that waits for an office role or the applicant: for counts and lateness, computed on reading. */
  running(): readonly RunningDossier[]
  /** The register, newest first, or best match first while `text` is given. */
  search(query: RegisterQuery): { readonly ids: readonly DossierId[]; readonly next: string; readonly total: number }
  /** Walks the register in number order without loading it whole; for exports. */
  walk(query: Omit<RegisterQuery, 'after' | 'limit'>): IterableIterator<DossierId>
  knownApplicants(nik: string, phone: string): readonly { readonly applicant: Applicant; readonly lastDossier: DossierId; readonly lastSeen: IsoInstant; readonly dossiers: number; readonly lastPermitData: PermitData }[]
  runningOf(service: ServiceId, nik: string, name: string): readonly DossierId[]
}

export interface RunningDossier {
  readonly id: DossierId
  readonly step: string
  readonly turn: number
  readonly at: 'step' | 'applicant'
  readonly procedure: ProcedureRef
  readonly received: IsoInstant
  readonly since: IsoInstant
  /** When the step was reached, which its time counts from; null while the applicant holds it. */
  readonly entered: IsoInstant | null
  readonly clockStart: IsoInstant | null
  readonly promisedDays: number | null
  readonly pauses: Dossier['pauses']
  /** Since when what was asked for is there; null while the service clock has not ended. */
  readonly clockEnd: IsoInstant | null
}

export interface RegisterQuery {
  readonly text: string
  readonly status: 'all' | 'running' | 'waiting-applicant' | 'ended' | 'unnumbered'
  /** Restricts to these (used for "late", computed above). */
  readonly only?: readonly DossierId[]
  readonly year: number | null
  readonly service?: ServiceId
  /** Taken in at this instant or later, and before that one. */
  readonly from?: IsoInstant
  readonly before?: IsoInstant
  readonly after: string
  readonly limit: number
}

/** The office's lists, read by their own columns: no list folds every dossier. Pages are keyset pages; `next` is "" at the end. */
export interface ListReader {
  page(part: ListPart, after: string, limit: number): { readonly ids: readonly DossierId[]; readonly next: string }
  count(part: ListPart): number
  /** Running dossiers that may be late on that day: every one that is, and few others. Lateness itself is reckoned above. */
  perhapsLate(today: IsoDate): readonly RunningDossier[]
  /** What dispositions still ask of an officer: the nearest deadline first, those without one last. */
  dispositionsTo(officer: OfficerId): readonly OpenDisposition[]
  /** The Buku Ekspedisi from one instant up to another, in the order asked for. */
  handOvers(period: ListPeriod, order: 'newest-first' | 'oldest-first', after: string, limit: number): { readonly rows: readonly HandOverRow[]; readonly next: string }
  countHandOvers(period: ListPeriod): number
  /** How many hand-overs there were from `since` up to and with this one. */
  ordinalOf(handOver: HandOverRow, since: IsoInstant): number
}

export interface OpenDisposition {
  readonly dossier: DossierId
  readonly deadline: IsoDate | null
}

export type ListPart =
  /** Who has waited longest first. */
  | { readonly list: 'waiting-applicant' }
  /** Letters to be taken, the longest lying first. */
  | { readonly list: 'unclaimed' }
  /** Permits that end from one day up to another, both counted, the next to end first. */
  | { readonly list: 'ending'; readonly from: IsoDate; readonly to: IsoDate }
  /** Permits that ended before a day, the last first. */
  | { readonly list: 'over'; readonly before: IsoDate }
  /** Handed back without a register number, the last first. */
  | { readonly list: 'handed-back' }

export interface ListPeriod {
  readonly from: IsoInstant
  readonly before: IsoInstant
}

/** A hand-over as it was recorded, with its letter's number of then. */
export interface HandOverRow {
  readonly place: number
  readonly at: IsoInstant
  readonly dossier: DossierId
  /** "" for a letter without number. */
  readonly letterNumber: string
  readonly letterDate: IsoDate | null
  readonly body: HandedOver
}

export interface NumberReader {
  /** What would be given now; not reserved. */
  next(request: Omit<NumberRequest, 'summary' | 'dossier'>): GivenNumber
  ledger(book: BookId, year: number | null, after: string, limit: number): { readonly rows: readonly LedgerRow[]; readonly next: string }
  /** A book as it is printed: by year, run and number, dates from one day to another, both counted; null = open. Read row by row. */
  inNumberOrder(book: BookId, from: IsoDate | null, to: IsoDate | null): { readonly total: number; readonly rows: Iterable<LedgerRow> }
  /** One number of the ledger; null where it never was. */
  row(run: string, no: number): LedgerRow | null
  /** Numbers used and in force, whether given or recorded; those voided; and those lost that are still open. */
  counts(book: BookId): { readonly given: number; readonly voided: number; readonly lost: number }
  /** Whether the run is not in this device's hand, so that no number may be given of it. */
  stopped(request: Pick<NumberRequest, 'book' | 'date' | 'abbreviation'>): boolean
  /** Runs an admin must go on with before numbers are given of them on that day; none where numbering goes on. */
  toResume(date: IsoDate): readonly RunToResume[]
  /** Numbers that were given and are not in this log. */
  gaps(book: BookId): readonly NumberGap[]
}

/** A run that waits for its last number on paper. */
export interface RunToResume {
  readonly book: BookId
  readonly run: string
  /** Null for a book that never starts again. */
  readonly year: number | null
  readonly abbreviation: string
  /** The highest number ever heard of here; 0 for none. */
  readonly known: number
  /** Last year's: only for letters of a date back then. */
  readonly past: boolean
}

/** `restored`: the mark of use knew of them. `resumed`: told from paper. */
export interface NumberGap extends NumberRange {
  readonly why: 'restored' | 'resumed'
  readonly at: IsoInstant
  /** Neither entered from paper nor closed. */
  readonly open: readonly NumberRange[]
  /** Closed with minutes. */
  readonly closed: readonly { readonly no: number; readonly minutes: string; readonly date: IsoDate; readonly officer: OfficerId | null; readonly at: IsoInstant }[]
}

export interface LedgerRow {
  readonly number: GivenNumber
  readonly state: 'given' | 'void' | 'recorded'
  readonly reason: string
  readonly summary: string
  readonly dossier: DossierId | null
  readonly officer: OfficerId | null
  readonly at: IsoInstant
}

export interface PaperReader {
  /** JSON of the facts, as kept with `keepPaper`. */
  facts(id: PaperId): { readonly dossier: DossierId; readonly facts: string } | null
}

export interface AttachmentStore {
  /** Written under its hash and fsynced (file and folder) before it returns. */
  put(bytes: Uint8Array): { readonly hash: AttachmentHash; readonly size: number }
  get(hash: AttachmentHash): Uint8Array | null
  has(hash: AttachmentHash): boolean
}

/** Drafts stay on the device and survive a crash: `save` returns once the row is on the disk. */
export interface DraftStore {
  save(draft: { readonly id: string; readonly title: string; readonly content: string; readonly officer: OfficerId; readonly at: IsoInstant }): void
  list(): readonly { readonly id: string; readonly title: string; readonly officer: OfficerId; readonly at: IsoInstant }[]
  open(id: string): { readonly content: string; readonly at: IsoInstant } | null
  discard(id: string): void
}

export interface VerifierStore {
  /** The argon2id string, or null while none is set. */
  of(officer: OfficerId): string | null
  failures(officer: OfficerId): { readonly count: number; readonly last: IsoInstant } | null
  recordFailure(officer: OfficerId, at: IsoInstant): void
  clearFailures(officer: OfficerId): void
}

/** Who saw, printed or exported what: a second chain beside the log. */
export interface ViewLog {
  record(view: Omit<View, 'seq'>): void
  /** Newest first; `next` is "" at the end. */
  page(part: ViewPart, after: string, limit: number): { readonly rows: readonly View[]; readonly next: string }
  count(part: ViewPart): number
}

export interface View {
  readonly seq: number
  readonly at: IsoInstant
  readonly officer: OfficerId
  readonly what: 'open' | 'reveal' | 'find-applicant' | 'print' | 'save' | 'export' | 'attachment'
  /** A dossier's id, `/papers/<id>`, an attachment's hash, `draft <id>`, or what was taken out: `register xlsx`. Never a person's data. */
  readonly about: string
}

/** null = all. `about`: any of these. */
export interface ViewPart {
  readonly officer: OfficerId | null
  readonly what: View['what'] | null
  readonly about: readonly string[] | null
  readonly from: IsoInstant | null
  readonly before: IsoInstant | null
}

/** The run is not in this device's hand. */
export class NumberingStopped extends Error {
  override readonly name = 'NumberingStopped'
}

/** The number is already in the ledger. */
export class NumberTaken extends Error {
  override readonly name = 'NumberTaken'
}
