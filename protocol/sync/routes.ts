/** Which of these rules a server and a counter speak; a test holds a hash of them against it. */
export const SYNC_PROTOCOL = 1

/** What is asked by POST with a JSON body, under one version of the protocol. */
export const SYNC_ROUTES = {
  look: '/sync/1/look',
  enrol: '/sync/1/enrol',
  challenge: '/sync/1/challenge',
  session: '/sync/1/session',
  push: '/sync/1/push',
  pull: '/sync/1/pull',
  hashes: '/sync/1/hashes',
  reopen: '/sync/1/reopen',
  succeed: '/sync/1/succeed',
  adopt: '/sync/1/adopt',
  close: '/sync/1/close',
  place: '/sync/1/place',
  takeOver: '/sync/1/take-over',
  devices: '/sync/1/devices',
  code: '/sync/1/code',
  rename: '/sync/1/rename',
  revoke: '/sync/1/revoke',
  scans: '/sync/1/attachments',
  doubt: '/sync/1/attachments/doubt',
  verifiers: '/sync/1/verifiers',
  setVerifier: '/sync/1/verifiers/set',
  wrapVerifiers: '/sync/1/verifiers/wrap',
} as const

/** Behind it a scan's SHA-256. PUT brings a piece (`content-range: bytes FIRST-LAST/SIZE`), GET takes one (`range: bytes=FIRST-LAST`), as raw bytes. */
export const SCAN_PATH = '/sync/1/attachment/'
