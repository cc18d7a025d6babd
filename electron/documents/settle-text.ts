import { fontFor, type FontFamily } from './fonts.ts'

/** Characters of one font that stand side by side. */
export interface TextRun {
  readonly text: string
  readonly font: string
}

export interface SettledText {
  readonly runs: readonly TextRun[]
  /** What no font of ours draws; each stands as "?" in the runs. */
  readonly missing: readonly string[]
}

/**
 * Cuts a text into runs by the font that draws them, since pdfmake drops what a font lacks without a word. A character nobody draws becomes its plain equivalent where
 * there is one ("ﬁ" → "fi"), else "?", and is reported.
 */
export function settleText(text: string, family: FontFamily): SettledText {
  const runs: TextRun[] = []
  const missing: string[] = []
  for (const { segment } of graphemes.segment(plainBlanks(text))) {
    const drawn = drawable(segment, family)
    if (drawn === null) missing.push(segment)
    for (const character of drawn ?? '?') append(runs, character, fontFor(family, character) ?? family)
  }
  return { runs, missing }
}

function append(runs: TextRun[], character: string, font: string): void {
  const last = runs.at(-1)
  if (last?.font === font) runs[runs.length - 1] = { text: last.text + character, font }
  else runs.push({ text: character, font })
}

/** The segment itself, or a plain equivalent, if every character of it can be drawn. */
function drawable(segment: string, family: FontFamily): string | null {
  if (segment === '\n') return segment
  const candidates = [segment.normalize('NFC'), segment, PLAIN.get(segment) ?? segment, segment.normalize('NFKC')]
  return candidates.find((candidate) => Array.from(candidate).every((character) => fontFor(family, character) !== null)) ?? null
}

const graphemes = new Intl.Segmenter('id', { granularity: 'grapheme' })
/** Kinds of hyphen that Unicode keeps apart and a letter does not. */
const PLAIN: ReadonlyMap<string, string> = new Map(Object.entries({ '\u2010': '-', '\u2011': '-', '\u2212': '-' }))

/** Every kind of blank becomes a space and invisible characters go: the font reader under pdfmake falls over their empty glyphs. */
const plainBlanks = (text: string): string => text.replaceAll(/\r\n?/g, '\n').replaceAll(/[\t\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]/g, ' ').replaceAll(/[\u00ad\u200b\u200e\u200f\u2060\ufeff]/g, '')
