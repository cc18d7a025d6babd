import { app, shell, type Session } from 'electron'
import { mayOpenOutside } from './allowed-links.ts'
import { isAppPage } from './app-origin.ts'

/** No page goes anywhere but to the app's own pages, opens no window and holds no webview. `exempt`: the session whose viewer shows papers for printing. */
export function setupGuards(exempt: Session): void {
  app.on('web-contents-created', (_event, contents) => {
    contents.setWindowOpenHandler(({ url }) => {
      if (mayOpenOutside(url)) void shell.openExternal(url)
      return { action: 'deny' }
    })
    contents.on('will-attach-webview', (event) => { event.preventDefault() })
    // A page may not hold the window back with `beforeunload`; drafts are saved as they are typed.
    contents.on('will-prevent-unload', (event) => { event.preventDefault() })
    if (contents.session === exempt) return
    contents.on('will-frame-navigate', (event) => { if (!isAppPage(event.url)) event.preventDefault() })
    contents.on('will-redirect', (event) => { if (!isAppPage(event.url)) event.preventDefault() })
  })
}
