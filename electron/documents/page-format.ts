import type { PaperSize } from '#domain/office/office.ts'
import type { PaperFacts } from './facts.ts'

/** One paper's measures, in points. */
export interface PageFormat {
  readonly width: number
  readonly height: number
  /** left, top, right, bottom */
  readonly margins: [number, number, number, number]
  /** Width between the margins. */
  readonly inner: number
  /** Ordinary type size. */
  readonly base: number
  /** Height of the emblem; letterhead sizes follow from it. */
  readonly emblem: number
}

export const mm = (millimetres: number): number => (millimetres * 72) / 25.4

/** Portrait millimetres. F4 is the Indonesian folio, 215 × 330, which no standard list knows. */
export const PAPER_MILLIMETRES: Readonly<Record<PaperSize, readonly [number, number]>> = { A4: [210, 297], A5: [148, 210], F4: [215, 330] }

export function pageFormat(facts: PaperFacts): PageFormat {
  const [short, long] = PAPER_MILLIMETRES[facts.size]
  const landscape = facts.landscape ?? liesAcross(facts)
  const [width, height] = landscape ? [mm(long), mm(short)] : [mm(short), mm(long)]
  const { margins, base, emblem } = (MEASURES[facts.kind] ?? SLIP)[facts.size]
  return { width, height, margins: [mm(margins[0]), mm(margins[1]), mm(margins[2]), mm(margins[3])], inner: width - mm(margins[0] + margins[2]), base, emblem: mm(emblem) }
}

/** Wide tables lie across; a dispatch slip only where the sheet is small. */
const liesAcross = (facts: PaperFacts): boolean => facts.kind === 'register-page' || (facts.kind === 'dispatch-slip' && facts.size === 'A5')

interface Measures {
  readonly margins: readonly [number, number, number, number]
  readonly base: number
  readonly emblem: number
}

const SMALL: Measures = { margins: [10, 8, 10, 12], base: 8, emblem: 14 }
const LARGE: Measures = { margins: [20, 14, 18, 17], base: 10, emblem: 21 }
const SLIP: Readonly<Record<PaperSize, Measures>> = { A5: SMALL, A4: LARGE, F4: LARGE }
const LETTER: Readonly<Record<PaperSize, Measures>> = { A5: { ...SMALL, base: 7 }, A4: { margins: [25, 12, 20, 14], base: 10.5, emblem: 21 }, F4: { margins: [25, 16, 20, 18], base: 11.5, emblem: 23 } }
/** Letters and minutes are read at arm's length: larger type than a permit, which has to fit one sheet. */
const CORRESPONDENCE: Readonly<Record<PaperSize, Measures>> = { A5: { ...SMALL, base: 7.5 }, A4: { margins: [25, 12, 20, 14], base: 11, emblem: 21 }, F4: { margins: [25, 15, 20, 18], base: 11.5, emblem: 23 } }
/** A table with many rows on the stopmap. */
const SHEET: Readonly<Record<PaperSize, Measures>> = { A5: { ...SMALL, base: 6.2 }, A4: { margins: [18, 11, 12, 14], base: 8.6, emblem: 17 }, F4: { margins: [18, 12, 12, 15], base: 9, emblem: 18 } }
const REGISTER_MARGINS = [10, 11, 10, 14] as const
const REGISTER: Readonly<Record<PaperSize, Measures>> = {
  A5: { margins: REGISTER_MARGINS, base: 4, emblem: 11 },
  A4: { margins: REGISTER_MARGINS, base: 5.9, emblem: 15 },
  F4: { margins: REGISTER_MARGINS, base: 6.6, emblem: 15 },
}

/** The rest are slips. */
const MEASURES: Readonly<Partial<Record<PaperFacts['kind'], Readonly<Record<PaperSize, Measures>>>>> = {
  blank: LETTER,
  permit: LETTER,
  'control-sheet': SHEET,
  'request-letter': CORRESPONDENCE,
  'assignment-letter': CORRESPONDENCE,
  minutes: CORRESPONDENCE,
  recommendation: CORRESPONDENCE,
  'technical-consideration': CORRESPONDENCE,
  'examination-checklist': CORRESPONDENCE,
  'refusal-draft': CORRESPONDENCE,
  'refusal-letter': CORRESPONDENCE,
  'register-page': REGISTER,
}
