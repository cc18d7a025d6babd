import type { BookId, DeviceId, DossierId, IsoDate } from '../../ids.ts'
import type { DocumentId } from '../../workflow/procedure.ts'

/** Who may give numbers of an unmarked run; aggregate `book:<id>`. A run of a device's own mark needs none of these. */
export type RunEvent =
  /** The run is in its author's hand from `first` on. The first one in the stream counts. */
  | { readonly type: 'run.opened'; readonly version: 1; readonly body: OfRun & { readonly first: number } }
  /** What of these numbers is in its author's hand goes over to another; `last` null = all from `first` on. */
  | { readonly type: 'run.handed-over'; readonly version: 1; readonly body: OfRun & { readonly first: number; readonly last: number | null; readonly to: DeviceId } }
  /** Of the slice with the number behind `at`, its author gives none above `at`: they return to the run's holder; of the run's own end, they are never given. */
  | { readonly type: 'run.closed'; readonly version: 1; readonly body: OfRun & { readonly at: number } }
  /** Its author needs so many numbers; with a letter, the holder gives that letter's. */
  | { readonly type: 'run.asked'; readonly version: 1; readonly body: OfRun & { readonly size: number; readonly letter: AskedLetter | null } }
  /** `from` is lost with what it had in hand, says the minutes: another goes on above all it may have given; null = nobody. Which number that is follows from the stream. */
  | { readonly type: 'run.taken-over'; readonly version: 1; readonly body: OfRun & { readonly from: DeviceId; readonly to: DeviceId | null; readonly minutes: string; readonly date: IsoDate } }

export interface OfRun {
  readonly book: BookId
  readonly run: string
}

/** Whose number is asked for; `document` null = the register number. */
export interface AskedLetter {
  readonly dossier: DossierId
  readonly document: DocumentId | null
  /** The letter's date. */
  readonly date: IsoDate
}
