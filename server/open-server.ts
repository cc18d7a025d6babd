import { randomBytes, timingSafeEqual } from 'node:crypto'
import { accessSync, constants, mkdirSync } from 'node:fs'
import path from 'node:path'
import { SYNC_PROTOCOL } from '#protocol/sync/routes.ts'
import { Sessions } from './access/sessions.ts'
import { ScanFolder } from './attachments/scan-folder.ts'
import { Enrolment } from './enrolment/enrolment.ts'
import { lockFolder } from './folder-lock.ts'
import { Door } from './http/door.ts'
import { type HttpLimits, LIMITS } from './http/limits.ts'
import { listen, type Listening } from './http/listen.ts'
import { carryingScans, routesOf } from './http/routes.ts'
import { openIdentity, type ServerIdentity } from './identity/server-identity.ts'
import { OfficeServer } from './office/office-server.ts'
import { type RunningServer, forgetRunning, tellRunning } from './running-file.ts'
import { openSqliteStore } from './store/open-sqlite-store.ts'
import type { ServerStore } from './store/server-store.ts'
import { Metrics } from './watch/metrics.ts'
import { openServerLog } from './watch/server-log.ts'

export interface ServerStart {
  readonly data: string
  /** What it listens on. */
  readonly host: string
  /** 0: a free one. */
  readonly port: number
  /** Where enrolment codes send a PC; asked for each code where it may change. */
  readonly address: string | (() => string)
  readonly now: () => Date
  readonly limits?: HttpLimits
}

export interface OpenServer {
  readonly url: string
  readonly running: RunningServer
  readonly fingerprint: string
  close(): Promise<void>
}

/** The LAN server, put together on its folder: one process at a time. Throws `FolderInUse`, `NotOurs`, and what the disk and the network throw; then nothing is left open. */
export async function openServer(start: ServerStart): Promise<OpenServer> {
  mkdirSync(start.data, { recursive: true, mode: 0o700 })
  accessSync(start.data, constants.R_OK | constants.W_OK)
  const lock = lockFolder(start.data)
  let store: ServerStore | null = null
  try {
    store = await openSqliteStore(path.join(start.data, 'server.db'))
    const identity = openIdentity(path.join(start.data, 'kunci'))
    const office = await OfficeServer.open({ store, key: identity.signing, now: start.now })
    return await opened(start, identity, office, async () => {
      await store?.close()
      lock.release()
    })
  } catch (error) {
    await store?.close()
    lock.release()
    throw error
  }
}

async function opened(start: ServerStart, { tls, fingerprint }: ServerIdentity, server: OfficeServer, release: () => Promise<void>): Promise<OpenServer> {
  const [limits, metrics, log, stop] = [start.limits ?? LIMITS, new Metrics(), openServerLog(path.join(start.data, 'catatan')), new AbortController()]
  const clock = (): number => performance.now()
  const sessions = new Sessions(clock)
  const token = randomBytes(32).toString('base64url')
  let listening: Listening | null = null
  const host = (): string => (typeof start.address === 'string' ? start.address : start.address())
  const address = () => ({ host: host(), port: listening?.port ?? 0 })
  const scans = new ScanFolder(path.join(start.data, 'lampiran'))
  const routes = routesOf({ server, sessions, enrolment: new Enrolment(server), scans, log, fingerprint, address })
  const health = () => ({ status: stop.signal.aborted ? 'stopping' : 'ready', protocol: SYNC_PROTOCOL, office: server.office !== null })
  const door = new Door({ routes, carry: carryingScans({ server, scans }, limits.standstill), sessions, limits, metrics, log, isSteward: (word) => isSame(word, token), health, clock, stopping: stop.signal })
  listening = await listen(door, tls, start, limits)
  const { port, connections, close } = listening
  const running = { pid: process.pid, port, token, fingerprint }
  tellRunning(start.data, running)
  watch(metrics, server, { sessions, connections })
  const url = `https://${host()}:${port}`
  log.event('started', { url })
  return {
    url,
    running,
    fingerprint,
    close: async () => {
      if (stop.signal.aborted) return
      stop.abort()
      await close()
      forgetRunning(start.data)
      await release()
      log.event('stopped')
    },
  }
}

function watch(metrics: Metrics, server: OfficeServer, { sessions, connections }: { readonly sessions: Sessions; readonly connections: () => number }): void {
  server.onOrdered(() => metrics.add('loket_orderings_total'))
  metrics.gauge('loket_connections', connections)
  metrics.gauge('loket_sessions', () => sessions.count)
  metrics.gauge('loket_pulls_waiting', () => server.waiting)
  metrics.gauge('loket_uptime_seconds', () => Math.floor(process.uptime()))
  metrics.gauge('loket_resident_bytes', () => process.memoryUsage.rss())
}

const isSame = (word: string, token: string): boolean => word.length === token.length && timingSafeEqual(Buffer.from(word), Buffer.from(token))
