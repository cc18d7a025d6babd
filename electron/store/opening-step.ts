/** What opening a data folder may take long over: told before it begins, and while it goes on. */
export type OpeningStep =
  /** log.db is moved to this build's version, all its events in one go. `done`: how many of them have been copied; absent where nothing is copied (yet). */
  | { readonly work: 'migrate'; readonly events: number; readonly done?: number }
  /** register.db is read through after a bad end. */
  | { readonly work: 'check'; readonly bytes: number }
  /** Events are folded into register.db; `done` of `total` counts the work after the last of them, too. */
  | { readonly work: 'fold'; readonly done: number; readonly total: number; readonly events: number }
