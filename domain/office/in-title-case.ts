/** Letterheads are set in capitals; in a sentence only initials are. A name not all in capitals stays as the office wrote it. */
export const inTitleCase = (name: string): string =>
  name === name.toUpperCase() ? name.replaceAll(/\p{L}+/gu, (word) => (SMALL.has(word) ? word.toLowerCase() : SHORT.has(word) || !/[AEIOU]/.test(word) ? word : word.charAt(0) + word.slice(1).toLowerCase())) : name

const SMALL: ReadonlySet<string> = new Set(['DAN', 'DI', 'KE', 'DARI', 'UNTUK', 'PADA', 'ATAS'])
/** Abbreviations with a vowel in them. */
const SHORT: ReadonlySet<string> = new Set(['UKM', 'UMKM', 'KUKM'])
