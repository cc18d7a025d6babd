/** A row by its key, and where it stood when it was last seen. */
export interface RowPlace {
  readonly key: string
  readonly index: number
}

export const FIRST_ROW: RowPlace = { key: '', index: 0 }

/** Where the chosen row stands now that the rows are these: itself wherever it went, else whichever took its place. -1 where there are none. */
export function placeNow({ key, index }: RowPlace, keys: readonly string[]): number {
  const found = key === '' ? -1 : keys.indexOf(key)
  return found === -1 ? Math.min(index, keys.length - 1) : found
}
