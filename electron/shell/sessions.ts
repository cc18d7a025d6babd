import { session, type Session } from 'electron'
import { APP_SCHEME } from './app-origin.ts'
import { lockSession } from './lock-session.ts'

export interface Sessions {
  /** Where the screens live: keeps their own settings from start to start. */
  readonly screens: Session
  /** Where a paper is shown to be printed: in memory only, and apart from the screens. */
  readonly printing: Session
}

const OWN = [`${APP_SCHEME}:`, 'blob:', 'data:', 'devtools:']
/** What Chromium's own PDF viewer is made of. */
const PDF_VIEWER = ['chrome-extension:', 'chrome:']

/** No session of this app reaches a network. The default one is used by nothing and locked all the same. */
export function setupSessions(): Sessions {
  const screens = session.fromPartition('persist:loket')
  const printing = session.fromPartition('cetak')
  lockSession(session.defaultSession, OWN)
  lockSession(screens, OWN)
  lockSession(printing, [...OWN, ...PDF_VIEWER])
  return { screens, printing }
}
