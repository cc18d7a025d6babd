import type { ClockDoubt } from '#domain/clock/clock-doubt.ts'
import type { DossierEvent } from '#domain/dossier/events.ts'
import type { BookId, CommandId, DeviceId, DossierId, EventRef, IsoDate, IsoInstant, OfficerId, PaperId } from '#domain/ids.ts'
import type { AlteredStretch } from '#domain/log/device-event.ts'
import type { GivenNumber } from '#domain/numbering/number-book.ts'
import type { NumberRange } from '#domain/numbering/run.ts'
import type { SettingsEvent } from '#domain/office/settings-events.ts'
import type { RoleId } from '#domain/officer/role.ts'
import type { NumberRequest, RunToResume } from './number-reader.ts'

export interface Act {
  readonly command: CommandId
  readonly actor: OfficerId | null
  readonly role: RoleId | null
  readonly now: IsoInstant
}

/** What a number given on paper is made of beside its book, place and date. */
export interface NumberedBy {
  readonly abbreviation: string
  readonly placeSequence: string
  /** Of the run it was given from; absent: this PC's own. */
  readonly mark?: string
}

export interface Transaction {
  /** Appends to the own chain. `base` = the transition built upon (null for facts and firsts). `role` overrides the act's. Throws `AwaitsUpgrade` on a setting that a later Loket changed. */
  append(event: { readonly aggregate: string; readonly base: EventRef | null; readonly event: DossierEvent | SettingsEvent; readonly role?: RoleId }): EventRef
  /** Gives the next number of the run the book, date and facts lead to; unique by the ledger's key. Its `number.given` must be appended in the same act. Throws `NumberTaken`, and `NumberingStopped` where there is a `numbers.obstacle`. */
  giveNumber(request: NumberRequest): GivenNumber
  /**
   * Of a dossier's number the `number.voided` must be appended in the same act; of any other this appends it.
   * Throws (a defect) on a number that is not in the ledger or already void: `numbers.row` tells.
   */
  voidNumber(book: BookId, run: string, no: number, reason: string): void
  /** A number given on paper while Loket was down. `facts` where the book's run or template asks for them. Throws `NumberTaken`. Appends its own event. */
  recordNumber(book: BookId, no: number, date: IsoDate, summary: string, facts?: NumberedBy): GivenNumber
  /** Goes on giving numbers of a run above `last`, read off the paper; those between are lost. `last` is at least `known`. Gives back those lost. Appends its own event. */
  resumeRun(run: RunToResume, last: number): NumberRange | null
  /** Closes numbers of a gap, all of them still open, with minutes: they were given, nobody knows for what. Appends its own event. */
  closeLost(book: BookId, range: NumberRange, minutes: string, date: IsoDate): void
  /** An admin knows of an incident. Appends its own event. */
  acknowledge(incident: EventRef): void
  /** What that revoked device did counts, up to that number of its chain. Appends its own event. */
  admitQuarantined(device: DeviceId, upTo: number): void
  /** This PC found rows of the office's stream altered on its disk. Appends its own event. */
  tellAltered(stretch: AlteredStretch): void
  /** The officer of the act says the clock shows the right day. Appends its own event. */
  confirmClock(doubt: ClockDoubt): void
  keepPaper(paper: { readonly id: PaperId; readonly dossier: DossierId; readonly facts: string }): void
  setVerifier(officer: OfficerId, verifier: string): void
  discardDraft(id: string): void
  keepAnswer(answer: string): void
  afterCommit(hook: () => void): void
}
