import { createHash } from 'node:crypto'
import type { ClientRequestArgs } from 'node:http'
import { Agent } from 'node:https'
import type { Duplex } from 'node:stream'
import { connect, type TLSSocket } from 'node:tls'
import { FINGERPRINT_DIGITS } from '#protocol/sync/enrolment-code.ts'

/** Where a server is, and the one certificate it is known by. */
export interface ServerPlace {
  readonly host: string
  readonly port: number
  /** SHA-256 of the certificate's DER in hex; from an enrolment code its first digits, see `FINGERPRINT_DIGITS`. */
  readonly fingerprint: string
}

/** Somebody else answers in the server's place. */
export class OtherServer extends Error {
  override readonly name = 'OtherServer'
}

/** Lines that are kept while nobody asks anything. How many there are at work is not limited: who waits for another one's line is never told where that cannot be had (Node's `Agent.removeSocket`). */
const KEPT = 4
/** Milliseconds. */
const CONNECTED_WITHIN = 10_000
/** Milliseconds without a word after which the machine itself asks whether the other side is there; ten seconds later at most a pulled cable is an error. From the first question on: Node's own agent begins with the second. */
const QUIET = 5_000

/**
 * Lines to one server, kept open. The certificate is held against the pin before a byte is said; who signed it and its dates are not asked,
 * for a counter whose clock is years off must still find its server.
 */
export class PinnedAgent extends Agent {
  readonly #place: ServerPlace
  #seen = ''

  constructor(place: ServerPlace) {
    super({ keepAlive: true, maxFreeSockets: KEPT })
    this.#place = place
  }

  /** The whole fingerprint of the certificate that was met and found to be the pinned one; empty before. */
  get seen(): string {
    return this.#seen
  }

  /** Lines that stand idle may be gone as well as the one at work: what is asked next gets a new one. */
  dropIdle(): void {
    for (const socket of Object.values(this.freeSockets).flatMap((kept = []) => kept)) socket.destroy()
  }

  override createConnection(_options: ClientRequestArgs, callback?: (error: Error | null, stream: Duplex) => void): null {
    const { host, port, fingerprint } = this.#place
    const socket = connect({ host, port, minVersion: 'TLSv1.2', rejectUnauthorized: false })
    socket.setKeepAlive(true, QUIET)
    const timer = setTimeout(() => { socket.destroy(new Error('no line in time')) }, CONNECTED_WITHIN)
    let told = false
    const tell = (error: Error | null): void => {
      clearTimeout(timer)
      if (told) return
      told = true
      callback?.(error, socket)
    }
    socket.once('secureConnect', () => {
      const met = fingerprintOf(socket)
      // A pin that is too short pins nobody.
      if (fingerprint.length >= FINGERPRINT_DIGITS && met.startsWith(fingerprint)) {
        this.#seen = met
        return tell(null)
      }
      socket.destroy()
      return tell(new OtherServer(`not the server of ${host}:${port}`))
    })
    socket.once('error', tell)
    socket.once('close', () => tell(new Error('the line was closed')))
    return null
  }
}

/** SHA-256 of the other side's certificate, hex; empty where it showed none. */
function fingerprintOf(socket: TLSSocket): string {
  const certificate = socket.getPeerX509Certificate()
  return certificate ? createHash('sha256').update(certificate.raw).digest('hex') : ''
}
