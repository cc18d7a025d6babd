import { app, BrowserWindow } from 'electron'

/** Whether this start may go on. A second one on the same register ends, and brings the first one's window to the front. */
export function setupSingleInstance(): boolean {
  if (!app.requestSingleInstanceLock()) return false
  app.on('second-instance', () => {
    const [window] = BrowserWindow.getAllWindows().filter((each) => each.isVisible() || each.isMinimized())
    if (window === undefined) return
    if (window.isMinimized()) window.restore()
    window.show()
    window.focus()
  })
  return true
}
