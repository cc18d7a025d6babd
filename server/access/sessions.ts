import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto'
import type { DeviceId } from '#domain/ids.ts'

/** How long a challenge may be answered, and how long a session holds: milliseconds, by a clock of the server's that only goes forward. */
const ANSWERED_WITHIN = 60_000
export const SESSION_MS = 15 * 60_000

const [WORD_BYTES, TIME_BYTES, SEAL_BYTES] = [12, 6, 16]

interface Session {
  readonly device: DeviceId
  readonly ends: number
}

/** Who has proved to be which device. In memory alone: after a start everybody proves it anew. A challenge nobody answers takes no room. */
export class Sessions {
  readonly #key = randomBytes(32)
  readonly #sessions = new Map<string, Session>()
  /** Challenges that were answered, until they would be too old anyway. */
  readonly #used = new Map<string, number>()
  readonly #clock: () => number

  /** `clock`: milliseconds, never backwards. */
  constructor(clock: () => number) {
    this.#clock = clock
  }

  challenge(device: DeviceId): string {
    const until = Buffer.alloc(TIME_BYTES)
    until.writeUIntBE(Math.floor(this.#clock()) + ANSWERED_WITHIN, 0, TIME_BYTES)
    const said = Buffer.concat([randomBytes(WORD_BYTES), until])
    return Buffer.concat([said, this.#seal(device, said)]).toString('base64url')
  }

  /** Whether it is ours, for that device, and fresh. */
  isOurs(device: DeviceId, challenge: string): boolean {
    const bytes = Buffer.from(challenge, 'base64url')
    if (bytes.length !== WORD_BYTES + TIME_BYTES + SEAL_BYTES) return false
    const said = bytes.subarray(0, WORD_BYTES + TIME_BYTES)
    return timingSafeEqual(this.#seal(device, said), bytes.subarray(said.length)) && said.readUIntBE(WORD_BYTES, TIME_BYTES) >= this.#clock()
  }

  /** A token for a device that signed a challenge of ours; null where that was answered before. */
  open(device: DeviceId, challenge: string): string | null {
    const now = this.#clock()
    for (const [word, until] of this.#used) if (until < now) this.#used.delete(word)
    for (const [token, { ends }] of this.#sessions) if (ends < now) this.#sessions.delete(token)
    if (this.#used.has(challenge)) return null
    this.#used.set(challenge, now + ANSWERED_WITHIN)
    const token = randomBytes(32).toString('base64url')
    this.#sessions.set(token, { device, ends: now + SESSION_MS })
    return token
  }

  /** Null for a token that is none, or ended. */
  deviceOf(token: string): DeviceId | null {
    const session = this.#sessions.get(token)
    return session && session.ends >= this.#clock() ? session.device : null
  }

  get count(): number {
    return this.#sessions.size
  }

  #seal(device: DeviceId, said: Buffer): Buffer {
    return createHmac('sha256', this.#key).update(said).update(device).digest().subarray(0, SEAL_BYTES)
  }
}
