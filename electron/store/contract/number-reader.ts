import type { BookId, DeviceId, DossierId, IsoDate, IsoInstant, OfficerId } from '#domain/ids.ts'
import type { NoDraw } from '#domain/numbering/hands/draw.ts'
import type { GivenNumber } from '#domain/numbering/number-book.ts'
import type { NumberRange } from '#domain/numbering/run.ts'
import type { DocumentId } from '#domain/workflow/procedure.ts'

export interface NumberRequest {
  readonly book: BookId
  readonly date: IsoDate
  /** `{jenis}` and, for reset by type, part of the run. */
  readonly abbreviation: string
  /** `{ke}`, "" where there is none. */
  readonly placeSequence: string
  /** Of the run it is to come from; absent: what this PC's numbers bear. */
  readonly mark?: string
  /** What the ledger shows of it: applicant and permit. */
  readonly summary: string
  readonly dossier: DossierId
}

export interface NumberReader {
  /** What would be given now; not reserved. */
  next(request: Omit<NumberRequest, 'summary' | 'dossier'>): GivenNumber
  ledger(book: BookId, year: number | null, after: string, limit: number): { readonly rows: readonly LedgerRow[]; readonly next: string }
  /** A book as it is printed: by year, run and number, dates from one day to another, both counted; null = open. Read row by row. */
  inNumberOrder(book: BookId, from: IsoDate | null, to: IsoDate | null): { readonly total: number; readonly rows: Iterable<LedgerRow> }
  /** One number of the ledger; null where it never was. */
  row(run: string, no: number): LedgerRow | null
  /** Which letter of its dossier a number was given to by its event in this PC's log, null for the register number; undefined where no event here gave it to a dossier. */
  givenTo(run: string, no: number): DocumentId | null | undefined
  /** Numbers used and in force, whether given or recorded; those voided; and those lost that are still open. */
  counts(book: BookId): { readonly given: number; readonly voided: number; readonly lost: number }
  /** The run a number would come from. */
  runOf(request: Pick<NumberRequest, 'book' | 'date' | 'abbreviation'>): string
  /** Whether there is an obstacle. */
  stopped(request: Pick<NumberRequest, 'book' | 'date' | 'abbreviation'>): boolean
  /** Why no number may be given of the run on this device; null where one may. */
  obstacle(request: Pick<NumberRequest, 'book' | 'date' | 'abbreviation'>): NumberObstacle | null
  /** Runs an admin must go on with before numbers are given of them on that day; none where numbering goes on. */
  toResume(date: IsoDate): readonly RunToResume[]
  /** Numbers that were given and are not in this log. */
  gaps(book: BookId): readonly NumberGap[]
}

/** `copy`: these data may be a copy, and an admin has not gone on with the run. */
export type NumberObstacle = { readonly why: 'copy' } | NoDraw

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
  /** Null where a PC answered for it by itself. */
  readonly officer: OfficerId | null
  /** Whose it is; null for this PC's own ledger. */
  readonly device: DeviceId | null
  readonly at: IsoInstant
}
