import { createRequire } from 'node:module'
import type { PaperFacts } from '#documents/facts.ts'
import { fontsOf } from '#documents/fonts.ts'
import type { PageFormat } from '#documents/page-format.ts'
import type { PaperDefinition } from '#documents/paper-definition.ts'
import { footLine } from '#documents/running-lines.ts'
import { settleContent } from '#documents/settle-content.ts'
import { sampleWatermark } from '#documents/watermark.ts'

interface Printer {
  resolveUrls(): Promise<void>
  createPdfKitDocument(definition: object): Promise<PDFKit.PDFDocument>
}

type PrinterClass = new (fonts: object, virtualFiles: null, urls: object, mayRead: () => boolean) => Printer

const { default: PdfPrinter } = createRequire(import.meta.url)('pdfmake/js/Printer.js') as { readonly default: PrinterClass }
/** It takes fonts that are bytes for addresses; nothing of a paper comes from one. */
class PlainPrinter extends PdfPrinter {
  override resolveUrls(): Promise<void> {
    return Promise.resolve()
  }
}

/** The same definition, foot and watermark with it, drawn by pdfmake as it comes: no structure for screen readers. */
export async function barePdf(paper: PaperDefinition, facts: PaperFacts, format: PageFormat): Promise<Uint8Array> {
  const { width, height, margins, base } = format
  const printer = new PlainPrinter(fontsOf(paper.family), null, {}, () => false)
  const settle = (content: unknown): unknown => settleContent(content, paper.family, () => {})
  const footer = (page: number, count: number): unknown => settle(footLine(facts, format, paper.foot ?? '', page, count))
  const watermark = facts.sample ? { watermark: sampleWatermark } : {}
  const document = await printer.createPdfKitDocument({ content: settle(paper.content), footer, ...watermark, pageSize: { width, height }, pageMargins: [...margins], defaultStyle: { font: paper.family, fontSize: base, lineHeight: 1.08 } })
  const chunks: Buffer[] = []
  return new Promise((resolve, reject) => {
    document.on('data', (chunk: Buffer) => chunks.push(chunk)).on('end', () => { resolve(new Uint8Array(Buffer.concat(chunks))) }).on('error', reject)
    document.end()
  })
}
