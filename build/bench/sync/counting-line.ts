import { connect, createServer, type AddressInfo, type Server, type Socket } from 'node:net'
import { once } from 'node:events'
import { Transform } from 'node:stream'
import { setTimeout as sleep } from 'node:timers/promises'

/** A line before the server that counts what crosses it, both ways, and may be slow. */
export class CountingLine {
  bytes = 0
  readonly #server: Server
  readonly #sockets = new Set<Socket>()

  /** `rate`: bits a second, each way. */
  constructor(port: number, rate = Number.POSITIVE_INFINITY) {
    this.#server = createServer((near) => {
      const far = connect(port, '127.0.0.1')
      for (const socket of [near, far]) this.#sockets.add(socket.on('error', () => { near.destroy(); far.destroy() }))
      near.pipe(this.#slow(rate)).pipe(far)
      far.pipe(this.#slow(rate)).pipe(near)
    })
  }

  async open(): Promise<number> {
    this.#server.listen(0, '127.0.0.1')
    await once(this.#server, 'listening')
    return (this.#server.address() as AddressInfo).port
  }

  close(): void {
    this.#server.close()
    for (const socket of this.#sockets) socket.destroy()
  }

  #slow(rate: number): Transform {
    const count = (bytes: number): void => { this.bytes += bytes }
    return new Transform({
      async transform(chunk: Buffer, _encoding, done) {
        count(chunk.length)
        if (Number.isFinite(rate)) await sleep((chunk.length * 8000) / rate)
        done(null, chunk)
      },
    })
  }
}
