export const APP_SCHEME = 'loket'
export const APP_ORIGIN = `${APP_SCHEME}://app`

/** Served by the shell itself, beside the screens. */
export const PAGES = { start: '/', openAgain: '/buka-lagi', screenGone: '/tampilan-berhenti' } as const

export const appUrl = (pathname: string): string => APP_ORIGIN + pathname

/** Whether a URL is of our own scheme and host. `URL.origin` says "null" for schemes of our own making, so it is taken apart. */
export function isAppUrl(url: string): boolean {
  const parsed = URL.parse(url)
  return parsed !== null && parsed.protocol === `${APP_SCHEME}:` && parsed.host === 'app' && parsed.username === '' && parsed.password === ''
}

/** Whether a window may go there: the app's own pages; not a paper, an attachment or anything outside. */
export function isAppPage(url: string): boolean {
  const pathname = URL.parse(url)?.pathname
  return isAppUrl(url) && pathname !== undefined && (pathname === '/index.html' || Object.values<string>(PAGES).includes(pathname))
}
