/** What is left of a typed number without the separators people put in; null where something else was typed. */
export function digitsOnly(text: string): string | null {
  const bare = text.replaceAll(/[\s.\-/()]/g, '')
  return /^\d*$/.test(bare) ? bare : null
}
