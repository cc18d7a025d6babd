import type { HandedOver } from '#domain/dossier/events.ts'
import type { DossierId, EventRef, IsoDate, IsoInstant, OfficerId } from '#domain/ids.ts'
import type { RunningDossier } from './dossier-reader.ts'

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
  /** With a conflict nobody has seen to, the oldest first. */
  | { readonly list: 'in-conflict' }
  /** With a letter whose number is asked for, or has come and is not on the paper yet; who waits longest first. */
  | { readonly list: 'number-owed' }

export interface ListPeriod {
  readonly from: IsoInstant
  readonly before: IsoInstant
}

/** A hand-over as it was recorded, with its letter's number of then. */
export interface HandOverRow {
  readonly ref: EventRef
  readonly at: IsoInstant
  readonly dossier: DossierId
  /** "" for a letter without number. */
  readonly letterNumber: string
  readonly letterDate: IsoDate | null
  readonly body: HandedOver
}
