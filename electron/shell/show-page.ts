import type { BrowserWindow } from 'electron'
import { appUrl, type PAGES } from './app-origin.ts'

/** Leads a window to one of the shell's pages. A load overtaken by the next one is no defect. */
export function showPage(window: BrowserWindow, page: (typeof PAGES)[keyof typeof PAGES]): void {
  if (window.isDestroyed()) return
  window.loadURL(appUrl(page)).catch((error: unknown) => { console.error(`${page} was not shown:`, error) })
}
