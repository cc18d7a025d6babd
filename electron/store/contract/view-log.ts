import type { IsoInstant, OfficerId } from '#domain/ids.ts'

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
  readonly what: 'open' | 'reveal' | 'find-applicant' | 'print' | 'save' | 'export' | 'attachment' | 'update'
  /** A dossier's id, `/papers/<id>`, an attachment's hash, `draft <id>`, `recovery-sheet`, or what was taken out: `register xlsx`. Never a person's data. */
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
