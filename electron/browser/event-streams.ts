import type { ServerResponse } from 'node:http'
import type { Changed } from '#protocol/changes.ts'
import type { ClientId } from '#protocol/port.ts'

const HEARTBEAT = 20_000
const MOST_UNREAD = 256 * 1024
/** Tabs of one browser; the oldest makes room, and asks again when it is looked at. */
const MOST_PER_CLIENT = 8

/** The open `GET /events`. A reader that lags too far is cut: it comes back by itself and reads everything anew. */
export class EventStreams {
  readonly #streams = new Map<ServerResponse, ClientId>()
  readonly #heart = setInterval(() => { this.#write(': \n\n') }, HEARTBEAT)

  /** `first` is told to the new reader alone. */
  add(client: ClientId, response: ServerResponse, first: Changed): void {
    const [oldest, ...others] = this.#of(client)
    if (oldest !== undefined && others.length + 1 >= MOST_PER_CLIENT) this.#end(oldest)
    response.writeHead(200, { 'content-type': 'text/event-stream; charset=utf-8' })
    response.write(`retry: 1000\n\n${said(first)}`)
    this.#streams.set(response, client)
    response.on('close', () => { this.#streams.delete(response) })
  }

  tell(changed: Changed): void {
    this.#write(said(changed))
  }

  /** The session is over: nothing more is told to it. */
  endOf(client: ClientId): void {
    for (const stream of this.#of(client)) this.#end(stream)
  }

  end(): void {
    clearInterval(this.#heart)
    for (const stream of this.#streams.keys()) this.#end(stream)
  }

  #of(client: ClientId): readonly ServerResponse[] {
    return [...this.#streams].flatMap(([stream, its]) => (its === client ? [stream] : []))
  }

  #end(stream: ServerResponse): void {
    this.#streams.delete(stream)
    stream.end()
  }

  #write(text: string): void {
    for (const stream of this.#streams.keys()) {
      if (stream.writableLength > MOST_UNREAD) stream.destroy()
      else stream.write(text)
    }
  }
}

const said = (changed: Changed): string => `data: ${JSON.stringify(changed)}\n\n`
