import { BrowserWindow, type Session, type WebContents } from 'electron'
import { randomUUID } from 'node:crypto'
import type { BytesAnswer, BytesRequest } from '#protocol/port.ts'
import { isSheet, type PrintAnswer, type Sheet } from '#protocol/printing.ts'
import { APP_SCHEME, appUrl } from './app-origin.ts'
import { isPaperPath } from './paper-path.ts'
import { pdfPageSize } from './pdf-page-size.ts'
import { printOptions } from './print-options.ts'
import { gone, NO_PRINTER, NOT_GIVEN, NOT_SHOWN, outcomeOf, UNKNOWN } from './print-words.ts'

const PDF_VIEWER = 'chrome-extension://mhjfbmdgcfjbbpaeojofohoefgiehjai/'
const SHOWN_WITHIN_MS = 15_000
const SENT_WITHIN_MS = 60_000
/** The viewer's frame is loaded a moment before the pages in it are. */
const DRAWN_AFTER_MS = 500

export interface PaperSource {
  readonly session: Session
  readonly read: (request: BytesRequest) => Promise<BytesAnswer>
  /** The printer a sheet goes to; "" = the system's window asks. */
  readonly chosen: (sheet: Sheet) => string
}

/** Prints a paper on its printer, or through the system's window: Chromium's PDF viewer in a window nobody sees shows it, in a session of its own. */
export function paperPrinter({ session, read, chosen }: PaperSource): (path: unknown, sheet: unknown) => Promise<PrintAnswer> {
  const papers = new Map<string, Uint8Array>()
  session.protocol.handle(APP_SCHEME, (request) => {
    const pdf = papers.get(request.url)
    return pdf === undefined ? new Response('', { status: 404 }) : new Response(new Uint8Array(pdf), { headers: { 'content-type': 'application/pdf', 'cache-control': 'no-store' } })
  })
  return async (path, sheet) => {
    if (!isPaperPath(path) || !isSheet(sheet)) return UNKNOWN
    const { status, body } = await read({ method: 'GET', path })
    if (status === 404) return UNKNOWN
    if (status !== 200) return NOT_GIVEN
    const url = appUrl(`/${randomUUID()}.pdf`)
    papers.set(url, body)
    const window = new BrowserWindow({ show: false, title: 'Loket', webPreferences: { session, sandbox: true, contextIsolation: true, nodeIntegration: false, webviewTag: false, spellcheck: false, plugins: true, devTools: false } })
    try {
      return await printWindow(window, url, body, chosen(sheet))
    } finally {
      papers.delete(url)
      window.destroy()
    }
  }
}

async function printWindow(window: BrowserWindow, url: string, pdf: Uint8Array, printer: string): Promise<PrintAnswer> {
  const { webContents: contents } = window
  const installed = await contents.getPrintersAsync()
  if (installed.length === 0) return NO_PRINTER
  const label = installed.find(({ name }) => name === printer)?.displayName ?? ''
  if (printer !== '' && label === '') return gone(printer)
  const shown = viewerShown(contents)
  await window.loadURL(url)
  if (!(await shown)) return NOT_SHOWN
  return new Promise((answer) => {
    // A silent job whose driver hangs never calls back; a window the officer looks at may stay open as long as he likes.
    if (printer !== '') setTimeout(() => { answer(outcomeOf(false, '', label)) }, SENT_WITHIN_MS).unref()
    contents.print(printOptions(pdfPageSize(pdf), printer), (success, reason) => { answer(outcomeOf(success, reason, label)) })
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
