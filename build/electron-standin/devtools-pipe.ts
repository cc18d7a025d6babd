import { EventEmitter } from 'node:events'
import type { Readable, Writable } from 'node:stream'
import type { Protocol } from './devtools-protocol.ts'

type Method = keyof Protocol.CommandParameters
type Params<M extends Method> = Protocol.CommandParameters[M]
type Answer<M extends Method> = Protocol.CommandReturnValues[M]
type EventName = keyof Protocol.Events

interface Message {
  readonly id?: number
  readonly method?: string
  readonly params?: unknown
  readonly result?: unknown
  readonly error?: { readonly message: string }
  readonly sessionId?: string
}

interface Waiting {
  readonly method: string
  readonly resolve: (result: unknown) => void
  readonly reject: (error: Error) => void
}

/** One target's, or the browser's own, side of the connection. */
export interface DevtoolsSession {
  send<M extends Method>(method: M, params: Params<M>): Promise<Answer<M>>
  on<E extends EventName>(event: E, listener: (params: Protocol.Events[E]) => void): void
}

/** Chromium over `--remote-debugging-pipe`: JSON messages ended by a zero byte. When the pipe closes, Chromium ends; so it cannot outlive us. */
export class DevtoolsPipe implements DevtoolsSession {
  readonly #write: Writable
  readonly #events = new EventEmitter().setMaxListeners(0)
  readonly #waiting = new Map<number, Waiting>()
  #parts: Buffer[] = []
  #last = 0

  constructor(write: Writable, read: Readable) {
    this.#write = write
    write.on('error', () => undefined)
    read.on('data', (data: Buffer) => { this.#take(data) })
  }

  send<M extends Method>(method: M, params: Params<M>): Promise<Answer<M>> {
    return this.#send(method, params)
  }

  on<E extends EventName>(event: E, listener: (params: Protocol.Events[E]) => void): void {
    this.#events.on(event, listener)
  }

  /** The same connection, speaking to one attached target. */
  session(sessionId: string): DevtoolsSession {
    return {
      send: (method, params) => this.#send(method, params, sessionId),
      on: (event, listener) => { this.#events.on(`${sessionId} ${event}`, listener) },
    }
  }

  #send<M extends Method>(method: M, params: Params<M>, sessionId?: string): Promise<Answer<M>> {
    const id = ++this.#last
    return new Promise<Answer<M>>((resolve, reject) => {
      this.#waiting.set(id, { method, reject, resolve: (result) => { resolve(result as Answer<M>) } })
      this.#write.write(`${JSON.stringify({ id, method, params, sessionId })}\0`)
    })
  }

  #take(data: Buffer): void {
    let rest = data
    for (let end = rest.indexOf(0); end >= 0; end = rest.indexOf(0)) {
      const message = Buffer.concat([...this.#parts, rest.subarray(0, end)]).toString()
      this.#parts = []
      rest = rest.subarray(end + 1)
      this.#hear(JSON.parse(message) as Message)
    }
    if (rest.length > 0) this.#parts.push(rest)
  }

  #hear({ id, method, params, result, error, sessionId }: Message): void {
    if (id === undefined) {
      if (method !== undefined) this.#events.emit(sessionId === undefined ? method : `${sessionId} ${method}`, params)
      return
    }
    const waiting = this.#waiting.get(id)
    this.#waiting.delete(id)
    if (error === undefined) waiting?.resolve(result)
    else waiting?.reject(new Error(`${waiting.method}: ${error.message}`))
  }
}
