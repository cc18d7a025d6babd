import type { CallRequest, Reply } from '#protocol/call.ts'
import { TOPICS, type Changed } from '#protocol/changes.ts'
import type { Opening } from '#protocol/opening.ts'
import { type BytesAnswer, type BytesRequest, type Choice, type ClientId, type Decision, isConfirmed, type OpenSession } from '#protocol/port.ts'
import { counterLostBytes, counterLostReply, OPENING_ANEW, standstillBytes, standstillReply } from './counter-lost.ts'
import { CounterPort, type CounterLine } from './counter-port.ts'
import type { KeptServer } from './server-keeper.ts'

/** A running counter: its line, and word of its end. */
export interface CounterProcess extends CounterLine {
  /** Called once, when the process or thread has ended for whatever reason. */
  onEnd(listener: () => void): void
  kill(): void
}

/** What is shown instead of the app: Indonesian, what happened and what to do next. */
export interface Standstill {
  readonly title: string
  readonly text: string
  /** What may be decided beside opening again. */
  readonly choices?: readonly Choice[]
}

/** So many ends within this time are not bad luck any more. */
const TOO_MANY_ENDS = 3
const WITHIN_MS = 60_000

/** So long an open question waits for a new counter that says nothing. */
const AGAIN_WITHIN_MS = 30_000

/** So long a counter that leaves may take over closing its files. */
const LEAVES_WITHIN_MS = 20_000

interface Question<Answer> {
  /** Null where the counter ended without an answer. */
  readonly put: (port: CounterPort) => Promise<Answer | null>
  readonly isReading: boolean
  readonly lost: () => Answer
  readonly still: (text: string) => Answer
}

const GIVEN_UP: Standstill = {
  title: 'Loket berhenti',
  text: 'Bagian pencatat beberapa kali berhenti sendiri. Yang sudah tersimpan tetap aman. Buka lagi; bila terulang, hubungi admin.',
}

/**
 * Keeps a counter running for a host. A counter that ends is started again at once: open questions are asked of the new one where that is safe, else
 * answered with a fault, and the screens hear that everything may have changed. One that keeps ending, or cannot open its register, stands still until `reopen()`.
 */
export class CounterKeeper {
  readonly #start: (decided?: Decision) => CounterProcess
  readonly #clock: () => number
  readonly #server: KeptServer | null
  readonly #changedListeners = new Set<(changed: Changed) => void>()
  readonly #standstillListeners = new Set<(standstill: Standstill) => void>()
  #process: CounterProcess | null = null
  #port: CounterPort
  #standstill: Standstill | null = null
  #opening: Opening | null = null
  #openingHeard = Promise.withResolvers<void>()
  #sessions: readonly OpenSession[] = []
  /** A counter that had been open is being opened anew. */
  #anew = false
  #leaveTimer: NodeJS.Timeout | undefined
  #ends: readonly number[] = []
  #closing = false

  /** `clock` gives milliseconds that only grow. `server`: the office's LAN server, which the counter wants kept or not, and is told of. */
  constructor(start: (decided?: Decision) => CounterProcess, clock: () => number, server: KeptServer | null = null) {
    this.#start = start
    this.#clock = clock
    this.#server = server
    this.#port = this.#open()
    server?.onStanding((standing) => { this.#port.tellServer(standing) })
  }

  /** What to show instead of the app, null while it runs or opens. */
  get standstill(): Standstill | null {
    return this.#standstill
  }

  /** What opening takes long over, to be shown until it is over; null while there is nothing to say. Every change is told as a change. */
  get opening(): Opening | null {
    return this.#opening ?? (this.#anew ? OPENING_ANEW : null)
  }

  /** Settles when there is something to show: the counter now starting has said whether its register is open, or that this takes long, or has ended. */
  async settled(): Promise<void> {
    await Promise.race([this.#port.ready, this.#openingHeard.promise])
  }

  call(client: ClientId, name: string, request: CallRequest): Promise<Reply<unknown>> {
    return this.#ask({ put: (port) => port.call(client, name, request), isReading: request.commandId === undefined, lost: counterLostReply, still: standstillReply })
  }

  bytes(client: ClientId, request: BytesRequest): Promise<BytesAnswer> {
    return this.#ask({ put: (port) => port.bytes(client, request), isReading: request.method === 'GET', lost: counterLostBytes, still: standstillBytes })
  }

  forget(client: ClientId): void {
    this.#sessions = this.#sessions.filter((session) => session.client !== client)
    this.#port.forget(client)
  }

  onChanged(listener: (changed: Changed) => void): () => void {
    this.#changedListeners.add(listener)
    return () => { this.#changedListeners.delete(listener) }
  }

  onStandstill(listener: (standstill: Standstill) => void): () => void {
    this.#standstillListeners.add(listener)
    return () => { this.#standstillListeners.delete(listener) }
  }

  /** Tries again after a standstill; without one, does nothing. `typed`: what somebody typed who decided what must be confirmed. */
  reopen(decided?: Decision, typed = ''): void {
    if (this.#standstill === null || this.#closing) return
    if (decided !== undefined && this.#standstill.choices?.some((choice) => choice.decision === decided && isConfirmed(choice, typed)) !== true) return
    this.#ends = []
    const before = this.#process
    this.#process = null
    before?.kill()
    this.#port.lost()
    this.#port = this.#open(decided)
  }

  /** Lets the counter finish and close its files. One that takes longer than `patience` milliseconds, or is still at long work before it opens, is ended: what was committed is on disk. */
  async close(patience: number): Promise<void> {
    this.#closing = true
    const { promise: outOfPatience, resolve } = Promise.withResolvers<void>()
    const timer = setTimeout(resolve, patience)
    if (this.#opening === null) await Promise.race([this.#port.close(), outOfPatience])
    clearTimeout(timer)
    this.#process?.kill()
  }

  /** An open question whose counter ended is asked once more, of the next: a reading, what it never got, or what it left when it said so. A command over which it fell is not, lest the next falls too. */
  async #ask<Answer>(question: Question<Answer>): Promise<Answer> {
    const port = this.#port
    const answer = await this.#put(port, question)
    if (answer !== null) return answer
    if (this.#standstill !== null) return question.still(this.#standstill.text)
    const maySendAgain = question.isReading || port.leaving || !port.opened
    if (this.#closing || this.#port === port || !maySendAgain) return question.lost()
    return (await this.#opensInTime(this.#port)) ? ((await this.#put(this.#port, question)) ?? question.lost()) : question.lost()
  }

  async #put<Answer>(port: CounterPort, { put, still }: Question<Answer>): Promise<Answer | null> {
    const opening = await port.ready
    return opening.opened || this.#standstill === null ? put(port) : still(this.#standstill.text)
  }

  /** One that says how far it is, is waited for however long that takes. */
  async #opensInTime(port: CounterPort): Promise<boolean> {
    const { promise: outOfPatience, resolve } = Promise.withResolvers<boolean>()
    const timer = setInterval(() => { if (this.#opening === null) resolve(false) }, AGAIN_WITHIN_MS)
    return Promise.race([port.ready.then(() => true), outOfPatience]).finally(() => { clearInterval(timer) })
  }

  #leaves(process: CounterProcess, sessions: readonly OpenSession[]): void {
    this.#sessions = sessions
    this.#setOpening(this.#opening, true)
    this.#leaveTimer = setTimeout(() => { process.kill() }, LEAVES_WITHIN_MS)
  }

  #open(decided?: Decision): CounterPort {
    const process = this.#start(decided)
    const port = new CounterPort(process)
    this.#standstill = null
    this.#process = process
    this.#openingHeard = Promise.withResolvers<void>()
    this.#setOpening(null)
    port.onOpening((opening) => { if (this.#process === process) this.#setOpening(opening) })
    port.onChanged((changed) => { this.#tellChanged(changed) })
    port.onLeaving((sessions) => { if (this.#process === process) this.#leaves(process, sessions) })
    port.resume(this.#sessions)
    this.#sessions = []
    port.onServerWanted((wanted) => { this.#server?.want(wanted) })
    if (this.#server) port.tellServer(this.#server.standing)
    process.onEnd(() => { this.#ended(process, port) })
    void port.ready.then((opening) => {
      if (this.#process !== process) return
      if (opening.opened) this.#setOpening(null, false)
      else this.#standStill({ title: opening.title, text: opening.text, ...(opening.choices ? { choices: opening.choices } : {}) })
    })
    return port
  }

  #ended(process: CounterProcess, port: CounterPort): void {
    const current = this.#process === process
    if (current) {
      this.#process = null
      clearTimeout(this.#leaveTimer)
    }
    port.lost()
    if (!current || this.#closing || this.#standstill !== null) return
    const now = this.#clock()
    this.#ends = [...this.#ends.filter((end) => now - end < WITHIN_MS), now]
    if (this.#ends.length >= TOO_MANY_ENDS) return this.#standStill(GIVEN_UP)
    this.#setOpening(this.#opening, port.opened || this.#anew)
    const fresh = this.#open()
    this.#port = fresh
    void fresh.ready.then((opening) => { if (opening.opened && !port.opened) this.#tellChanged({ topics: [...TOPICS] }) })
  }

  #setOpening(opening: Opening | null, anew = this.#anew): void {
    const before = this.opening
    this.#opening = opening
    this.#anew = anew
    if (this.opening === before) return
    if (opening !== null) this.#openingHeard.resolve()
    this.#tellChanged({ topics: this.opening === null ? [...TOPICS] : [], opening: this.opening })
  }

  #tellChanged(changed: Changed): void {
    for (const listener of this.#changedListeners) listener(changed)
  }

  #standStill(standstill: Standstill): void {
    this.#standstill = standstill
    this.#setOpening(null, false)
    for (const listener of this.#standstillListeners) listener(standstill)
  }
}
