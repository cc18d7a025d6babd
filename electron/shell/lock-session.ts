import type { Session } from 'electron'
import { isAppUrl } from './app-origin.ts'

/** Pages' copy buttons; everything else a page could ask of the machine is refused. */
const PERMITTED = 'clipboard-sanitized-write'

/** Lets a session reach nothing but `schemes` (as `loket:`), grants it nothing, and lets it save only our own files. */
export function lockSession(session: Session, schemes: readonly string[]): void {
  session.setPermissionCheckHandler((_contents, permission) => permission === PERMITTED)
  session.setPermissionRequestHandler((_contents, permission, answer) => { answer(permission === PERMITTED) })
  session.setDevicePermissionHandler(() => false)
  session.setSpellCheckerEnabled(false)
  session.webRequest.onBeforeRequest((details, answer) => { answer({ cancel: !schemes.includes(URL.parse(details.url)?.protocol ?? '') }) })
  session.on('will-download', (event, item) => {
    if (!isAppUrl(item.getURL().replace(/^blob:/, ''))) return event.preventDefault()
    item.setSaveDialogOptions({ title: 'Simpan berkas', defaultPath: item.getFilename() })
  })
}
