import { setImmediate } from 'node:timers/promises'
import type { Content } from 'pdfmake/interfaces.js'
import type { PaperFacts } from './facts.ts'
import { fontsOf } from './fonts.ts'
import { letTallBreak, type Room } from './let-tall-break.ts'
import type { PageFormat } from './page-format.ts'
import type { PaperDefinition } from './paper-definition.ts'
import { copyMark, footLine } from './running-lines.ts'
import { settleContent, type Report } from './settle-content.ts'
import { rowsOnLastPage } from './tagged/last-rows.ts'
import { markStructure } from './tagged/mark-structure.ts'
import { PdfmakeDocument, PdfmakeSvgMeasure, type LaidPage } from './tagged/pdfmake-parts.ts'
import { TaggedLayout } from './tagged/tagged-layout.ts'
import { TaggedRenderer } from './tagged/tagged-renderer.ts'
import { sampleWatermark } from './watermark.ts'

export interface PdfWork {
  /** Told of every character no font draws. */
  readonly report: Report
  /** Told how many rows of a book are set. */
  readonly onProgress?: (rows: number) => void
  /** Stops the work; the promise then rejects with the signal's reason. */
  readonly signal?: AbortSignal
}

/** Turns a paper into bytes. The same facts give the same bytes: date and identity of the file come from `printedAt`. Fetches nothing and reads no file: fonts and emblem are bytes. */
export async function makePdf(paper: PaperDefinition, facts: PaperFacts, format: PageFormat, work: PdfWork): Promise<Uint8Array> {
  const document = openDocument(paper, facts, format)
  const bytes = collect(document)
  const renderer = new TaggedRenderer(document)
  const lay = (content: readonly Content[]): readonly LaidPage[] => layOut(markStructure(letTallBreak(settleContent(content, paper.family, work.report), roomOf(format))), document, paper, format, facts.sample)
  if (paper.book) await setBook(paper.content, paper.book, lay, renderer, work)
  else renderer.renderPages(lay(paper.content))
  drawRunningLines(paper, facts, format, document, renderer, work.report)
  document.end()
  return bytes
}

/** Some rows at a time: those on an unfinished page are taken into the next turn, so that no page is left half empty. */
async function setBook(content: readonly Content[], book: NonNullable<PaperDefinition['book']>, lay: (content: readonly Content[]) => readonly LaidPage[], renderer: TaggedRenderer, work: PdfWork): Promise<void> {
  for (let from = 0; from < book.count; ) {
    const until = Math.min(book.count, from + ROWS_A_TURN)
    const rows = Array.from({ length: until - from }, (_, index) => book.row(from + index))
    const pages = lay([...(from === 0 ? content : []), book.table(rows)])
    const again = until === book.count ? 0 : rowsOnLastPage(pages)
    renderer.renderPages(again === 0 ? pages : pages.slice(0, -1))
    from = until - again
    work.onProgress?.(from)
    await setImmediate()
    work.signal?.throwIfAborted()
  }
}

function layOut(content: unknown, document: PDFKit.PDFDocument, paper: PaperDefinition, format: PageFormat, sample: boolean, foot?: (page: number) => unknown, head?: unknown): readonly LaidPage[] {
  const [left, top, right, bottom] = format.margins
  const layout = new TaggedLayout({ width: format.width, height: format.height, orientation: format.width > format.height ? 'landscape' : 'portrait' }, { left, top, right, bottom }, new PdfmakeSvgMeasure())
  const defaultStyle = { font: paper.family, fontSize: format.base, lineHeight: 1.08 }
  return layout.layoutDocument(content, document, {}, defaultStyle, undefined, () => head, foot, sample ? sampleWatermark : undefined)
}

/** Heads and feet come last, when the number of pages is known. */
function drawRunningLines(paper: PaperDefinition, facts: PaperFacts, format: PageFormat, document: PDFKit.PDFDocument, renderer: TaggedRenderer, report: Report): void {
  const { count } = document.bufferedPageRange()
  const settle = (content: Content | null): unknown => (content === null ? null : settleContent(content, paper.family, report))
  for (let page = 1; page <= count; page++) {
    const foot = paper.foot === null && count === 1 ? null : footLine(facts, format, paper.foot ?? '', page, count)
    const [running] = layOut([], document, paper, format, false, () => settle(foot), settle(copyMark(facts, format)))
    document.switchToPage(page - 1)
    if (running) renderer.renderRunningLines(running)
  }
}

const roomOf = ({ inner, height, margins, base }: PageFormat): Room => ({ width: inner, height: height - margins[1] - margins[3], size: base })

function openDocument(paper: PaperDefinition, facts: PaperFacts, format: PageFormat): PDFKit.PDFDocument {
  const printed = new Date(facts.printedAt)
  const options: PDFKit.PDFDocumentOptions = {
    size: [format.width, format.height],
    autoFirstPage: false,
    bufferPages: true,
    font: '',
    pdfVersion: '1.7',
    tagged: true,
    displayTitle: true,
    lang: 'id-ID',
    info: { Title: paper.title, Author: facts.office.name, Creator: 'Loket', Producer: 'Loket', CreationDate: printed, ModDate: printed },
  }
  return new PdfmakeDocument(fontsOf(paper.family), {}, {}, {}, options, null, () => false)
}

async function collect(document: PDFKit.PDFDocument): Promise<Uint8Array> {
  const chunks: Buffer[] = []
  document.on('data', (chunk: Buffer) => chunks.push(chunk))
  await new Promise<void>((resolve, reject) => document.on('end', resolve).on('error', reject))
  return new Uint8Array(Buffer.concat(chunks))
}

/** About a tenth of a second of a slow PC: what others ask in between does not wait longer. */
const ROWS_A_TURN = 40
