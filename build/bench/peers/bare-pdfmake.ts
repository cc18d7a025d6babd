import { createRequire } from 'node:module'
import { fontsOf } from '#documents/fonts.ts'
import type { PageFormat } from '#documents/page-format.ts'
import type { PaperDefinition } from '#documents/paper-definition.ts'
import { settleContent } from '#documents/settle-content.ts'

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

/** The same definition drawn by pdfmake as it comes: no structure for screen readers, no foot, no watermark. */
export async function barePdf(paper: PaperDefinition, { width, height, margins, base }: PageFormat): Promise<Uint8Array> {
  const printer = new PlainPrinter(fontsOf(paper.family), null, {}, () => false)
  const content = settleContent(paper.content, paper.family, () => {})
  const document = await printer.createPdfKitDocument({ content, pageSize: { width, height }, pageMargins: [...margins], defaultStyle: { font: paper.family, fontSize: base, lineHeight: 1.08 } })
  const chunks: Buffer[] = []
  return new Promise((resolve, reject) => {
    document.on('data', (chunk: Buffer) => chunks.push(chunk)).on('end', () => { resolve(new Uint8Array(Buffer.concat(chunks))) }).on('error', reject)
    document.end()
  })
}
