const REGIONS = 2 ** 17

/** The regions of the smallest merits, best first. A merit carries its region in its last 17 bits. */
export const bestFirst = (merits: readonly number[], limit: number): readonly number[] =>
  Float64Array.from(merits)
    .sort()
    .subarray(0, limit)
    .reduce<readonly number[]>((regions, merit) => [...regions, merit % REGIONS], [])
