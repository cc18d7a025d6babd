export type TimeUnit = 'minute' | 'hour' | 'day' | 'workingDay'

/** How long a step may take, as an SOP prints it. `day` counts as a working day (procedures.md); minutes and hours count office hours. */
export type Duration =
  | { readonly kind: 'span'; readonly amount: number; readonly unit: TimeUnit }
  | { readonly kind: 'range'; readonly from: number; readonly to: number; readonly unit: TimeUnit }
  /** "tidak dibatasi" */
  | { readonly kind: 'unlimited' }
  /** Time that is nobody's at the office: payment, the applicant's repair. */
  | { readonly kind: 'uncounted' }
  /** One limit over several steps: `group` names an entry of the procedure's `sharedLimits`. */
  | { readonly kind: 'shared'; readonly group: string }
  /** Chosen by a field of the dossier, e.g. who signs. */
  | { readonly kind: 'byField'; readonly field: string; readonly cases: Readonly<Record<string, Duration>>; readonly otherwise: Duration }
