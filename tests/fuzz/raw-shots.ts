import type { Chance } from '../../electron/sample/chance.ts'
import { CANARY } from './hostile.ts'

const METHODS = ['GET', 'POST', 'PUT', 'DELETE', 'PATCH', 'OPTIONS', 'HEAD', 'TRACE', 'PURGE', 'get', 'CONNECT'] as const
const PATHS = ['/papers/1.pdf', '/attachments', '/exports/x', '/events/', '/calls', '/calls/', '/calls/session.state/', '/calls/%2e%2e/session.state', '/session', '/link', '/../log.db', '/%2e%2e/%2e%2e/log.db', '/..%5clog.db', '//etc/passwd', '/lampiran/', '/catatan/loket.log', '/data/log.db', '/.git/config', '/index.html%00', `/${CANARY}`, '*', 'http://evil.example/', ''] as const
const HOSTS = ['127.0.0.1:{port}', 'evil.example', '127.0.0.1', 'localhost', '[::1]:{port}', '', '127.0.0.1:{port}, evil.example', '0.0.0.0:{port}', '2130706433:{port}', '127.0.0.1:{port}.evil.example'] as const
const EXTRA = ['origin: http://evil.example', 'origin: null', 'sec-fetch-site: cross-site', 'content-type: text/plain', 'content-type: application/json', 'content-length: 5', 'content-length: -1', 'transfer-encoding: chunked', 'transfer-encoding: gzip', 'content-encoding: gzip', 'expect: 100-continue', 'upgrade: websocket', 'x-file-name: %ff', `x-forwarded-host: ${CANARY}`, 'range: bytes=0-', 'cookie: a=b; cookie', `referer: ${CANARY}`, 'host: evil.example', ': x', 'x y: z'] as const
const BODIES = ['', '{"input":{}}', '0\r\n\r\n', 'ffff\r\n', '\u0000\u0001\u0002', CANARY] as const

/** A request as a stranger's program writes it, wrong in at least its path; "{port}" and "{cookie}" stand for this host's. Never one that must be served. */
export function rawRequest(chance: Chance): string {
  const of = <Item>(items: readonly Item[]): Item => {
    const item = items[chance.between(0, items.length - 1)]
    if (item === undefined) throw new Error('nothing to pick from')
    return item
  }
  const extra = Array.from({ length: chance.between(0, 3) }, () => of(EXTRA))
  const cookie = chance.happens(50) ? ['cookie: {cookie}'] : []
  return [`${of(METHODS)} ${of(PATHS)} HTTP/${of(['1.1', '1.1', '1.0', '2.0', '0.9'])}`, `host: ${of(HOSTS)}`, ...cookie, ...extra, 'connection: close', '', of(BODIES)].join(chance.happens(90) ? '\r\n' : '\n')
}
