import { PdfmakeRenderer, type LaidFigure, type LaidLine, type LaidPage } from './pdfmake-parts.ts'
import type { StructureLevel, StructurePath } from './structure-path.ts'
import { StructureTree } from './structure-tree.ts'

/** pdfmake's renderer, which also says what each thing on the page is. */
export class TaggedRenderer extends PdfmakeRenderer {
  private readonly document: PDFKit.PDFDocument
  private readonly tree: StructureTree
  private page = 0
  private readonly firstPage = new Map<StructureLevel, number>()

  constructor(document: PDFKit.PDFDocument) {
    super(document)
    this.document = document
    this.tree = new StructureTree(document)
  }

  override renderPages(pages: readonly LaidPage[]): void {
    for (const page of pages) {
      this.page += 1
      super.renderPages([page])
      this.tree.close()
      gather(this.document.page.content)
    }
  }

  /** Draws headers and footers, laid out on a page of their own, onto the page the document stands at. */
  renderRunningLines(page: LaidPage): void {
    for (const { type, item } of page.items) if (type === 'line') this.renderLine(item, item.x, item.y)
    this.tree.close()
  }

  override renderLine(line: LaidLine, x: number, y: number): void {
    const path = line.structurePath
    if (line.running || (path && this.repeats(path))) this.tree.enterArtifact()
    else if (path) this.tree.enter(path)
    else if (!this.tree.enterListLabel()) this.tree.enterArtifact()
    super.renderLine(line, x, y)
  }

  override renderVector(vector: unknown): void {
    this.tree.enterArtifact()
    super.renderVector(vector)
  }

  override renderImage(image: LaidFigure): void {
    this.enterFigure(image)
    super.renderImage(image)
  }

  override renderSVG(svg: LaidFigure): void {
    this.enterFigure(svg)
    super.renderSVG(svg)
  }

  override renderWatermark(page: unknown): void {
    this.tree.enterArtifact()
    super.renderWatermark(page)
  }

  private enterFigure(figure: LaidFigure): void {
    if (figure.structurePath) this.tree.enter(figure.structurePath, [figure.x, figure.y, figure.x + figure._width, figure.y + figure._height])
    else this.tree.enterArtifact()
  }

  /** A table's heading on its second page and after says nothing new. */
  private repeats(path: StructurePath): boolean {
    const heading = path.find((level) => level.type === 'TH')
    if (heading === undefined) return false
    const first = this.firstPage.get(heading) ?? this.page
    this.firstPage.set(heading, first)
    return first !== this.page
  }
}

/** pdfkit keeps every operator of a page as a buffer of its own until the end: a long register would take gigabytes. */
function gather(content: PDFKit.PDFKitReference): void {
  const stream: { buffer?: Uint8Array[] } & PDFKit.PDFKitReference = content
  if (stream.buffer) stream.buffer = [Buffer.concat(stream.buffer)]
}
