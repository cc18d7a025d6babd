import { createHash, randomBytes } from 'node:crypto'
import type { ClientId } from '#protocol/port.ts'

const MOST_KEYS = 32
const MOST_CLIENTS = 64

/**
 * Who may come in: one-time keys, each exchanged for a session of its own, known by its cookie.
 * Only hashes are kept, so that looking one up takes no time that tells how near a guess was. The oldest makes room.
 */
export class Door {
  readonly #keys = new Set<string>()
  readonly #clients = new Map<string, ClientId>()
  readonly #forgotten: (client: ClientId) => void

  constructor(forgotten: (client: ClientId) => void) {
    this.#forgotten = forgotten
  }

  /** A key that opens once. */
  freshKey(): string {
    const key = secret()
    this.#keys.add(digest(key))
    for (const oldest of this.#keys) if (this.#keys.size > MOST_KEYS) this.#keys.delete(oldest)
    return key
  }

  /** The session a key is exchanged for, in place of the one the same browser had; null for a used or unknown key. */
  enter(key: string, former: string): string | null {
    if (!this.#keys.delete(digest(key))) return null
    this.#leave(digest(former))
    const session = secret()
    this.#clients.set(digest(session), secret())
    for (const oldest of this.#clients.keys()) if (this.#clients.size > MOST_CLIENTS) this.#leave(oldest)
    return session
  }

  /** Whose session it is; null for none of ours. */
  client(session: string): ClientId | null {
    return this.#clients.get(digest(session)) ?? null
  }

  #leave(session: string): void {
    const client = this.#clients.get(session)
    if (client === undefined) return
    this.#clients.delete(session)
    this.#forgotten(client)
  }
}

const secret = (): string => randomBytes(32).toString('base64url')
const digest = (text: string): string => createHash('sha256').update(text).digest('base64url')
