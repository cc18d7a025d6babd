import type { IncomingMessage } from 'node:http'
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
}

/** Milliseconds without a byte of an answer. */
const STANDSTILL = 30_000
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
    asking.abort?.throwIfAborted()
    try {
      return await this.#ask(path, JSON.stringify(body), asking)
    } catch (error) {
      asking.abort?.throwIfAborted()
      if (error instanceof WireFault) throw error
      throw error instanceof OtherServer ? new WireFault('garbled', error) : new WireFault('no-line', error)
    }
  }

  /** SHA-256 of the server's certificate, hex; empty before the first answer. */
  get fingerprint(): string {
    return this.#agent.seen
  }

  close(): void {
    this.#agent.destroy()
  }

  async #ask(path: string, text: string, { token, wait = 0, abort }: Asking): Promise<unknown> {
    const packed = text.length < WORTH_PACKING ? null : await pack(text)
    const sent = packed ?? Buffer.from(text)
    const { host, port } = this.#place
    const headers = { 'content-type': 'application/json', 'content-length': sent.length, 'accept-encoding': 'gzip', ...(packed ? { 'content-encoding': 'gzip' } : {}), ...(token === undefined ? {} : { authorization: `Bearer ${token}` }) }
    const asked = request({ host, port, path, method: 'POST', agent: this.#agent, headers, ...(abort ? { signal: abort } : {}) })
    const timer = setTimeout(() => { asked.destroy(new Error('no answer in time')) }, STANDSTILL + wait * 1000 + sent.length / SLOWEST)
    try {
      const response = await new Promise<IncomingMessage>((resolve, reject) => {
        asked.once('response', resolve)
        asked.once('error', reject)
        asked.end(sent)
      })
      return await answerOf(response)
    } finally {
      clearTimeout(timer)
    }
  }
}

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
  let size = 0
  const timer = setTimeout(() => { response.destroy(new Error('the answer stands still')) }, STANDSTILL)
  try {
    for await (const chunk of response as AsyncIterable<Buffer>) {
      timer.refresh()
      size += chunk.length
      if (size > LARGEST) throw new WireFault('garbled')
      chunks.push(chunk)
    }
    return Buffer.concat(chunks)
  } finally {
    clearTimeout(timer)
  }
}
