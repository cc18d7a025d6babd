import { createRequire } from 'node:module'
import type { TDocumentDefinitions } from 'pdfmake/interfaces.js'
import type { FontStyles } from '../fonts.ts'
import type { StructurePath } from './structure-path.ts'

/** The parts pdfmake is put together from, as far as we use them. pdfmake sets the mark "tagged" but writes no structure tree; for that we put them together ourselves. */
export interface LaidLine {
  structurePath?: StructurePath
  /** Set on lines of headers and footers. */
  running?: boolean
}

export interface LaidFigure {
  readonly x: number
  readonly y: number
  readonly _width: number
  readonly _height: number
  readonly structurePath?: StructurePath
}

export interface LaidPage {
  readonly items: readonly LaidItem[]
}

export type LaidItem = { readonly type: 'line'; readonly item: LaidLine & { readonly x: number; readonly y: number } } | { readonly type: 'vector' | 'image' | 'svg'; readonly item: object }

interface LayoutBuilder {
  layoutDocument(...definition: unknown[]): readonly LaidPage[]
  buildNextLine(node: { readonly structurePath?: StructurePath }): LaidLine | null
  addHeadersAndFooters(header: TDocumentDefinitions['header'], footer: TDocumentDefinitions['footer']): void
}

interface Renderer {
  renderPages(pages: readonly LaidPage[]): void
  renderLine(line: LaidLine, x: number, y: number): void
  renderVector(vector: unknown): void
  renderImage(image: LaidFigure): void
  renderSVG(svg: LaidFigure): void
  renderWatermark(page: unknown): void
}

interface Parts {
  readonly LayoutBuilder: new (size: { readonly width: number; readonly height: number; readonly orientation: string }, margins: Readonly<Record<'left' | 'top' | 'right' | 'bottom', number>>, svg: unknown) => LayoutBuilder
  readonly Renderer: new (document: PDFKit.PDFDocument) => Renderer
  readonly PDFDocument: new (
    fonts: Readonly<Record<string, FontStyles>>,
    images: object,
    patterns: object,
    attachments: object,
    options: PDFKit.PDFDocumentOptions,
    virtualFiles: null,
    mayRead: (path: string) => boolean,
  ) => PDFKit.PDFDocument
  readonly SVGMeasure: new () => unknown
}

const require = createRequire(import.meta.url)
const part = <Name extends keyof Parts>(file: string): Parts[Name] => (require(`pdfmake/js/${file}.js`) as { readonly default: Parts[Name] }).default

export const PdfmakeLayout = part<'LayoutBuilder'>('LayoutBuilder')
export const PdfmakeRenderer = part<'Renderer'>('Renderer')
export const PdfmakeDocument = part<'PDFDocument'>('PDFDocument')
export const PdfmakeSvgMeasure = part<'SVGMeasure'>('SVGMeasure')
