import type { DeviceId, OfficeId } from '#domain/ids.ts'
import { sessionInput } from '#domain/stream/session-input.ts'
import { adoptAnswer, type AdoptAnswer, adoptRequest, type AdoptRequest } from '#protocol/sync/adopt.ts'
import { hashesAnswer, type HashesAnswer, hashesRequest, type HashesRequest, pullAnswer, type PullAnswer, pullRequest, type PullRequest } from '#protocol/sync/pull.ts'
import { pushAnswer, type PushAnswer, pushRequest, type PushRequest } from '#protocol/sync/push.ts'
import { SYNC_ROUTES } from '#protocol/sync/routes.ts'
import { challengeAnswer, sessionAnswer, sessionRequest } from '#protocol/sync/session.ts'
import { succeedAnswer, type SucceedAnswer, succeedRequest, type SucceedRequest } from '#protocol/sync/succeed.ts'
import type { z } from 'zod'
import { type Wire, WireFault } from '../wire.ts'
import type { ServerPlace } from './pinned-agent.ts'
import { type Asking, ServerLine } from './server-line.ts'
import { readAnswer } from './read-answer.ts'
import { saidIn } from './server-said.ts'

export interface HttpWireParts {
  readonly place: ServerPlace
  readonly office: OfficeId
  readonly device: DeviceId
  /** The key the term names. */
  readonly serverKey: string
  /** With the device's key. */
  readonly sign: (text: string) => Uint8Array
}

/** The line to the office's LAN server: proves which device it is, once for many requests, and again when the server has forgotten. */
export class HttpWire implements Wire {
  readonly #parts: HttpWireParts
  readonly #line: ServerLine
  #token: Promise<string> | null = null
  #pullAgain = (): void => {}

  constructor(parts: HttpWireParts) {
    this.#parts = parts
    this.#line = new ServerLine(parts.place)
  }

  /** Where it meets silence or no line, the pull is asked once more: over a line that is gone it fails soon, and the standing is told by it. A pull asked just before the cable was out would wait for its own end, near a minute. */
  async push(request: PushRequest, abort: AbortSignal): Promise<PushAnswer> {
    try {
      return await this.ask(SYNC_ROUTES.push, [pushRequest, pushAnswer], request, { abort, silent: () => { this.pullAgain() } })
    } catch (error) {
      if (error instanceof WireFault && error.kind === 'no-line') this.pullAgain()
      throw error
    }
  }

  pull(request: PullRequest, abort: AbortSignal): Promise<PullAnswer> {
    return this.ask(SYNC_ROUTES.pull, [pullRequest, pullAnswer], request, { abort, wait: request.wait, again: (ask) => { this.#pullAgain = ask } })
  }

  /** A pull that nobody has begun to answer is asked once more, on another line; whoever waits for it is told nothing. */
  pullAgain(): void {
    this.#pullAgain()
  }

  hashes(request: HashesRequest, abort: AbortSignal): Promise<HashesAnswer> {
    return this.ask(SYNC_ROUTES.hashes, [hashesRequest, hashesAnswer], request, { abort })
  }

  adopt(request: AdoptRequest, abort: AbortSignal): Promise<AdoptAnswer> {
    return this.ask(SYNC_ROUTES.adopt, [adoptRequest, adoptAnswer], request, { abort })
  }

  succeed(request: SucceedRequest, abort: AbortSignal): Promise<SucceedAnswer> {
    return this.ask(SYNC_ROUTES.succeed, [succeedRequest, succeedAnswer], request, { abort })
  }

  close(): void {
    this.#line.close()
  }

  /** One of the routes an enrolled device may ask. */
  async ask<In extends z.ZodType, Out extends z.ZodType>(path: string, [takes, gives]: readonly [In, Out], input: z.output<In>, asking: Asking = {}): Promise<z.output<Out>> {
    const body = takes.encode(input) as object
    return readAnswer(gives, await this.proved((line, token) => line.ask(path, body, { ...asking, token })))
  }

  /** Asks with the session's token, and once more with another where the server has forgotten it. */
  async proved<Value>(ask: (line: ServerLine, token: string) => Promise<Value>): Promise<Value> {
    const token = await this.#session()
    try {
      return await ask(this.#line, token)
    } catch (error) {
      if (saidIn(error) !== 'no-session') throw error
      this.#token = null
      return ask(this.#line, await this.#session())
    }
  }

  #session(): Promise<string> {
    this.#token ??= this.#prove().catch((error: unknown) => {
      this.#token = null
      throw error
    })
    return this.#token
  }

  async #prove(): Promise<string> {
    const { office, device, serverKey, sign } = this.#parts
    const { challenge } = readAnswer(challengeAnswer, await this.#line.ask(SYNC_ROUTES.challenge, { device }))
    const signature = sign(sessionInput({ office, device, serverKey, challenge }))
    const { token } = readAnswer(sessionAnswer, await this.#line.ask(SYNC_ROUTES.session, sessionRequest.encode({ device, challenge, signature })))
    return token
  }
}
