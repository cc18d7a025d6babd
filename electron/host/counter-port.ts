import type { CallRequest, Reply } from '#protocol/call.ts'
import type { Changed } from '#protocol/changes.ts'
import type { Opening } from '#protocol/opening.ts'
import type { BytesAnswer, BytesRequest, Choice, ClientId, FromCounter, OpenSession, ToCounter } from '#protocol/port.ts'
import type { ServerStanding } from '#protocol/server-port.ts'
import { assertNever } from '#domain/assert-never.ts'

/** The thread or process the counter runs in, as its host sees it. */
export interface CounterLine {
  postMessage(message: ToCounter): void
  /** Called once; every message of the counter goes to this listener, in order. */
  onMessage(listener: (message: FromCounter) => void): void
}

/** Whether the register is open, or what the officer must read instead (Indonesian). */
export type CounterOpening = { readonly opened: true } | { readonly opened: false; readonly title: string; readonly text: string; readonly choices?: readonly Choice[] }

/**
 * The host's end of protocol/port.ts: numbers the questions and brings each answer to who asked.
 * The host tells it with `lost()` when the counter's process or thread has ended; every open question is then given back with null, none hangs.
 * A counter that leaves gets no new question, and what it says of its trouble answers none: those too come back with null when it has ended.
 */
export class CounterPort {
  readonly #line: CounterLine
  readonly #calls = new Map<number, (reply: Reply<unknown> | null) => void>()
  readonly #bytes = new Map<number, (answer: BytesAnswer | null) => void>()
  readonly #listeners = new Set<(changed: Changed) => void>()
  readonly #openingListeners = new Set<(opening: Opening) => void>()
  readonly #leavingListeners = new Set<(sessions: readonly OpenSession[]) => void>()
  readonly #serverListeners = new Set<(wanted: boolean) => void>()
  readonly #opening = promised<CounterOpening>()
  readonly #end = promised<void>()
  #last = 0
  #lost = false
  #opened = false
  #leaving = false

  constructor(line: CounterLine) {
    this.#line = line
    line.onMessage((message) => { this.#receive(message) })
  }

  /** Settles once: open, or not openable. A counter lost before it spoke counts as not openable. */
  get ready(): Promise<CounterOpening> {
    return this.#opening.promise
  }

  /** Its register was open. */
  get opened(): boolean {
    return this.#opened
  }

  /** It said that it ends to be opened anew. */
  get leaving(): boolean {
    return this.#leaving
  }

  /** Null where it ended without an answer. */
  call(client: ClientId, name: string, request: CallRequest): Promise<Reply<unknown> | null> {
    return this.#ask(this.#calls, (id) => ({ t: 'call', id, client, name, request }))
  }

  /** Null where it ended without an answer. */
  bytes(client: ClientId, request: BytesRequest): Promise<BytesAnswer | null> {
    return this.#ask(this.#bytes, (id) => ({ t: 'bytes', id, client, request }))
  }

  /** Who sat where at the counter before. */
  resume(sessions: readonly OpenSession[]): void {
    if (!this.#lost && sessions.length > 0) this.#line.postMessage({ t: 'sessions', sessions })
  }

  /** Told once, with who sits where. */
  onLeaving(listener: (sessions: readonly OpenSession[]) => void): void {
    this.#leavingListeners.add(listener)
  }

  /** The client is gone: its session ends. */
  forget(client: ClientId): void {
    if (!this.#lost) this.#line.postMessage({ t: 'forget', client })
  }

  /** Gives back the way to stop listening. */
  onChanged(listener: (changed: Changed) => void): () => void {
    this.#listeners.add(listener)
    return () => { this.#listeners.delete(listener) }
  }

  /** What opening takes long over, as often as the counter says so. */
  onOpening(listener: (opening: Opening) => void): void {
    this.#openingListeners.add(listener)
  }

  /** Whether this PC is to be the office's server, whenever the counter says so. */
  onServerWanted(listener: (wanted: boolean) => void): void {
    this.#serverListeners.add(listener)
  }

  tellServer(standing: ServerStanding): void {
    if (!this.#lost) this.#line.postMessage({ t: 'server', standing })
  }

  /** Asks the counter to finish what it does and close its files; settles when it has, or is lost. */
  close(): Promise<void> {
    if (!this.#lost) this.#line.postMessage({ t: 'close' })
    return this.#end.promise
  }

  /** The host saw the process or thread end, asked for or not. */
  lost(): void {
    if (this.#lost) return
    this.#lost = true
    for (const giveBack of [...this.#calls.values(), ...this.#bytes.values()]) giveBack(null)
    this.#calls.clear()
    this.#bytes.clear()
    this.#opening.settle({ opened: false, title: 'Loket belum bisa dibuka', text: 'Bagian pencatat berhenti sebelum siap. Tutup Loket, lalu buka lagi. Data yang sudah tersimpan tidak berubah.' })
    this.#end.settle()
  }

  #ask<Answer>(open: Map<number, (answer: Answer | null) => void>, question: (id: number) => ToCounter): Promise<Answer | null> {
    if (this.#lost) return Promise.resolve(null)
    const id = ++this.#last
    return new Promise((answer) => {
      open.set(id, answer)
      if (!this.#leaving) this.#line.postMessage(question(id))
    })
  }

  #receive(message: FromCounter): void {
    switch (message.t) {
      case 'opening': return this.#openingListeners.forEach((listener) => { listener(message.opening) })
      case 'ready':
        this.#opened = true
        return this.#opening.settle({ opened: true })
      case 'reopening':
        this.#leaving = true
        return this.#leavingListeners.forEach((listener) => { listener(message.sessions) })
      case 'unopened': return this.#opening.settle({ opened: false, title: message.title, text: message.text, ...(message.choices ? { choices: message.choices } : {}) })
      case 'reply': return this.#leaving && isTroubled(message.reply) ? undefined : take(this.#calls, message.id)?.(message.reply)
      case 'bytes': return this.#leaving && message.answer.status >= 500 ? undefined : take(this.#bytes, message.id)?.(message.answer)
      case 'changed': return this.#listeners.forEach((listener) => { listener({ topics: [...message.topics] }) })
      case 'server': return this.#serverListeners.forEach((listener) => { listener(message.wanted) })
      case 'closed': return this.#end.settle()
      default: return assertNever(message)
    }
  }
}

/** What a counter says that is about to end for it, and the next one can do better. */
const isTroubled = (reply: Reply<unknown>): boolean => 'fault' in reply || (!reply.ok && reply.refusal.code === 'disk')

function promised<Value>(): { readonly promise: Promise<Value>; readonly settle: (value: Value) => void } {
  const { promise, resolve } = Promise.withResolvers<Value>()
  return { promise, settle: resolve }
}

function take<Key, Value>(map: Map<Key, Value>, key: Key): Value | undefined {
  const value = map.get(key)
  map.delete(key)
  return value
}
