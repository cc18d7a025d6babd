import type { IncomingMessage } from 'node:http'
import type { Denial } from './answer.ts'

/**
 * Whether the request may be looked at at all; null if so. `port` is ours.
 * Names that only point here (DNS rebinding) are misdirected; pages of other origins, other ports among them, are foreign.
 * A program that is no browser sends neither Origin nor Sec-Fetch-Site, and is held by the cookie alone.
 */
export function objection({ method, url, headers }: IncomingMessage, port: number): Denial | null {
  const { host = '', origin } = headers
  if (host !== `127.0.0.1:${port}` && host !== `localhost:${port}`) return 'wrong-host'
  if (origin !== undefined && origin !== `http://${host}`) return 'foreign-page'
  const site = headers['sec-fetch-site']
  if (site === undefined || site === 'same-origin' || site === 'none') return null
  const followedLink = method === 'GET' && url === '/' && headers['sec-fetch-mode'] === 'navigate' && headers['sec-fetch-dest'] === 'document'
  return followedLink ? null : 'foreign-page'
}
