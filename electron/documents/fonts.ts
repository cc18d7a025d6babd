import { createRequire } from 'node:module'
import { fontCoverage } from './font-coverage.ts'

/** Arimo (Arial's measures) for slips and books, Tinos (Times') for letters. */
export type FontFamily = 'Arimo' | 'Tinos'

/** Where a font's file lies, for one subset and style. WOFF, not WOFF2: from that pdfmake embeds the right text with wrong outlines. */
const file = (family: FontFamily, subset: string, style: string): string => require.resolve(`@fontsource/${family.toLowerCase()}/files/${family.toLowerCase()}-${subset}-${style}.woff`)

/** The first that has a character draws it; latin is the family itself. Scripts that run from right to left are left out: pdfmake would set them backwards. */
const SUBSETS = ['latin', 'latin-ext', 'vietnamese', 'greek', 'cyrillic'] as const
const FAMILIES: readonly FontFamily[] = ['Arimo', 'Tinos']
const STYLES = { normal: '400-normal', bold: '700-normal', italics: '400-italic', bolditalics: '700-italic' } as const

/** The pdfmake name of a family's subset. */
const named = (family: FontFamily, subset: string): string => (subset === 'latin' ? family : `${family} ${subset}`)

/** Every font for pdfmake: name → style → file. */
export const fontFiles = (): Record<string, Record<keyof typeof STYLES, string>> =>
  Object.fromEntries(
    FAMILIES.flatMap((family) =>
      SUBSETS.map((subset) => [
        named(family, subset),
        { normal: file(family, subset, STYLES.normal), bold: file(family, subset, STYLES.bold), italics: file(family, subset, STYLES.italics), bolditalics: file(family, subset, STYLES.bolditalics) },
      ]),
    ),
  )

/** The pdfmake font of this family that draws the character; null if none does. */
export function fontFor(family: FontFamily, character: string): string | null {
  const code = character.codePointAt(0) ?? 0
  const subset = SUBSETS.find((name) => coverage(family, name).has(code))
  return subset === undefined ? null : named(family, subset)
}

/** Reading a font takes a millisecond; its file never changes. */
function coverage(family: FontFamily, subset: string): ReadonlySet<number> {
  const name = named(family, subset)
  const known = read.get(name)
  if (known) return known
  const covered = fontCoverage(file(family, subset, STYLES.normal))
  read.set(name, covered)
  return covered
}

const read = new Map<string, ReadonlySet<number>>()
const require = createRequire(import.meta.url)
