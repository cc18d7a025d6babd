import type { Content } from 'pdfmake/interfaces.js'
import type { PaperFacts } from './facts.ts'
import type { FontFamily } from './fonts.ts'
import type { PageFormat } from './page-format.ts'

/** A paper before it is bytes: what stands on it, under no page yet. */
export interface PaperDefinition {
  readonly family: FontFamily
  /** The PDF's title, e.g. "Tanda Terima Berkas 0123/2026". */
  readonly title: string
  readonly content: readonly Content[]
  /** At the foot of every page, before the page number; null = a letter, which carries no foot on a single page. */
  readonly foot: string | null
}

/** Makes one kind of paper. `emblem` is a data URL or null. */
export type PaperMaker<Facts extends PaperFacts> = (facts: Facts, format: PageFormat, emblem: string | null) => PaperDefinition
