const cmaps = import.meta.glob<string>('../../node_modules/pdfjs-dist/cmaps/*.bcmap', { query: '?url&no-inline', import: 'default' })
const fonts = import.meta.glob<string>('../../node_modules/pdfjs-dist/standard_fonts/*.{pfb,ttf}', { query: '?url&no-inline', import: 'default' })

const FOLDERS = { cMapUrl: cmaps, standardFontDataUrl: fonts } as const

/** Gives pdf.js the character maps and fonts a foreign PDF may lack, from our own bundle: nothing is ever fetched from elsewhere. */
export class PdfFiles {
  async fetch({ kind, filename }: { readonly kind: string; readonly filename: string }): Promise<Uint8Array> {
    const folder = kind === 'cMapUrl' || kind === 'standardFontDataUrl' ? FOLDERS[kind] : {}
    const found = Object.entries(folder).find(([path]) => path.endsWith(`/${filename}`))
    if (found === undefined) throw new Error(`not bundled: ${kind} ${filename}`)
    const response = await fetch(await found[1]())
    return new Uint8Array(await response.arrayBuffer())
  }
}
