/**
 * How several counters give from one book. `marked` (A): each from a run of its own, with its code in the number. `one-hand` (B): from the unmarked run, which is in one device's hand.
 * `slices` (C): the run's holder cuts slices for the others. `asked` (D): the act asks, the holder's device gives the number, until then the paper says "nomor menyusul".
 */
export type Preset = 'marked' | 'one-hand' | 'slices' | 'asked'

export interface BookSharing {
  readonly preset: Preset
  /** How many numbers a slice has; of `slices` alone. */
  readonly slice: number
}

/** Where nothing is said of it, a book is in one hand: a PC alone has it all. */
export const NOT_SHARED: BookSharing = { preset: 'one-hand', slice: 50 }
