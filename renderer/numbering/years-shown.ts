const BACK = 6

/** The years of a ledger that may be chosen, this one first. */
export const yearsShown = (thisYear: number): readonly number[] => Array.from({ length: BACK }, (_, index) => thisYear - index)
