/** A whole number as typed, "1.250" included; null where it is none. */
export function wholeNumber(text: string): number | null {
  const digits = text.trim().replaceAll(/[. ]/g, '')
  return /^\d{1,9}$/.test(digits) ? Number(digits) : null
}
