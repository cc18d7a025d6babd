import type { Content, TableCell } from 'pdfmake/interfaces.js'
import type { PaperFacts } from './facts.ts'
import type { FontFamily } from './fonts.ts'
import type { PageFormat } from './page-format.ts'

/** A paper before it is bytes: what stands on it, under no page yet. */
export interface PaperDefinition {
  readonly family: FontFamily
  /** The PDF's title, e.g. "Tanda Terima Berkas 0123/2026". */
  readonly title: string
  readonly content: readonly Content[]
  /** A table without end after the content: laid out some rows at a time, so that a year's register stops nobody's work. */
  readonly book?: Book
  /** At the foot of every page, before the page number; null = a letter, which carries no foot on a single page. */
  readonly foot: string | null
}

export interface Book {
  readonly count: number
  readonly row: (index: number) => TableCell[]
  /** The table with these rows, headings included. */
  readonly table: (rows: TableCell[][]) => Content
}

/** Makes one kind of paper. `emblem` is a data URL or null. */
export type PaperMaker<Facts extends PaperFacts> = (facts: Facts, format: PageFormat, emblem: string | null) => PaperDefinition
