const LETTERS = 26

/** The short code of an office's nth device, counted from 0: "A" … "Z", "AA" … . */
export function deviceCode(nth: number): string {
  const letter = String.fromCharCode(65 + (nth % LETTERS))
  return nth < LETTERS ? letter : deviceCode(Math.floor(nth / LETTERS) - 1) + letter
}
