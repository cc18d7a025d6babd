import type { IncomingHttpHeaders, IncomingMessage } from 'node:http'
import { request } from 'node:https'
import { promisify } from 'node:util'
import { gunzip, gzip } from 'node:zlib'
import { problemAnswer } from '#protocol/sync/problem.ts'
import { WireFault } from '../wire.ts'
import { OtherServer, PinnedAgent, type ServerPlace } from './pinned-agent.ts'
import { faultOf, ServerSaid } from './server-said.ts'

export interface Asking {
  /** The session's. */
  readonly token?: string
  /** Seconds the server may take to think beside what everything takes. */
  readonly wait?: number
  readonly abort?: AbortSignal
  /** Is given what asks once more, on another line, as long as no answer has begun. */
  readonly again?: (ask: () => void) => void
  /** Is called once where no answer has begun though there was time for it, even over the slowest line. What was asked is waited for all the same. */
  readonly silent?: () => void
}

type Headers = Readonly<Record<string, string>>

interface Sending {
  readonly method: 'POST' | 'PUT' | 'GET'
  readonly path: string
  readonly headers: Headers
  readonly body: Uint8Array | null
}

/** Milliseconds without a byte of an answer. */
const STANDSTILL = 30_000
/** Milliseconds, beside what its body takes, after which a question is one that nobody has begun to answer. */
const SILENT = 5_000
/** The slowest line that is gone on with: bytes a millisecond, 32 kbit/s. */
const SLOWEST = 4
/** Shorter ones gain nothing. */
const WORTH_PACKING = 1_400
/** Of an answer, unpacked: bytes. */
const LARGEST = 64 * 1024 * 1024

const [pack, unpack] = [promisify(gzip), promisify(gunzip)]

/** Asks one server in JSON over lines whose certificate is pinned. Throws `WireFault`, its cause a `ServerSaid` where the server said why; an abort throws the signal's reason. */
export class ServerLine {
  readonly #place: ServerPlace
  readonly #agent: PinnedAgent

  constructor(place: ServerPlace) {
    this.#place = place
    this.#agent = new PinnedAgent(place)
  }

  async ask(path: string, body: object, asking: Asking = {}): Promise<unknown> {
    return this.#told(asking, async () => {
      const text = JSON.stringify(body)
      const packed = text.length < WORTH_PACKING ? null : await pack(text)
      const headers = { 'content-type': 'application/json', 'accept-encoding': 'gzip', ...(packed ? { 'content-encoding': 'gzip' } : {}) }
      return this.#send({ method: 'POST', path, headers, body: packed ?? Buffer.from(text) }, asking, answerOf)
    })
  }

  /** Brings raw bytes. */
  async put(path: string, headers: Headers, body: Uint8Array, asking: Asking = {}): Promise<unknown> {
    return this.#told(asking, () => this.#send({ method: 'PUT', path, headers: { ...headers, 'content-type': 'application/octet-stream' }, body }, asking, answerOf))
  }

  /** Takes raw bytes, each as it comes: what came before the line broke has been taken. Gives back the answer's headers. */
  async take(path: string, headers: Headers, each: (chunk: Buffer) => void, asking: Asking = {}): Promise<IncomingHttpHeaders> {
    return this.#told(asking, () => this.#send({ method: 'GET', path, headers, body: null }, asking, async (response) => {
      if (response.statusCode !== 206) throw new WireFault('garbled', await answerOf(response))
      await eachOf(response, LARGEST, each)
      return response.headers
    }))
  }

  /** SHA-256 of the server's certificate, hex; empty before the first answer. */
  get fingerprint(): string {
    return this.#agent.seen
  }

  close(): void {
    this.#agent.destroy()
  }

  async #told<Value>({ abort }: Asking, ask: () => Promise<Value>): Promise<Value> {
    abort?.throwIfAborted()
    try {
      return await ask()
    } catch (error) {
      abort?.throwIfAborted()
      if (error instanceof WireFault) throw error
      throw error instanceof OtherServer ? new WireFault('garbled', error) : new WireFault('no-line', error)
    }
  }

  async #send<Value>(sending: Sending, asking: Asking, read: (response: IncomingMessage) => Promise<Value>): Promise<Value> {
    const { method, path, headers, body } = sending
    const { token, wait = 0, abort, again, silent } = asking
    const { host, port } = this.#place
    const all = { ...headers, ...(body ? { 'content-length': body.length } : {}), ...(token === undefined ? {} : { authorization: `Bearer ${token}` }) }
    const asked = request({ host, port, path, method, agent: this.#agent, headers: all })
    const answer = Promise.withResolvers<IncomingMessage>()
    const giveUp = (why: unknown): void => {
      answer.reject(why)
      asked.destroy(why instanceof Error ? why : new Error(String(why)))
    }
    const onAbort = (): void => { giveUp(abort?.reason) }
    abort?.addEventListener('abort', onAbort)
    const sentWithin = wait * 1000 + (body?.length ?? 0) / SLOWEST
    const timer = setTimeout(() => { giveUp(new Error('no answer in time')) }, STANDSTILL + sentWithin)
    const listening = silent && setTimeout(silent, SILENT + sentWithin)
    let answered = false
    again?.(() => { if (!answered) giveUp(AGAIN) })
    try {
      asked.once('response', answer.resolve)
      // As often as it is told: an error nobody hears ends the whole process.
      asked.on('error', answer.reject)
      asked.end(body ?? undefined)
      const response = await answer.promise
      answered = true
      // From here on a line that stands still is given up, however long the whole takes.
      for (const one of [timer, listening]) clearTimeout(one)
      return await read(response)
    } catch (error) {
      // The server had hung up on a line that stood idle, before this was said; or the line is gone without a word.
      if (error === AGAIN) this.#agent.dropIdle()
      if (!answered && (error === AGAIN || (asked.reusedSocket && isHungUp(error)))) return await this.#send(sending, asking, read)
      throw error
    } finally {
      for (const one of [timer, listening]) clearTimeout(one)
      abort?.removeEventListener('abort', onAbort)
    }
  }
}

const AGAIN = new Error('asked once more')

const isHungUp = (error: unknown): boolean => error instanceof Error && 'code' in error && error.code === 'ECONNRESET'

async function answerOf(response: IncomingMessage): Promise<unknown> {
  const bytes = await bytesOf(response)
  let body: unknown
  try {
    const text = response.headers['content-encoding'] === 'gzip' ? await unpack(bytes, { maxOutputLength: LARGEST }) : bytes
    body = JSON.parse(text.toString()) as unknown
  } catch (error) {
    throw new WireFault('garbled', error)
  }
  if (response.statusCode === 200) return body
  const said = problemAnswer.safeParse(body)
  throw said.success ? faultOf(new ServerSaid(said.data.problem)) : new WireFault('garbled', said.error)
}

async function bytesOf(response: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = []
  await eachOf(response, LARGEST, (chunk) => { chunks.push(chunk) })
  return Buffer.concat(chunks)
}

/** Throws where the answer ends before its time, stands still, or is longer than `most`. */
async function eachOf(response: IncomingMessage, most: number, each: (chunk: Buffer) => void): Promise<void> {
  let size = 0
  const timer = setTimeout(() => { response.destroy(new Error('the answer stands still')) }, STANDSTILL)
  try {
    for await (const chunk of response as AsyncIterable<Buffer>) {
      timer.refresh()
      size += chunk.length
      if (size > most) throw new WireFault('garbled')
      each(chunk)
    }
  } finally {
    clearTimeout(timer)
  }
}
