import type { ServerResponse } from 'node:http'
import type { Changed } from '#protocol/changes.ts'

const HEARTBEAT = 20_000
const MOST_UNREAD = 256 * 1024

/** The open `GET /events`. A reader that lags too far is cut: it comes back by itself and reads everything anew. */
export class EventStreams {
  readonly #streams = new Set<ServerResponse>()
  readonly #heart = setInterval(() => { this.#write(': \n\n') }, HEARTBEAT)

  add(response: ServerResponse): void {
    response.writeHead(200, { 'content-type': 'text/event-stream; charset=utf-8' })
    response.write('retry: 1000\n\n')
    this.#streams.add(response)
    response.on('close', () => { this.#streams.delete(response) })
  }

  tell(changed: Changed): void {
    this.#write(`data: ${JSON.stringify(changed)}\n\n`)
  }

  end(): void {
    clearInterval(this.#heart)
    for (const stream of this.#streams) stream.end()
  }

  #write(text: string): void {
    for (const stream of this.#streams) {
      if (stream.writableLength > MOST_UNREAD) stream.destroy()
      else stream.write(text)
    }
  }
}
