import { must } from '#domain/must.ts'
import { adoptAnswer, adoptRequest } from '#protocol/sync/adopt.ts'
import { hashesAnswer, hashesRequest, pullAnswer, pullRequest } from '#protocol/sync/pull.ts'
import { pushAnswer, pushRequest } from '#protocol/sync/push.ts'
import { succeedAnswer, succeedRequest } from '#protocol/sync/succeed.ts'
import type { DeviceId } from '#domain/ids.ts'
import type { z } from 'zod'
import { Chance } from '../../electron/sample/chance.ts'
import { type Wire, WireFault } from '../../electron/sync/wire.ts'

type Kind = keyof Wire

interface Call {
  readonly from: string
  readonly device: DeviceId
  readonly kind: Kind
  readonly name: string
  readonly settle: (answer: unknown) => void
  readonly fail: (fault: WireFault) => void
}

interface Message {
  readonly call: Call
  readonly way: 'asks' | 'answers'
  readonly content: unknown
}

/** Whoever is asked. Null while it is down: nobody answers. */
export interface Asked {
  answer(from: DeviceId, kind: Kind, request: unknown): Promise<unknown>
}

/** Bytes of a page that is cut short: few acts fit. */
const SHORT = 3000

/** Lines between the counters and their server. Nothing moves on them but by `deliver`; what is lost is noticed by nobody until the one who asked gives up. */
export class SimNetwork {
  server: Asked | null = null
  /** Those whose line still leads to the server before. */
  readonly former = new Map<string, Asked>()
  /** Those whose line is cut. */
  readonly cut = new Set<string>()
  #flying: Message[] = []
  #waiting: Call[] = []
  #calls = 0
  #chance = new Chance(0)

  /** Nothing is on its way. */
  begin(chance: Chance): void {
    this.#chance = chance
    this.#flying = []
  }

  get flying(): number {
    return this.#flying.length
  }

  lineOf(from: string, device: DeviceId): Wire {
    const ask = <Answer>(kind: Kind, content: unknown): Promise<Answer> =>
      new Promise((resolve, reject) => {
        this.#calls += 1
        const call: Call = { from, device, kind, name: `${from} ${kind} ${this.#calls}`, settle: (answer) => { resolve(answer as Answer) }, fail: reject }
        this.#waiting.push(call)
        this.#flying.push({ call, way: 'asks', content })
      })
    return { push: (request) => ask('push', request), pull: (request) => ask('pull', { ...request, bytes: this.#chance.happens(25) ? SHORT : request.bytes }), hashes: (request) => ask('hashes', request), adopt: (request) => ask('adopt', request), succeed: (request) => ask('succeed', request) }
  }

  /** Any of what is on its way arrives, before or after what was sent earlier. Null where nothing is. */
  async deliver(): Promise<string | null> {
    const message = this.#take()
    return message && this.#arrive(message)
  }

  /** It arrives, and once more later. */
  async duplicate(): Promise<string | null> {
    const message = this.#take()
    if (!message) return null
    this.#flying.push(message)
    return `${await this.#arrive(message)}, twice`
  }

  drop(): string | null {
    const message = this.#take()
    return message && `${message.call.name} ${message.way}: lost`
  }

  /** One who waits for an answer gives up; what was asked may arrive yet. */
  giveUp(from: string): string | null {
    const call = this.#waiting.find((one) => one.from === from)
    if (!call) return null
    this.#over(call)
    call.fail(new WireFault('no-line'))
    return `${call.name}: given up`
  }

  /** The machine is down: nobody waits there any more. What it sent may arrive yet. */
  forget(from: string): void {
    for (const call of this.#waiting.filter((one) => one.from === from)) {
      this.#over(call)
      call.fail(new WireFault('no-line'))
    }
  }

  /** What was on its way to or from the server when it went down. */
  clear(): void {
    this.#flying = []
  }

  #take(): Message | null {
    if (this.#flying.length === 0) return null
    const [message] = this.#flying.splice(this.#chance.between(0, this.#flying.length - 1), 1)
    return must(message, 'one on its way')
  }

  async #arrive({ call, way, content }: Message): Promise<string> {
    const server = this.former.get(call.from) ?? this.server
    if (this.cut.has(call.from) || server === null) return `${call.name} ${way}: no line`
    if (way === 'asks') {
      const answer = await this.#answered(server, call, content)
      if (answer instanceof WireFault) {
        this.#over(call)
        call.fail(answer)
        return `${call.name}: ${answer.kind}`
      }
      this.#flying.push({ call, way: 'answers', content: this.#crossed(ANSWERS[call.kind], answer) })
      return `${call.name}: ${outcomeOf(answer)}`
    }
    if (!this.#waiting.includes(call)) return `${call.name} answers: too late`
    this.#over(call)
    call.settle(content)
    return `${call.name} answers`
  }

  async #answered(server: Asked, { device, kind }: Call, content: unknown): Promise<unknown> {
    try {
      return await server.answer(device, kind, this.#crossed(REQUESTS[kind], content))
    } catch (error) {
      if (error instanceof WireFault) return error
      throw error
    }
  }

  #over(call: Call): void {
    this.#waiting = this.#waiting.filter((one) => one !== call)
  }

  /** Now and then as it really travels; each time would take a third of a seed's time. */
  #crossed(schema: z.ZodType, value: unknown): unknown {
    return this.#chance.happens(10) ? schema.parse(JSON.parse(JSON.stringify(schema.encode(value)))) : value
  }
}

const REQUESTS: Readonly<Record<Kind, z.ZodType>> = { push: pushRequest, pull: pullRequest, hashes: hashesRequest, adopt: adoptRequest, succeed: succeedRequest }
const ANSWERS: Readonly<Record<Kind, z.ZodType>> = { push: pushAnswer, pull: pullAnswer, hashes: hashesAnswer, adopt: adoptAnswer, succeed: succeedAnswer }

function outcomeOf(answer: unknown): string {
  const { outcome = 'answered', end, stream } = answer as { readonly outcome?: string; readonly end?: { readonly seq?: number; readonly g?: number }; readonly stream: { readonly head: { readonly g: number } } }
  return `${outcome} to ${end?.seq ?? end?.g ?? '-'} of ${stream.head.g}`
}
