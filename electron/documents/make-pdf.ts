import pdfmake from 'pdfmake'
import type { Content, TDocumentDefinitions } from 'pdfmake/interfaces.js'
import type { PaperFacts } from './facts.ts'
import { fontFiles } from './fonts.ts'
import type { PageFormat } from './page-format.ts'
import type { PaperDefinition } from './paper-definition.ts'
import { copyMark, footLine } from './running-lines.ts'
import { settleContent, type Report } from './settle-content.ts'
import { sampleWatermark } from './watermark.ts'

/** Turns a paper into bytes. The same facts give the same bytes: date and identity of the file come from `printedAt`. Fetches nothing, reads only our fonts. */
export async function makePdf(paper: PaperDefinition, facts: PaperFacts, format: PageFormat, report: Report): Promise<Uint8Array> {
  const fonts = fontFiles()
  const allowed = new Set(Object.values(fonts).flatMap((styles) => Object.values(styles)))
  pdfmake.setFonts(fonts)
  pdfmake.setUrlAccessPolicy(() => false)
  pdfmake.setLocalAccessPolicy((path) => allowed.has(path))
  return new Uint8Array(await pdfmake.createPdf(documentOf(paper, facts, format, report)).getBuffer())
}

function documentOf(paper: PaperDefinition, facts: PaperFacts, format: PageFormat, report: Report): TDocumentDefinitions {
  const settle = (content: Content): Content => settleContent(content, paper.family, report) as Content
  const printed = new Date(facts.printedAt)
  const mark = copyMark(facts, format)
  return {
    pageSize: { width: format.width, height: format.height },
    pageMargins: format.margins,
    content: settle([...paper.content]),
    ...(mark === null ? {} : { header: () => settle(mark) }),
    footer: (page, pages) => (paper.foot === null && pages === 1 ? null : settle(footLine(facts, format, paper.foot ?? '', page, pages))),
    ...(facts.sample ? { watermark: sampleWatermark } : {}),
    defaultStyle: { font: paper.family, fontSize: format.base, lineHeight: 1.08 },
    info: { title: paper.title, author: facts.office.name, creator: 'Loket', producer: 'Loket', creationDate: printed, modDate: printed },
    tagged: true,
    displayTitle: true,
    language: 'id-ID',
    version: '1.7',
  }
}
