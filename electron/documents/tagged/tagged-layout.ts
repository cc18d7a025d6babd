import type { TDocumentDefinitions } from 'pdfmake/interfaces.js'
import { PdfmakeLayout, type LaidLine } from './pdfmake-parts.ts'
import type { StructurePath } from './structure-path.ts'

/** pdfmake's layout, with each line knowing which element it belongs to. */
export class TaggedLayout extends PdfmakeLayout {
  private inRunningLines = false

  override buildNextLine(node: { readonly structurePath?: StructurePath }): LaidLine | null {
    const line = super.buildNextLine(node)
    if (line && this.inRunningLines) line.running = true
    if (line && node.structurePath) line.structurePath = node.structurePath
    return line
  }

  override addHeadersAndFooters(header: TDocumentDefinitions['header'], footer: TDocumentDefinitions['footer']): void {
    this.inRunningLines = true
    super.addHeadersAndFooters(header, footer)
    this.inRunningLines = false
  }
}
