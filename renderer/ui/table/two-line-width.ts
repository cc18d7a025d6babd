/** The least width of a column in which each of these numbers is read whole on two lines, broken behind a slash: a track of CSS grid. */
export function twoLineWidth(numbers: readonly string[], least: number, share: number): string {
  const letters = Math.max(0, ...numbers.map(longerHalf))
  return `minmax(${Math.max(least, Math.ceil(letters * LETTER + PADDING))}rem, ${share}fr)`
}

/** Of a digit or capital in a table, in rem, and of a cell's padding. */
const LETTER = 0.6
const PADDING = 1.5

/** Letters of the longer line where the number is broken best. */
function longerHalf(number: string): number {
  const ends = [...number.matchAll(/\/|$/g)].map(({ index }) => Math.min(index + 1, number.length))
  return Math.min(...ends.map((end) => Math.max(end, number.length - end)))
}
