import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { request, type IncomingHttpHeaders } from 'node:http'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { AskedCounter } from '../../electron/browser/asked-counter.ts'
import { BrowserHost, type HostOptions } from '../../electron/browser/browser-host.ts'
import type { Standstill } from '../../electron/host/counter-keeper.ts'
import type { CallRequest } from '../../protocol/call.ts'
import type { Changed } from '../../protocol/changes.ts'
import type { Opening } from '../../protocol/opening.ts'
import type { BytesRequest } from '../../protocol/port.ts'

/** A counter that writes down what reaches it. */
export class WatchedCounter implements AskedCounter {
  readonly calls: { readonly client: string; readonly name: string; readonly request: CallRequest }[] = []
  readonly files: BytesRequest[] = []
  readonly forgotten: string[] = []
  standstill: Standstill | null = null
  opening: Opening | null = null
  reopened = 0
  mediaType = 'text/html'
  readonly decided: string[] = []
  #listener: (changed: Changed) => void = () => undefined
  #still: (standstill: Standstill) => void = () => undefined

  call: AskedCounter['call'] = (client, name, asked) => {
    this.calls.push({ client, name, request: asked })
    if (name === 'register.search') return Promise.reject(new Error('SQLITE_CORRUPT at /rahasia/register.db'))
    return Promise.resolve({ ok: true, value: { heard: name } })
  }

  bytes: AskedCounter['bytes'] = (_client, asked) => {
    this.files.push(asked)
    return Promise.resolve({ status: 200, mediaType: this.mediaType, fileName: 'resi "1".pdf', body: new TextEncoder().encode('<script>1</script>') })
  }

  settled: AskedCounter['settled'] = () => Promise.resolve()

  forget: AskedCounter['forget'] = (client) => { this.forgotten.push(client) }

  onChanged: AskedCounter['onChanged'] = (listener) => {
    this.#listener = listener
    return () => undefined
  }

  onStandstill: AskedCounter['onStandstill'] = (listener) => {
    this.#still = listener
    return () => undefined
  }

  standStill(standstill: Standstill): void {
    this.standstill = standstill
    this.#still(standstill)
  }

  reopen: AskedCounter['reopen'] = (decided) => {
    this.reopened += 1
    if (decided !== undefined) this.decided.push(decided)
  }

  tell(changed: Changed): void {
    this.#listener(changed)
  }
}

export interface Heard {
  readonly status: number
  readonly headers: IncomingHttpHeaders
  readonly text: string
}

/** A host on a free port, asked over real HTTP with whatever headers a stranger would send. */
export class OpenHost {
  readonly counter: WatchedCounter
  readonly host: BrowserHost
  readonly #folder: string

  private constructor(counter: WatchedCounter, host: BrowserHost, folder: string) {
    this.counter = counter
    this.host = host
    this.#folder = folder
  }

  static async open(patience: Pick<HostOptions, 'patience'> = {}): Promise<OpenHost> {
    const folder = mkdtempSync(path.join(tmpdir(), 'loket-host-'))
    const renderer = path.join(folder, 'renderer')
    mkdirSync(renderer)
    writeFileSync(path.join(renderer, 'index.html'), '<!doctype html><title>Loket</title>')
    writeFileSync(path.join(renderer, 'app.js'), 'export {}')
    writeFileSync(path.join(folder, 'rahasia.txt'), 'rahasia')
    const counter = new WatchedCounter()
    return new OpenHost(counter, await BrowserHost.open({ counter, renderer, port: 0, secret: 'rahasia-mulai-kedua', ...patience }), folder)
  }

  async close(): Promise<void> {
    await this.host.close()
    rmSync(this.#folder, { recursive: true, force: true })
  }

  /** Any request; a broken line is status 0. */
  ask(method: string, address: string, headers: Readonly<Record<string, string>> = {}, body: string | Uint8Array = ''): Promise<Heard> {
    return new Promise((resolve) => {
      const asked = request({ host: '127.0.0.1', port: this.host.port, method, path: address, headers, agent: false, setHost: headers['host'] === undefined }, (answer) => {
        let text = ''
        answer.setEncoding('utf8').on('data', (part: string) => { text += part })
        answer.on('close', () => { resolve({ status: answer.statusCode ?? 0, headers: answer.headers, text }) })
      })
      asked.on('error', () => { resolve({ status: 0, headers: {}, text: '' }) })
      asked.end(body)
    })
  }

  post(address: string, value: unknown, headers: Readonly<Record<string, string>> = {}): Promise<Heard> {
    return this.ask('POST', address, { 'content-type': 'application/json', ...headers }, JSON.stringify(value))
  }

  /** The cookie a fresh link's key is exchanged for. */
  async enter(former = ''): Promise<string> {
    const key = this.host.freshLink().split('#kunci=')[1] ?? ''
    const { headers } = await this.post('/session', { key }, former === '' ? {} : { cookie: former })
    return (headers['set-cookie']?.[0] ?? '').split(';')[0] ?? ''
  }
}
