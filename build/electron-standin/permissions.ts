import { devtools } from './state.ts'
import type { Session } from './session.ts'
import { toWire } from './wire-url.ts'

/** Electron's names and Chromium's. */
const PERMISSIONS: Readonly<Record<string, readonly string[]>> = {
  notifications: ['notifications'],
  geolocation: ['geolocation'],
  media: ['camera', 'microphone'],
  'clipboard-read': ['clipboard-read'],
  'clipboard-sanitized-write': ['clipboard-write'],
}

/**
 * Chromium asks nobody over its pipe, so the session's handlers are asked ahead, before a page loads, and Chromium holds to their answers.
 * As in Electron, everything is granted where there is no handler.
 */
export async function settlePermissions(session: Session, contents: object, url: string): Promise<void> {
  const origin = URL.parse(toWire(url))?.origin ?? 'null'
  if (!origin.startsWith('https:')) return
  for (const [electronName, chromiumNames] of Object.entries(PERMISSIONS)) {
    const granted = await isGranted(session, contents, electronName, url)
    for (const name of chromiumNames) await devtools().send('Browser.setPermission', { permission: { name }, setting: granted ? 'granted' : 'denied', origin })
  }
}

async function isGranted(session: Session, contents: object, permission: string, url: string): Promise<boolean> {
  if (session.permissionCheck?.(contents, permission, url, {}) === false) return false
  const { permissionRequest } = session
  return permissionRequest === null || new Promise((answer) => { permissionRequest(contents, permission, answer, { requestingUrl: url, isMainFrame: true }) })
}
