// What `import … from 'electron'` gives the main process on the stand-in. A name missing here fails when the app is linked; a property missing, when it is read.
import { EventEmitter } from 'node:events'
import { strict } from './strict.ts'

export { app } from './app.ts'
export { BrowserWindow } from './browser-window.ts'
export { ipcMain } from './ipc-main.ts'
export { Menu } from './menu.ts'
export { protocol, session } from './session.ts'
export { utilityProcess } from './utility-process.ts'
export { WebContents as webContents } from './web-contents.ts'

/** Where a test wants to know what was opened, it puts its own `openExternal` here. */
export const shell = strict('shell', { openExternal: (_url: string): Promise<void> => Promise.resolve() })

export const crashReporter = strict('crashReporter', { start: (_options: object): void => undefined })

const area = { x: 0, y: 0, width: 1366, height: 768 }
const display = { id: 1, bounds: area, workArea: area, scaleFactor: 1 }
export const screen = strict('screen', Object.assign(new EventEmitter(), { getPrimaryDisplay: () => display, getAllDisplays: () => [display] }))
