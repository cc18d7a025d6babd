import { Agent, request, type IncomingHttpHeaders } from 'node:http'
import type { Heard } from './target.ts'

export interface Answered extends Heard {
  readonly headers: IncomingHttpHeaders
}

export interface Asked {
  readonly method: string
  readonly path: string
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: string | Uint8Array
}

/** Real HTTP to one port, over a few kept lines; a broken one is status 0. */
export class HttpLine {
  readonly port: number
  readonly #agent = new Agent({ keepAlive: true, maxSockets: 4 })

  constructor(port: number) {
    this.port = port
  }

  ask({ method, path, headers = {}, body = '' }: Asked): Promise<Answered> {
    return new Promise((resolve) => {
      const broken = { status: 0, headers: {}, text: '' }
      const asked = request({ host: '127.0.0.1', port: this.port, method, path, headers: { ...headers, 'content-length': Buffer.byteLength(body) }, agent: this.#agent }, (answer) => {
        let text = ''
        answer.setEncoding('utf8').on('data', (part: string) => { text += part })
        answer.on('end', () => { resolve({ status: answer.statusCode ?? 0, headers: answer.headers, text }) })
        answer.on('error', () => { resolve(broken) })
      })
      asked.on('error', () => { resolve(broken) })
      asked.end(body)
    })
  }

  /** The cookie of a link's key, as it goes back. */
  async enter(link: string): Promise<string> {
    const { headers } = await this.ask({ method: 'POST', path: '/session', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ key: link.split('#kunci=')[1] ?? '' }) })
    return (headers['set-cookie']?.[0] ?? '').split(';')[0] ?? ''
  }

  close(): void {
    this.#agent.destroy()
  }
}
