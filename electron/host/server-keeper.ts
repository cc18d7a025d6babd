import { type FromServer, fromServer, type KeptServerStart, type ServerStanding, type ToServer } from '#protocol/server-port.ts'
import { assertNever } from '#domain/assert-never.ts'
import { readServerMark, removeServerMark, writeServerMark } from './server-mark.ts'

/** The LAN server's process, as its host sees it. */
export interface ServerProcess {
  postMessage(message: ToServer): void
  onMessage(listener: (message: unknown) => void): void
  /** Called once, when it has ended for whatever reason. */
  onEnd(listener: () => void): void
  kill(): void
}

export interface ServerKeeperParts {
  readonly start: KeptServerStart
  readonly begin: (start: KeptServerStart) => ServerProcess
  /** Gives back how to call it off. */
  readonly after: (milliseconds: number, run: () => void) => () => void
}

/** What a counter sees of it. */
export type KeptServer = Pick<ServerKeeper, 'standing' | 'want' | 'onStanding'>

/** Before the first new try after an end, and before any after a problem: milliseconds. */
const AGAIN = 1_000
const SLOWEST = 30_000

const FELL_OVER = 'Server kantor di komputer ini berhenti sendiri dan sedang dijalankan lagi. Pekerjaan di semua komputer berjalan terus dan tersimpan.'

/**
 * Keeps the office's LAN server running while Loket runs, on the PC that was made the server: a mark in its folder says so, also at the next start.
 * One that ends is started again, one that does not start is tried again; on any other PC this costs one look for the mark.
 */
export class ServerKeeper {
  readonly #parts: ServerKeeperParts
  readonly #listeners = new Set<(standing: ServerStanding) => void>()
  #standing: ServerStanding = { state: 'off' }
  #process: ServerProcess | null = null
  /** The one that was told to end has. */
  #left: Promise<void> = Promise.resolve()
  #ended: Promise<void> = Promise.resolve()
  #callOff: (() => void) | null = null
  #wait = AGAIN

  constructor(parts: ServerKeeperParts) {
    this.#parts = parts
    if (readServerMark(parts.start.data)) this.#begin()
  }

  get standing(): ServerStanding {
    return this.#standing
  }

  onStanding(listener: (standing: ServerStanding) => void): void {
    this.#listeners.add(listener)
  }

  /** Whether this PC is the office's server from here on. */
  want(wanted: boolean): void {
    const { data } = this.#parts.start
    if (!wanted) {
      removeServerMark(data)
      this.#stop()
      return this.#stand({ state: 'off' })
    }
    if (this.#process !== null || this.#standing.state === 'starting') return
    try {
      if (!readServerMark(data)) writeServerMark(data, { port: null })
    } catch {
      return this.#stand({ state: 'stopped', problem: `Folder ${data} tidak bisa ditulisi. Periksa izin foldernya dan ruang disknya, lalu ulangi.` })
    }
    this.#stand({ state: 'starting' })
    void this.#left.then(() => { if (this.#standing.state === 'starting' && this.#process === null) this.#begin() })
  }

  /** Lets it finish and close its files; the mark stays. One that takes longer than `patience` milliseconds is ended. */
  async close(patience: number): Promise<void> {
    const process = this.#process
    this.#stop()
    const callOff = this.#parts.after(patience, () => { process?.kill() })
    await this.#left
    callOff()
  }

  #begin(): void {
    this.#callOff?.()
    this.#callOff = null
    const { begin, start } = this.#parts
    const port = readServerMark(start.data)?.port ?? null
    const process = begin(port === null ? start : { ...start, port: String(port) })
    this.#process = process
    const { promise, resolve } = Promise.withResolvers<void>()
    this.#ended = promise
    if (this.#standing.state === 'off') this.#stand({ state: 'starting' })
    process.onMessage((message) => {
      const said = fromServer.safeParse(message)
      if (said.success && this.#process === process) this.#hear(said.data)
    })
    process.onEnd(() => {
      resolve()
      if (this.#process === process) this.#again({ state: 'stopped', problem: FELL_OVER })
    })
  }

  #hear(said: FromServer): void {
    switch (said.t) {
      case 'ready':
        this.#wait = AGAIN
        this.#remember(said.port)
        return this.#stand({ state: 'running', port: said.port, addresses: said.addresses })
      case 'elsewhere':
        // Another process of this user serves the office; it is in its hands until it ends.
        this.#stop()
        return this.#again({ state: 'running', port: said.port, addresses: said.addresses }, SLOWEST)
      case 'problem':
        this.#stop()
        return this.#again({ state: 'stopped', problem: said.problem }, SLOWEST)
      default:
        return assertNever(said)
    }
  }

  /** Where that cannot be written (a full disk), the port is told again at the next start. */
  #remember(port: number): void {
    const { data } = this.#parts.start
    if (readServerMark(data)?.port === port) return
    try {
      writeServerMark(data, { port })
    } catch (error) {
      console.error('The port of the office server was not kept:', error)
    }
  }

  #again(standing: ServerStanding, wait = this.#wait): void {
    this.#process = null
    this.#wait = Math.min(this.#wait * 2, SLOWEST)
    this.#callOff = this.#parts.after(wait, () => { this.#begin() })
    this.#stand(standing)
  }

  #stop(): void {
    this.#callOff?.()
    this.#callOff = null
    if (this.#process === null) return
    this.#process.postMessage({ t: 'stop' })
    this.#process = null
    this.#left = this.#ended
  }

  #stand(standing: ServerStanding): void {
    if (JSON.stringify(standing) === JSON.stringify(this.#standing)) return
    this.#standing = standing
    for (const listener of this.#listeners) listener(standing)
  }
}
