import type { PDFDocumentProxy } from 'pdfjs-dist'
import { accept, refuse, type Result } from '#domain/result.ts'
import { whyNoBytes } from '../host/why-no-bytes.ts'
import { PdfFiles } from './pdf-files.ts'

/** Reads a PDF of ours (a paper or a scan) for showing. Refuses with a sentence; the path is asked with the officer's own rights. */
export async function openPdf(path: string): Promise<Result<PDFDocumentProxy, string>> {
  const response = await fetch(path).catch(() => null)
  if (response === null) return refuse('PDF belum terbuka: Loket tidak menjawab. Coba lagi.')
  if (response.status === 401 || response.status === 403) return refuse('PDF ini hanya terbuka bagi petugas yang masuk dan berhak. Masuk lagi dengan PIN, lalu coba lagi.')
  if (!response.ok) return refuse(await whyNoBytes(response, 'PDF ini tidak ditemukan. Buka lagi halaman berkasnya.'))
  const data = new Uint8Array(await response.arrayBuffer())
  const { getDocument } = await pdfjs()
  try {
    const document = await getDocument({ data, BinaryDataFactory: PdfFiles, useWorkerFetch: false, useWasm: false, useSystemFonts: false }).promise
    return accept(document)
  } catch {
    return refuse('PDF ini tidak dapat ditampilkan. Simpan berkasnya, lalu buka dengan program lain.')
  }
}

/** Loaded when the first paper is looked at: most screens never need it. */
async function pdfjs() {
  const [library, worker] = await Promise.all([import('pdfjs-dist'), import('pdfjs-dist/build/pdf.worker.mjs?url')])
  library.GlobalWorkerOptions.workerSrc = worker.default
  return library
}
