import { randomBytes, timingSafeEqual } from 'node:crypto'
import type { DeviceId } from '#domain/ids.ts'
import { accept, refuse, type Result } from '#domain/result.ts'
import { sha256 } from '../node-crypto.ts'

export const CODE_MINUTES = 15
/** Wrong guesses at one code, after which it is nobody's. */
const MOST_TRIES = 5
/** Codes open at a time. */
const MOST_CODES = 50
/** Hex digits that only say which code it is. */
const NAMED_BY = 4

export interface OpenCode {
  readonly name: string
  /** Who asked for it; null at the server itself. */
  readonly by: DeviceId | null
  readonly secretHash: string
  /** Milliseconds since 1970. */
  readonly expires: number
  tries: number
  /** The device it let in; null before. */
  device: DeviceId | null
}

export type CodeProblem = 'code-unknown' | 'code-used' | 'code-expired' | 'too-many'

/** One-time codes, in memory alone: a server that starts again has none open. */
export class EnrolmentCodes {
  readonly #codes = new Map<string, OpenCode>()
  readonly #now: () => Date

  constructor(now: () => Date) {
    this.#now = now
  }

  /** A new secret, 7 bytes in hex; null where too many are open. */
  make(name: string, by: DeviceId | null): string | null {
    const now = this.#now().getTime()
    // An hour after its end it is no longer told why it is of no use.
    for (const [id, { expires }] of this.#codes) if (expires + 3_600_000 < now) this.#codes.delete(id)
    if (this.#codes.size >= MOST_CODES) return null
    const secret = randomBytes(7).toString('hex')
    if (this.#codes.has(secret.slice(0, NAMED_BY))) return this.make(name, by)
    this.#codes.set(secret.slice(0, NAMED_BY), { name, by, secretHash: sha256(secret), expires: now + CODE_MINUTES * 60_000, tries: 0, device: null })
    return secret
  }

  /** The code with that secret, for a device that wants in. The one it let in finds it again: its answer may have been lost. */
  find(secret: string, device: DeviceId): Result<OpenCode, CodeProblem> {
    const code = this.#codes.get(secret.slice(0, NAMED_BY))
    if (!code) return refuse('code-unknown')
    if (code.tries >= MOST_TRIES) return refuse('too-many')
    if (!timingSafeEqual(Buffer.from(code.secretHash), Buffer.from(sha256(secret)))) {
      code.tries += 1
      return refuse('code-unknown')
    }
    if (code.expires < this.#now().getTime()) return refuse('code-expired')
    return code.device !== null && code.device !== device ? refuse('code-used') : accept(code)
  }
}
