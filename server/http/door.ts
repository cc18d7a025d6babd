import type { IncomingMessage, ServerResponse } from 'node:http'
import type { AttachmentHash } from '#domain/ids.ts'
import { refuse, type Result } from '#domain/result.ts'
import { PROBLEMS, type Problem } from '#protocol/sync/problem.ts'
import { SCAN_PATH, SYNC_ROUTES } from '#protocol/sync/routes.ts'
import { FailedTries } from '../access/failed-tries.ts'
import type { Sessions } from '../access/sessions.ts'
import { OrdersNothing } from '../sequence/terms-here.ts'
import type { Metrics } from '../watch/metrics.ts'
import type { ServerLog } from '../watch/server-log.ts'
import { type Asker, bearer, type Route } from './asked.ts'
import type { HttpLimits } from './limits.ts'
import { readJson } from './read-body.ts'
import { scanIn } from './scan-lines.ts'
import { sendJson, sendText } from './send.ts'

export interface DoorParts {
  readonly routes: ReadonlyMap<string, Route>
  /** Raw bytes of a scan, brought or taken by an enrolled device; answers by itself where it sent them. */
  readonly carry: (request: IncomingMessage, response: ServerResponse, hash: AttachmentHash, asker: Asker) => Promise<Result<unknown, Problem>>
  readonly sessions: Sessions
  readonly limits: HttpLimits
  readonly metrics: Metrics
  readonly log: ServerLog
  /** Whether a word is the steward's. */
  readonly isSteward: (token: string) => boolean
  readonly health: () => object
  /** Milliseconds, never backwards. */
  readonly clock: () => number
  /** Aborted when the server stops. */
  readonly stopping: AbortSignal
}

/** What every request goes through: where to, who, how much, what shape; what is refused is counted, and told in the log. */
export class Door {
  readonly #parts: DoorParts
  readonly #ofAddress: FailedTries
  readonly #ofDevice: FailedTries

  constructor(parts: DoorParts) {
    this.#parts = parts
    this.#ofAddress = new FailedTries(parts.limits.triesOfAddress, parts.clock)
    this.#ofDevice = new FailedTries(parts.limits.triesOfDevice, parts.clock)
  }

  async answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { routes, metrics } = this.#parts
    const path = request.url ?? ''
    if (request.method === 'GET' && this.#told(path, request, response)) return
    const scan = scanIn(path)
    const route = request.method === 'POST' ? routes.get(path) : undefined
    const name = route ? path : scan === null ? 'other' : SCAN_PATH
    const answered = route ? await this.#asked(route, path, request, response) : scan === null ? refuse<Problem>('not-found') : await this.#carried(scan, request, response)
    metrics.add('loket_requests_total', { route: name, outcome: answered.ok ? 'ok' : answered.refusal })
    if (!answered.ok) this.#refused(answered.refusal, name, request)
    if (response.destroyed || response.headersSent) return
    // Who was let go because the server stops does not keep its line open.
    if (this.#parts.stopping.aborted) response.shouldKeepAlive = false
    if (answered.ok) sendJson(request, response, 200, answered.value, this.#parts.limits.standstill)
    else sendJson(request, response, PROBLEMS[answered.refusal], { problem: answered.refusal }, this.#parts.limits.standstill)
  }

  async #asked(route: Route, path: string, request: IncomingMessage, response: ServerResponse): Promise<Result<unknown, Problem>> {
    const { limits, stopping } = this.#parts
    if (stopping.aborted) return refuse('stopping')
    if (route.may === 'anyone' && this.#ofAddress.tooMany(addressOf(request))) return refuse('too-many')
    const asker = this.#askerOf(route, request)
    if (!asker) return refuse('no-session')
    const body = await readJson(request, route.large === true ? limits.largeBody : limits.smallBody, limits.standstill)
    if (!body.ok) return body
    const device = claimedDevice(path, body.value)
    if (device !== null && this.#ofDevice.tooMany(device)) return refuse('too-many')
    const hungUp = new AbortController()
    response.once('close', () => hungUp.abort())
    try {
      const answered = await route.answer(body.value, { asker, gone: AbortSignal.any([hungUp.signal, stopping]) })
      if (!answered.ok && device !== null && answered.refusal === 'not-let-in') this.#ofDevice.failed(device)
      return answered
    } catch (error) {
      // Everyday where another server goes on: whoever asked is told so by the next pull.
      if (error instanceof OrdersNothing) return refuse('stopping')
      return this.#failed(error, path)
    }
  }

  async #carried(hash: AttachmentHash, request: IncomingMessage, response: ServerResponse): Promise<Result<unknown, Problem>> {
    const { carry, stopping } = this.#parts
    if (stopping.aborted) return refuse('stopping')
    const asker = this.#askerOf({ may: 'device' }, request)
    if (!asker) return refuse('no-session')
    try {
      return await carry(request, response, hash, asker)
    } catch (error) {
      return this.#failed(error, SCAN_PATH)
    }
  }

  /** Nothing of what was asked was kept. */
  #failed(error: unknown, route: string): Result<never, Problem> {
    if (isFull(error)) return refuse('disk-full')
    this.#parts.log.fault(error, route)
    return refuse('defect')
  }

  #askerOf({ may }: Pick<Route, 'may'>, request: IncomingMessage): Asker | null {
    if (may === 'anyone') return { who: 'anyone' }
    const token = bearer(request)
    if (may === 'office' && isLoopback(addressOf(request)) && this.#parts.isSteward(token)) return { who: 'steward' }
    const device = this.#parts.sessions.deviceOf(token)
    return device === null ? null : { who: 'device', device }
  }

  #refused(problem: Problem, route: string, request: IncomingMessage): void {
    const address = addressOf(request)
    // A session that ended is everyday; so is a server that is just stopping.
    if (problem === 'no-session' || problem === 'stopping') return
    if (FAILURES.includes(problem)) this.#ofAddress.failed(address)
    const device = this.#parts.sessions.deviceOf(bearer(request))
    this.#parts.log.refused(problem, { route, address, device })
  }

  /** Health for everybody, counts for this machine alone. */
  #told(path: string, request: IncomingMessage, response: ServerResponse): boolean {
    if (path === '/health') sendJson(request, response, 200, this.#parts.health(), this.#parts.limits.standstill)
    else if (path === '/metrics' && isLoopback(addressOf(request))) sendText(response, this.#parts.metrics.text())
    else return false
    return true
  }
}

/** What an honest PC hardly ever meets. */
const FAILURES: readonly Problem[] = ['malformed', 'not-let-in', 'device-revoked', 'not-found', 'too-slow', 'code-used', 'code-unknown', 'code-expired', 'too-large']

const isFull = (error: unknown): boolean => error instanceof Error && 'code' in error && /^(SQLITE_FULL|ENOSPC|EDQUOT)$/.test(String(error.code))
const addressOf = ({ socket }: IncomingMessage): string => socket.remoteAddress?.replace(/^::ffff:/, '') ?? ''
const isLoopback = (address: string): boolean => address.startsWith('127.') || address === '::1'

/** Whose proof a request brings. */
function claimedDevice(path: string, body: unknown): string | null {
  if (path !== SYNC_ROUTES.session || typeof body !== 'object' || body === null || !('device' in body)) return null
  return typeof body.device === 'string' ? body.device.slice(0, 64) : null
}
