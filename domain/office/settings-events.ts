import type { WorkingCalendar } from '../calendar/calendar.ts'
import type { BookId, IsoDate } from '../ids.ts'
import type { BookSharing } from '../numbering/hands/book-sharing.ts'
import type { RunEvent } from '../numbering/hands/run-event.ts'
import type { GivenNumber, NumberBook } from '../numbering/number-book.ts'
import type { NumberRange } from '../numbering/run.ts'
import type { Officer } from '../officer/officer.ts'
import type { Service } from '../service/service.ts'
import type { Procedure } from '../workflow/procedure.ts'
import type { Office } from './office.ts'

/** Settings are acts like any other: each event carries the whole new state of its aggregate; last in order wins. */
export type SettingsEvent =
  | { readonly type: 'office.established'; readonly version: 1; readonly body: Office }
  | { readonly type: 'office.changed'; readonly version: 1; readonly body: Office }
  | { readonly type: 'officer.registered'; readonly version: 1; readonly body: Officer }
  | { readonly type: 'officer.changed'; readonly version: 1; readonly body: Officer }
  | { readonly type: 'procedure.published'; readonly version: 1; readonly body: Procedure }
  | { readonly type: 'service.defined'; readonly version: 1; readonly body: Service }
  | { readonly type: 'service.changed'; readonly version: 1; readonly body: Service }
  | { readonly type: 'calendar.set'; readonly version: 1; readonly body: WorkingCalendar }
  | { readonly type: 'book.opened'; readonly version: 1; readonly body: NumberBook }
  | { readonly type: 'book.changed'; readonly version: 1; readonly body: NumberBook }
  /** A book that several counters give from. */
  | { readonly type: 'book.opened'; readonly version: 2; readonly body: SharedBook }
  | { readonly type: 'book.changed'; readonly version: 2; readonly body: SharedBook }
  /** Aggregate `book:<id>`: a number given on paper while Loket was down. */
  | { readonly type: 'number.recorded'; readonly version: 1; readonly body: { readonly number: GivenNumber; readonly summary: string } }
  /** Aggregate `book:<id>`: voids a number that belongs to no dossier. */
  | { readonly type: 'number.voided'; readonly version: 1; readonly body: { readonly number: GivenNumber; readonly reason: string } }
  /** Aggregate `book:<id>`: an admin goes on with a run above the last number on paper; `gap` = numbers given that are not in the log. */
  | { readonly type: 'numbering.resumed'; readonly version: 1; readonly body: { readonly book: BookId; readonly run: string; readonly last: number; readonly gap: NumberRange | null } }
  /** Aggregate `book:<id>`: numbers of a gap are closed with minutes of that date. */
  | { readonly type: 'number.lost-closed'; readonly version: 1; readonly body: NumberRange & { readonly book: BookId; readonly minutes: string; readonly date: IsoDate } }
  | RunEvent

export type SharedBook = NumberBook & { readonly sharing: BookSharing }
