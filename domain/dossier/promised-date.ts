import type { IsoDate, IsoInstant } from '../ids.ts'

/** The promised date with its reasons, recorded as it was told the applicant: it stays when the due date moves. */
export interface PromisedDate {
  readonly date: IsoDate
  readonly from: IsoInstant
  readonly workingDays: number
  /** Where the days come from: the SOP's declared time, the service's setting, or our estimate (printed "perkiraan"). */
  readonly source: 'declared' | 'service' | 'estimate'
  /** Days between that do not count, other than plain weekends: date and name. */
  readonly skipped: readonly { readonly date: IsoDate; readonly name: string }[]
}
