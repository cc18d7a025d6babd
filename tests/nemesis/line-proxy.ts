import { once } from 'node:events'
import { connect, createServer, type Server, type Socket } from 'node:net'
import { must } from '#domain/must.ts'

/** A packet's worth: so much of a slow line is taken at a time. */
const PIECE = 1400

export type Direction = 'up' | 'down'

/** One whose end is just being told cannot be reset: Node would let go of it without closing it, and the process would never end (EINVAL of `uv_tcp_close_reset`). */
const reset = (socket: Socket): void => { if (socket.writableEnded && !socket.writableFinished) socket.destroy(); else socket.resetAndDestroy() }

/** The cable between one counter and the server: it carries, is cut, hangs, is reset, or is slow. */
export class LineProxy {
  readonly #server: Server
  readonly #target: () => number
  readonly #sockets = new Set<Socket>()
  readonly #held = new Set<Direction>()
  readonly #stranded = new WeakSet<Socket>()
  readonly #freeAt = { up: 0, down: 0 }
  #letGo = Promise.withResolvers<void>()
  #cut = false
  #bitsPerMillisecond = Number.POSITIVE_INFINITY
  /** Bytes that went through. */
  carried = 0

  private constructor(server: Server, target: () => number) {
    this.#server = server
    this.#target = target
    server.on('connection', (socket) => { this.#accept(socket) })
  }

  /** `target`: the server's port on this machine, as it is at each connection. */
  static async open(target: () => number): Promise<LineProxy> {
    const server = createServer({ allowHalfOpen: true, noDelay: true })
    server.listen(0, '127.0.0.1')
    await once(server, 'listening')
    return new LineProxy(server, target)
  }

  get port(): number {
    const address = this.#server.address()
    return typeof address === 'object' ? must(address, 'an address').port : 0
  }

  /** Whoever speaks is reset at once, and so is whoever comes. */
  cut(): void {
    this.#cut = true
    this.reset()
  }

  reset(): void {
    for (const socket of this.#sockets) reset(socket)
  }

  /** Nothing comes through any more, and nobody is told. */
  hold(...directions: readonly Direction[]): void {
    for (const direction of directions) this.#held.add(direction)
  }

  /** Who speaks now is never heard again, and never told: as behind a switch that was off and on. Who comes anew is heard. */
  strand(): void {
    for (const socket of this.#sockets) this.#stranded.add(socket)
  }

  slow(kbit: number): void {
    this.#bitsPerMillisecond = kbit
  }

  /** As new; what hung goes on. */
  mend(): void {
    this.#cut = false
    this.#bitsPerMillisecond = Number.POSITIVE_INFINITY
    ;[this.#freeAt.up, this.#freeAt.down] = [0, 0]
    this.#held.clear()
    this.#letGo.resolve()
    this.#letGo = Promise.withResolvers<void>()
  }

  async close(): Promise<void> {
    const closed = once(this.#server, 'close')
    this.#server.close()
    this.cut()
    this.mend()
    await closed
  }

  #accept(counter: Socket): void {
    if (this.#cut) return reset(counter)
    const server = connect({ host: '127.0.0.1', port: this.#target(), allowHalfOpen: true, noDelay: true })
    for (const [one, other] of [[counter, server], [server, counter]] as const) {
      this.#sockets.add(one)
      one.once('error', () => { reset(other) })
      one.once('close', () => {
        this.#sockets.delete(one)
        if (!one.readableEnded) reset(other)
      })
    }
    void this.#carry(counter, server, 'up')
    void this.#carry(server, counter, 'down')
    return undefined
  }

  /** All that came, then its end. */
  async #carry(from: Socket, to: Socket, direction: Direction): Promise<void> {
    try {
      for await (const chunk of from as AsyncIterable<Buffer>)
        for (let at = 0; at < chunk.length; at += PIECE) {
          const piece = chunk.subarray(at, at + PIECE)
          await this.#passage(direction, piece.length)
          if (to.destroyed) return
          if (this.#stranded.has(to)) await once(to, 'close')
          this.carried += piece.length
          if (!to.write(piece)) await Promise.race([once(to, 'drain'), once(to, 'close')])
        }
      to.end()
    } catch {
      reset(to)
    }
  }

  /** Waits until so many bytes are through. All connections of a line share it. */
  async #passage(direction: Direction, bytes: number): Promise<void> {
    while (this.#held.has(direction)) await this.#letGo.promise
    if (this.#bitsPerMillisecond === Number.POSITIVE_INFINITY) return
    const free = Math.max(this.#freeAt[direction], performance.now()) + (bytes * 8) / this.#bitsPerMillisecond
    this.#freeAt[direction] = free
    await Promise.race([new Promise((resolve) => { setTimeout(resolve, Math.max(0, free - performance.now())) }), this.#letGo.promise])
  }
}
