import { app, BrowserWindow, screen, type Session } from 'electron'
import path from 'node:path'
import { PAGES } from './app-origin.ts'
import { showPage } from './show-page.ts'
import { readBounds, writeBounds } from './window-bounds.ts'

export interface WindowOptions {
  /** The built preload, absolute. */
  readonly preload: string
  readonly session: Session
}

/** The one window, shown when its first page is drawn. Its title is always "Loket": a title ends up in screenshots, task lists and logs. */
export function openMainWindow({ preload, session }: WindowOptions): BrowserWindow {
  const file = path.join(app.getPath('userData'), 'jendela.json')
  const saved = readBounds(file, screen.getAllDisplays().map((display) => display.workArea))
  const window = new BrowserWindow({
    title: 'Loket',
    width: 1280,
    height: 720,
    ...(saved === null ? {} : { x: saved.x, y: saved.y, width: saved.width, height: saved.height }),
    minWidth: 960,
    minHeight: 560,
    show: false,
    webPreferences: { preload, session, sandbox: true, contextIsolation: true, nodeIntegration: false, webviewTag: false, spellcheck: false, navigateOnDragDrop: false, devTools: !app.isPackaged },
  })
  if (saved?.maximized === true) window.maximize()
  window.on('page-title-updated', (event) => { event.preventDefault() })
  window.once('ready-to-show', () => { window.show() })
  window.on('close', () => { writeBounds(file, { ...window.getNormalBounds(), maximized: window.isMaximized() }) })
  window.webContents.on('render-process-gone', (_event, { reason }) => { if (reason !== 'clean-exit') showPage(window, PAGES.screenGone) })
  return window
}
