import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { fontCoverage } from './font-coverage.ts'
import { unpackWoff } from './unpack-woff.ts'

/** Arimo (Arial's measures) for slips and books, Tinos (Times') for letters. */
export type FontFamily = 'Arimo' | 'Tinos'

/** One pdfmake font: each style as a plain font file. */
export type FontStyles = Readonly<Record<keyof typeof STYLES, Buffer>>

/** The first that has a character draws it; latin is the family itself. Scripts that run from right to left are left out: pdfmake would set them backwards. */
const SUBSETS = ['latin', 'latin-ext', 'vietnamese', 'greek', 'cyrillic'] as const
type Subset = (typeof SUBSETS)[number]
const STYLES = { normal: '400-normal', bold: '700-normal', italics: '400-italic', bolditalics: '700-italic' } as const

/** The fonts of a family under their pdfmake names. */
export const fontsOf = (family: FontFamily): Readonly<Record<string, FontStyles>> => Object.fromEntries(SUBSETS.map((subset) => [named(family, subset), stylesOf(family, subset)]))

/** The pdfmake font of this family that draws the character; null if none does. */
export function fontFor(family: FontFamily, character: string): string | null {
  const code = character.codePointAt(0) ?? 0
  const subset = SUBSETS.find((name) => coverageOf(family, name).has(code))
  return subset === undefined ? null : named(family, subset)
}

const named = (family: FontFamily, subset: Subset): string => (subset === 'latin' ? family : `${family} ${subset}`)

/** WOFF, not WOFF2: from that pdfmake embeds the right text with wrong outlines. */
function read(family: FontFamily, subset: Subset, style: string): Buffer {
  const folder = family.toLowerCase()
  return unpackWoff(readFileSync(require.resolve(`@fontsource/${folder}/files/${folder}-${subset}-${style}.woff`)))
}

/** Each file is read once: fonts do not change while Loket runs. */
function once<Value>(make: (family: FontFamily, subset: Subset) => Value): (family: FontFamily, subset: Subset) => Value {
  const made = new Map<string, Value>()
  return (family, subset) => {
    const name = named(family, subset)
    const value = made.get(name) ?? make(family, subset)
    made.set(name, value)
    return value
  }
}

const stylesOf = once((family, subset): FontStyles => ({
  normal: read(family, subset, STYLES.normal),
  bold: read(family, subset, STYLES.bold),
  italics: read(family, subset, STYLES.italics),
  bolditalics: read(family, subset, STYLES.bolditalics),
}))
const coverageOf = once((family, subset) => fontCoverage(stylesOf(family, subset).normal))
const require = createRequire(import.meta.url)
