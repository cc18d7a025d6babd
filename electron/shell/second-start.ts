import { app, type BrowserWindow } from 'electron'

/**
 * A second start on the same register ends by itself; this one's window comes to the front instead. With the window gone already, the app starts anew once it has ended.
 *
 * @param stay calls a window back that is just closing
 */
export function setupSecondStart(window: BrowserWindow, stay: () => void): void {
  app.on('second-instance', () => {
    if (window.isDestroyed()) return app.relaunch()
    stay()
    if (window.isMinimized()) window.restore()
    window.show()
    window.focus()
  })
}
