/** What kind of sheet goes through a printer: a receipt's small one, a letter's, the pages of a book or list. Each may have a printer of its own. */
export const SHEETS = ['slip', 'letter', 'book'] as const
export type Sheet = (typeof SHEETS)[number]

export const isSheet = (value: unknown): value is Sheet => SHEETS.some((sheet) => sheet === value)

/** This PC's printers as its system names them, and which each kind of sheet goes to. */
export interface Printers {
  readonly installed: readonly { readonly name: string; readonly label: string }[]
  /** A printer's name, which may no longer be installed; "" = the system's own window asks each time. */
  readonly chosen: Readonly<Record<Sheet, string>>
}

export interface PrintAnswer {
  readonly printed: boolean
  /** Indonesian: what happened, what to do next. */
  readonly message: string
}
