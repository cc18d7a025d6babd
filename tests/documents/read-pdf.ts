import { createRequire } from 'node:module'
import path from 'node:path'
import { getDocument, type PDFDocumentProxy, type PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'

export interface ReadPage {
  /** Points. */
  readonly width: number
  readonly height: number
  /** The words in reading order, a line per baseline. */
  readonly text: string
  /** Every piece of text with the box it takes, in points from the top left. */
  readonly pieces: readonly { readonly text: string; readonly left: number; readonly right: number; readonly top: number; readonly bottom: number }[]
}

export interface ReadPdf {
  readonly pages: readonly ReadPage[]
  /** All pages' text. */
  readonly text: string
  readonly title: string
  readonly language: string | null
  readonly marked: boolean
}

const packageRoot = path.dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'))
/** pdf.js takes the bytes it is given away, hence the copy. */
const open = (bytes: Uint8Array): Promise<PDFDocumentProxy> => getDocument({ data: bytes.slice(), standardFontDataUrl: `${packageRoot}/standard_fonts/`, verbosity: 0 }).promise

export async function readPdf(bytes: Uint8Array): Promise<ReadPdf> {
  const pdf = await open(bytes)
  const { info } = (await pdf.getMetadata()) as { info: { Title?: string; Language?: string | null } }
  const marks = await pdf.getMarkInfo()
  const pages = await eachPage(pdf, readPage)
  await pdf.loadingTask.destroy()
  return { pages, text: pages.map((page) => page.text).join('\n'), title: info.Title ?? '', language: info.Language ?? null, marked: marks instanceof Map ? marks.get('Marked') === true : marks?.Marked === true }
}

/** The page as pixels, `scale` 1 = 72 dpi. */
export async function drawPage(bytes: Uint8Array, pageNumber: number, scale: number): Promise<{ readonly width: number; readonly height: number; readonly data: Uint8ClampedArray }> {
  const pdf = await open(bytes)
  const page = await pdf.getPage(pageNumber)
  const viewport = page.getViewport({ scale })
  const [width, height] = [Math.ceil(viewport.width), Math.ceil(viewport.height)]
  const { canvas, context } = (pdf.canvasFactory as CanvasMaker).create(width, height)
  await page.render({ canvas, canvasContext: context, viewport, background: '#ffffff' }).promise
  const { data } = context.getImageData(0, 0, width, height)
  await pdf.loadingTask.destroy()
  return { width, height, data }
}

/** Names of the fonts a file draws with, subset tags included, and how many font programs lie inside it. */
export function fontsOf(bytes: Uint8Array): { readonly names: readonly string[]; readonly embedded: number } {
  const file = Buffer.from(bytes).toString('latin1')
  const names = [...file.matchAll(/\/Subtype \/Type0[\s\S]*?\/BaseFont \/(\S+)/g)].map(([, name]) => name ?? '')
  return { names: [...new Set(names)].sort(), embedded: file.split('/FontFile2').length - 1 }
}

export interface StructureNode {
  readonly role: string
  readonly alt?: string
  readonly children: readonly (StructureNode | { readonly type: string })[]
}

/** The structure tree of one page as a screen reader gets it. */
export async function structureOf(bytes: Uint8Array, pageNumber: number): Promise<StructureNode> {
  const pdf = await open(bytes)
  const tree: unknown = await (await pdf.getPage(pageNumber)).getStructTree()
  await pdf.loadingTask.destroy()
  return tree as StructureNode
}

interface CanvasMaker {
  create(width: number, height: number): { readonly canvas: HTMLCanvasElement; readonly context: CanvasRenderingContext2D }
}

async function eachPage<T>(pdf: PDFDocumentProxy, read: (page: PDFPageProxy) => Promise<T>): Promise<T[]> {
  const results: T[] = []
  for (let number = 1; number <= pdf.numPages; number++) results.push(await read(await pdf.getPage(number)))
  return results
}

async function readPage(page: PDFPageProxy): Promise<ReadPage> {
  const { width, height } = page.getViewport({ scale: 1 })
  const content = await page.getTextContent()
  const items = content.items.filter((item) => 'str' in item && item.str.trim() !== '') as { str: string; width: number; height: number; transform: number[] }[]
  const pieces = items.map((item) => {
    const [left = 0, base = 0] = item.transform.slice(4)
    return { text: item.str, left, right: left + item.width, top: height - base - item.height, bottom: height - base }
  })
  const lines = Map.groupBy(pieces, (piece) => Math.round(piece.bottom))
  const text = [...lines].sort(([one], [other]) => one - other).map(([, line]) => line.sort((one, other) => one.left - other.left).map((piece) => piece.text.trim()).join(' ')).join('\n')
  return { width, height, text, pieces }
}
