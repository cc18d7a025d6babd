import { once } from 'node:events'
import { setTimeout as wait } from 'node:timers/promises'
import { createServer, type IncomingMessage, type Server, type ServerOptions, type ServerResponse } from 'node:http'
import { MAX_CALL_BYTES } from '#protocol/bytes.ts'
import type { Changed } from '#protocol/changes.ts'
import { rendererFile } from '../host/renderer-file.ts'
import { screenHeaders } from '../host/secure-headers.ts'
import { deny, fail, send, sendJson, setHeaders } from './answer.ts'
import type { AskedCounter } from './asked-counter.ts'
import { sessionIn, setCookie } from './cookie.ts'
import { Door } from './door.ts'
import { EventStreams } from './event-streams.ts'
import { DECIDE_SCRIPT } from './decide-script.ts'
import { decideRequest, linkRequest, sameSecret, sessionRequest } from './entry.ts'
import { objection } from './guard.ts'
import { readJson } from './read-body.ts'
import { answerBytes, answerCall, takeAttachment, type Exchange } from './routes.ts'
import { standstillPage } from './standstill-page.ts'

export interface HostOptions {
  readonly counter: AskedCounter
  /** Folder of the built screens, absolute. */
  readonly renderer: string
  /** 0 takes a free one. */
  readonly port: number
  /** What a second start on the same data shows to get a fresh link. */
  readonly secret: string
  /** How long who is slow is waited for, milliseconds. */
  readonly patience?: Patience
}

type Patience = Pick<ServerOptions, 'headersTimeout' | 'requestTimeout' | 'keepAliveTimeout' | 'connectionsCheckingInterval'>

const PATIENCE: Patience = { headersTimeout: 10_000, requestTimeout: 60_000, keepAliveTimeout: 5_000, connectionsCheckingInterval: 2_000 }
/** A second start waits ten seconds for its link. */
const LINK_WITHIN_MS = 5_000
const STANDS_STILL: Changed = { topics: [], standstill: true }
const BYTES = /^\/(papers|attachments|exports)\/[^/]+$/

/** The app on 127.0.0.1, for machines without Electron's binary or a display. */
export class BrowserHost {
  readonly #counter: AskedCounter
  readonly #secret: string
  readonly #renderer: string
  readonly #door: Door
  readonly #streams = new EventStreams()
  readonly #server: Server
  #port = 0

  private constructor({ counter, renderer, secret, patience = PATIENCE }: HostOptions) {
    this.#counter = counter
    this.#secret = secret
    this.#renderer = renderer
    this.#door = new Door((client) => {
      counter.forget(client)
      this.#streams.endOf(client)
    })
    this.#server = createServer(patience, (request, response) => {
      this.#answer(request, response).catch((error: unknown) => { fail(response, error) })
    })
    this.#server.maxConnections = 256
    counter.onChanged((changed) => { this.#streams.tell(changed) })
    counter.onStandstill(() => { this.#streams.tell(STANDS_STILL) })
  }

  /** Throws `EADDRINUSE` where the port is another's. */
  static async open(options: HostOptions): Promise<BrowserHost> {
    const host = new BrowserHost(options)
    host.#server.listen(options.port, '127.0.0.1')
    await once(host.#server, 'listening')
    const address = host.#server.address()
    if (typeof address === 'object' && address !== null) host.#port = address.port
    return host
  }

  get port(): number {
    return this.#port
  }

  get origin(): string {
    return `http://127.0.0.1:${this.#port}`
  }

  /** An address that opens the app once. The key is in the fragment, which no browser sends anywhere. */
  freshLink(): string {
    return `${this.origin}/#kunci=${this.#door.freshKey()}`
  }

  async close(): Promise<void> {
    this.#streams.end()
    const closed = once(this.#server, 'close')
    this.#server.close()
    this.#server.closeAllConnections()
    await closed
  }

  async #answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    setHeaders(response, { ...screenHeaders, 'cache-control': 'no-store' })
    const denial = objection(request, this.#port)
    if (denial !== null) return deny(response, denial)
    const address = (request.url ?? '/').split('?', 1)[0] ?? '/'
    if (request.method === 'GET') return this.#get(request, response, address)
    if (request.method === 'POST') return this.#post(request, response, address)
    deny(response, 'wrong-method')
  }

  async #get(request: IncomingMessage, response: ServerResponse, address: string): Promise<void> {
    if (address === '/events') return this.#withSession(request, response, ({ client }) => { this.#streams.add(client, response, this.#counter.standstill === null ? { topics: [], opening: this.#counter.opening } : STANDS_STILL) })
    if (BYTES.test(address)) return this.#withSession(request, response, (exchange) => answerBytes(exchange, address))
    if (address === '/' && this.#counter.standstill !== null) return send(response, 503, 'text/html; charset=utf-8', Buffer.from(standstillPage(this.#counter.standstill)))
    if (address === DECIDE_SCRIPT.address) return send(response, 200, 'text/javascript; charset=utf-8', Buffer.from(DECIDE_SCRIPT.source))
    const file = await rendererFile(this.#renderer, address)
    if (file === null) return deny(response, 'not-found')
    send(response, 200, file.mediaType, file.body)
  }

  async #post(request: IncomingMessage, response: ServerResponse, address: string): Promise<void> {
    if (address === '/session') return this.#enter(request, response)
    if (address === '/link') return this.#giveLink(request, response)
    if (address === '/decide') return this.#withSession(request, response, ({ counter }) => this.#decide(request, response, counter))
    if (address === '/attachments') return this.#withSession(request, response, (exchange) => takeAttachment(exchange, address))
    if (address.startsWith('/calls/')) return this.#withSession(request, response, (exchange) => answerCall(exchange, address.slice('/calls/'.length)))
    deny(response, 'not-found')
  }

  async #withSession(request: IncomingMessage, response: ServerResponse, answer: (exchange: Exchange) => Promise<void> | void): Promise<void> {
    const client = this.#door.client(sessionIn(request.headers.cookie, this.#port))
    if (client === null) return deny(response, 'no-session')
    await answer({ request, response, client, counter: this.#counter })
  }

  /** What somebody on the page of a register that does not open has chosen. Answered once it has been carried out, or has not. */
  async #decide(request: IncomingMessage, response: ServerResponse, counter: AskedCounter): Promise<void> {
    const body = await readJson(request, MAX_CALL_BYTES)
    const asked = body.ok ? decideRequest.safeParse(body.value) : null
    if (asked?.success !== true) return deny(response, 'bad-request')
    const { decision, typed } = asked.data
    counter.reopen(decision === 'again' ? undefined : decision, typed)
    await counter.settled()
    response.writeHead(204).end()
  }

  /** The link's key for a cookie. */
  async #enter(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const body = await readJson(request, MAX_CALL_BYTES)
    if (!body.ok) return deny(response, body.refusal)
    const asked = sessionRequest.safeParse(body.value)
    if (!asked.success) return deny(response, 'bad-request')
    const session = this.#door.enter(asked.data.key, sessionIn(request.headers.cookie, this.#port))
    if (session === null) return deny(response, 'used-key')
    response.writeHead(204, { 'set-cookie': setCookie(this.#port, session) }).end()
  }

  /** A second start on the same data asks for a link; it knows the secret from the lock file. A register that would not open is tried again, and how that ends is waited for: the link is to lead to what may be decided then. */
  async #giveLink(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const body = await readJson(request, MAX_CALL_BYTES)
    const asked = body.ok ? linkRequest.safeParse(body.value) : null
    if (asked?.success !== true || !sameSecret(asked.data.secret, this.#secret)) return deny(response, 'not-found')
    this.#counter.reopen()
    await Promise.race([this.#counter.settled(), wait(LINK_WITHIN_MS, undefined, { ref: false })])
    sendJson(response, 200, { link: this.freshLink() })
  }
}
