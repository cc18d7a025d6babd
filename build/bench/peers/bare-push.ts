import { once } from 'node:events'
import { Agent, createServer, request, type Server } from 'node:https'
import type { ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { openIdentity } from '../../../server/identity/server-identity.ts'

/** The barest way from one PC to another's: a POST, and an answer that was held until it came. Nothing is kept. TLS as ours. */
export class BarePush {
  readonly #server: Server
  readonly #agent = new Agent({ keepAlive: true, rejectUnauthorized: false })
  #waiting: ServerResponse | null = null

  constructor(folder: string) {
    const { tls } = openIdentity(folder)
    this.#server = createServer({ key: tls.key, cert: tls.certificate }, (incoming, response) => {
      const chunks: Buffer[] = []
      incoming.on('data', (chunk: Buffer) => chunks.push(chunk))
      incoming.once('end', () => {
        if (incoming.url === '/wait') this.#waiting = response
        else {
          this.#waiting?.end(Buffer.concat(chunks))
          response.end()
        }
      })
    })
  }

  async open(): Promise<void> {
    this.#server.listen(0, '127.0.0.1')
    await once(this.#server, 'listening')
  }

  /** Asks and waits; resolves with what was pushed. */
  wait(): Promise<Buffer> {
    return this.#ask('/wait', Buffer.alloc(0))
  }

  post(bytes: Buffer): Promise<Buffer> {
    return this.#ask('/push', bytes)
  }

  get isWaiting(): boolean {
    return this.#waiting !== null && !this.#waiting.writableEnded
  }

  close(): void {
    this.#agent.destroy()
    this.#server.close()
  }

  async #ask(path: string, bytes: Buffer): Promise<Buffer> {
    const asked = request({ host: '127.0.0.1', port: (this.#server.address() as AddressInfo).port, path, method: 'POST', agent: this.#agent })
    asked.end(bytes)
    const [response] = (await once(asked, 'response')) as [AsyncIterable<Buffer>]
    const chunks: Buffer[] = []
    for await (const chunk of response) chunks.push(chunk)
    return Buffer.concat(chunks)
  }
}
