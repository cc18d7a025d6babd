import { must } from '#domain/must.ts'
import type { StructureLevel, StructurePath } from './structure-path.ts'

/** Writes the structure tree of one PDF: what is drawn lies in one open element, or is an artifact that readers pass over. */
export class StructureTree {
  private readonly document: PDFKit.PDFDocument
  private readonly root: PDFKit.PDFStructureElement
  private readonly elements = new Map<StructureLevel, PDFKit.PDFStructureElement>()
  private readonly labels = new Map<StructureLevel, StructureLevel>()
  private open: StructureLevel | 'artifact' | null = null
  /** The last element content went into; a list's number comes after its text and belongs beside it. */
  private last: StructurePath = []

  constructor(document: PDFKit.PDFDocument) {
    this.document = document
    this.root = document.struct('Document')
    document.addStructure(this.root)
  }

  /** What is drawn next belongs to this element. `box` in points from the top left, for figures. */
  enter(path: StructurePath, box?: [number, number, number, number]): void {
    const level = must(path.at(-1), 'an element for the content')
    this.last = path
    if (this.open === level) return
    this.close()
    const element = this.elementOf(path, box)
    element.add(this.document.markStructureContent(level.type))
    this.open = level
  }

  /** What is drawn next is decoration, a running line, or a repeated heading. */
  enterArtifact(): void {
    if (this.open === 'artifact') return
    this.close()
    this.document.markContent('Artifact', { type: 'Layout' })
    this.open = 'artifact'
  }

  /** What is drawn next is the number of the list item last written to. Answers false if that was none. */
  enterListLabel(): boolean {
    const at = this.last.findLastIndex((level) => level.type === 'LI')
    const item = this.last[at]
    if (item === undefined) return false
    const label = this.labels.get(item) ?? { type: 'Lbl' }
    this.labels.set(item, label)
    const path = this.last
    this.enter([...path.slice(0, at + 1), label])
    this.last = path
    return true
  }

  /** Before a page ends. */
  close(): void {
    if (this.open !== null) this.document.endMarkedContent()
    this.open = null
  }

  private elementOf(path: StructurePath, box?: [number, number, number, number]): PDFKit.PDFStructureElement {
    return path.reduce((parent, level) => {
      const known = this.elements.get(level)
      if (known) return known
      const element = this.document.struct(level.type, { ...(level.alt === undefined ? {} : { alt: level.alt }), ...(level.type === 'TH' ? { scope: 'Column' } : {}), ...(box ? { bbox: box } : {}) })
      parent.add(element)
      this.elements.set(level, element)
      return element
    }, this.root)
  }
}
