import type { Content, TDocumentDefinitions } from 'pdfmake/interfaces.js'
import type { PaperFacts } from './facts.ts'
import { fontFiles } from './fonts.ts'
import type { PageFormat } from './page-format.ts'
import type { PaperDefinition } from './paper-definition.ts'
import { copyMark, footLine } from './running-lines.ts'
import { settleContent, type Report } from './settle-content.ts'
import { markStructure } from './tagged/mark-structure.ts'
import { PdfmakeDocument, PdfmakeSvgMeasure } from './tagged/pdfmake-parts.ts'
import { TaggedLayout } from './tagged/tagged-layout.ts'
import { TaggedRenderer } from './tagged/tagged-renderer.ts'
import { sampleWatermark } from './watermark.ts'

/** Turns a paper into bytes. The same facts give the same bytes: date and identity of the file come from `printedAt`. Fetches nothing, reads only our fonts. */
export async function makePdf(paper: PaperDefinition, facts: PaperFacts, format: PageFormat, report: Report): Promise<Uint8Array> {
  const settle = (content: Content): unknown => settleContent(content, paper.family, report)
  const document = openDocument(paper, facts, format)
  const [left, top, right, bottom] = format.margins
  const layout = new TaggedLayout({ width: format.width, height: format.height, orientation: format.width > format.height ? 'landscape' : 'portrait' }, { left, top, right, bottom }, new PdfmakeSvgMeasure())
  const defaultStyle = { font: paper.family, fontSize: format.base, lineHeight: 1.08 }
  const { header, footer } = runningLines(paper, facts, format, settle)
  const pages = layout.layoutDocument(markStructure(settle([...paper.content])), document, {}, defaultStyle, undefined, header, footer, facts.sample ? sampleWatermark : undefined)
  new TaggedRenderer(document).renderPages(pages)
  return bytesOf(document)
}

function openDocument(paper: PaperDefinition, facts: PaperFacts, format: PageFormat): PDFKit.PDFDocument {
  const fonts = fontFiles()
  const readable = new Set(Object.values(fonts).flatMap((styles) => Object.values(styles)))
  const printed = new Date(facts.printedAt)
  const options = {
    size: [format.width, format.height] as [number, number],
    autoFirstPage: false,
    font: '',
    pdfVersion: '1.7' as const,
    tagged: true,
    displayTitle: true,
    lang: 'id-ID',
    info: { Title: paper.title, Author: facts.office.name, Creator: 'Loket', Producer: 'Loket', CreationDate: printed, ModDate: printed },
  }
  return new PdfmakeDocument(fonts, {}, {}, {}, options, null, (path) => readable.has(path))
}

function runningLines(paper: PaperDefinition, facts: PaperFacts, format: PageFormat, settle: (content: Content) => unknown) {
  const mark = copyMark(facts, format)
  const header = (() => (mark === null ? null : settle(mark))) as TDocumentDefinitions['header']
  const footer = ((page: number, pages: number) => (paper.foot === null && pages === 1 ? null : settle(footLine(facts, format, paper.foot ?? '', page, pages)))) as TDocumentDefinitions['footer']
  return { header, footer }
}

async function bytesOf(document: PDFKit.PDFDocument): Promise<Uint8Array> {
  const chunks: Buffer[] = []
  document.on('data', (chunk: Buffer) => chunks.push(chunk))
  const ended = new Promise<void>((resolve, reject) => document.on('end', resolve).on('error', reject))
  document.end()
  await ended
  return new Uint8Array(Buffer.concat(chunks))
}
