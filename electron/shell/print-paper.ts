import { BrowserWindow, type Session, type WebContents } from 'electron'
import { randomUUID } from 'node:crypto'
import type { BytesAnswer, BytesRequest } from '#protocol/port.ts'
import { APP_SCHEME, appUrl } from './app-origin.ts'
import { isPaperPath } from './paper-path.ts'
import { pdfPageSize } from './pdf-page-size.ts'

export interface Printed {
  readonly printed: boolean
  /** Indonesian: what happened, what to do next. */
  readonly message: string
}

const PDF_VIEWER = 'chrome-extension://mhjfbmdgcfjbbpaeojofohoefgiehjai/'
const SHOWN_WITHIN_MS = 15_000
/** The viewer's frame is loaded a moment before the pages in it are. */
const DRAWN_AFTER_MS = 500

const SAFE = 'Berkas sudah tersimpan.'
const UNKNOWN: Printed = { printed: false, message: `Kertas ini tidak ditemukan. ${SAFE} Buka lagi halaman berkasnya, lalu cetak dari sana.` }
const NOT_GIVEN: Printed = { printed: false, message: `Kertas belum tercetak karena tidak dapat dibuka. ${SAFE} Masuk lagi dengan PIN, lalu cetak ulang.` }
const NO_PRINTER: Printed = { printed: false, message: `Kertas belum tercetak: komputer ini belum punya pencetak. ${SAFE} Pasang pencetak, atau buka PDF dan simpan.` }
const NOT_SHOWN: Printed = { printed: false, message: `Kertas belum tercetak: PDF tidak dapat ditampilkan untuk dicetak. ${SAFE} Coba lagi, atau buka PDF dan simpan.` }
const CANCELED: Printed = { printed: false, message: `Pencetakan dibatalkan. ${SAFE} Cetak lagi bila perlu, atau buka PDF.` }
const FAILED: Printed = { printed: false, message: `Kertas belum tercetak: pencetak tidak menjawab. ${SAFE} Coba lagi, pilih pencetak lain, atau buka PDF.` }
const SENT: Printed = { printed: true, message: 'Sudah dikirim ke pencetak.' }

/** Prints a paper through the system's print dialog: Chromium's PDF viewer in a window nobody sees shows it, in a session of its own. */
export function paperPrinter(session: Session, read: (request: BytesRequest) => Promise<BytesAnswer>): (path: unknown) => Promise<Printed> {
  const papers = new Map<string, Uint8Array>()
  session.protocol.handle(APP_SCHEME, (request) => {
    const pdf = papers.get(request.url)
    return pdf === undefined ? new Response('', { status: 404 }) : new Response(new Uint8Array(pdf), { headers: { 'content-type': 'application/pdf', 'cache-control': 'no-store' } })
  })
  return async (path) => {
    if (!isPaperPath(path)) return UNKNOWN
    const { status, body } = await read({ method: 'GET', path })
    if (status === 404) return UNKNOWN
    if (status !== 200) return NOT_GIVEN
    const url = appUrl(`/${randomUUID()}.pdf`)
    papers.set(url, body)
    const window = new BrowserWindow({ show: false, title: 'Loket', webPreferences: { session, sandbox: true, contextIsolation: true, nodeIntegration: false, webviewTag: false, spellcheck: false, plugins: true, devTools: false } })
    try {
      return await printWindow(window, url, body)
    } finally {
      papers.delete(url)
      window.destroy()
    }
  }
}

async function printWindow(window: BrowserWindow, url: string, pdf: Uint8Array): Promise<Printed> {
  const { webContents: contents } = window
  if ((await contents.getPrintersAsync()).length === 0) return NO_PRINTER
  const shown = viewerShown(contents)
  await window.loadURL(url)
  if (!(await shown)) return NOT_SHOWN
  const pageSize = pdfPageSize(pdf)
  return new Promise((answer) => {
    contents.print(pageSize === null ? { usePrinterDefaultPageSize: true } : { pageSize, margins: { marginType: 'none' } }, (success, reason) => {
      answer(success ? SENT : reason === 'Print job canceled' ? CANCELED : FAILED)
    })
  })
}

/** `did-finish-load` comes before the viewer has the PDF; its own frame is the later sign. False if it does not come. */
function viewerShown(contents: WebContents): Promise<boolean> {
  return new Promise((answer) => {
    const late = setTimeout(() => { answer(false) }, SHOWN_WITHIN_MS)
    contents.on('did-frame-finish-load', () => {
      if (!contents.mainFrame.framesInSubtree.some((frame) => frame.url.startsWith(PDF_VIEWER))) return
      clearTimeout(late)
      setTimeout(() => { answer(true) }, DRAWN_AFTER_MS)
    })
  })
}
