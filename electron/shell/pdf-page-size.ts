const MICRONS_PER_POINT = 25_400 / 72

/** The size of a PDF's first page in microns, as Electron's print options want it; null if it is not written plainly. */
export function pdfPageSize(pdf: Uint8Array): { readonly width: number; readonly height: number } | null {
  const box = /\/MediaBox\s*\[\s*0(?:\.0+)?\s+0(?:\.0+)?\s+(\d+(?:\.\d+)?)\s+(\d+(?:\.\d+)?)\s*\]/.exec(Buffer.from(pdf).toString('latin1'))
  if (box === null) return null
  return { width: Math.round(Number(box[1]) * MICRONS_PER_POINT), height: Math.round(Number(box[2]) * MICRONS_PER_POINT) }
}
