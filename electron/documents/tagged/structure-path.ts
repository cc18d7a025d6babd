/** One element of a PDF's structure tree. Two pieces of content belong to one element if they share this object. */
export interface StructureLevel {
  readonly type: 'H1' | 'P' | 'L' | 'LI' | 'Lbl' | 'LBody' | 'Table' | 'TR' | 'TH' | 'TD' | 'Figure'
  /** What a reader says for a figure. */
  readonly alt?: string
}

/** From the outermost element to the one that holds the content; the document itself is not in it. */
export type StructurePath = readonly StructureLevel[]

/** Where pdfmake's own objects carry it from the definition to the page. */
export const PATH = 'structurePath'
