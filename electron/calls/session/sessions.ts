import type { IsoInstant, OfficerId } from '#domain/ids.ts'
import type { ClientId, OpenSession } from '#protocol/port.ts'

type Session = Omit<OpenSession, 'client'>

/** Who is logged in where. In memory only: a counter that starts again asks for the PIN again, but where the one before told who sat where. */
export class Sessions {
  readonly #byClient = new Map<ClientId, Session>()

  open(client: ClientId, officer: OfficerId, now: IsoInstant): void {
    this.#byClient.set(client, { officer, lastSeen: now, locked: false })
  }

  /** Null where nobody is logged in. A session idle for too long is found locked. A clock set back locks nobody; the wait begins anew. */
  of(client: ClientId, now: IsoInstant, idleMinutes: number): Session | null {
    const session = this.#byClient.get(client)
    if (!session) return null
    const idle = Date.parse(now) - Date.parse(session.lastSeen)
    if (idle < 0) this.#see(client, now)
    if (!session.locked && idle > idleMinutes * 60_000) this.lock(client)
    return this.#byClient.get(client) ?? null
  }

  /** Somebody sat there at that moment, and none later is known. */
  touch(client: ClientId, at: IsoInstant): void {
    const session = this.#byClient.get(client)
    if (session && Date.parse(at) > Date.parse(session.lastSeen)) this.#see(client, at)
  }

  lock(client: ClientId): void {
    const session = this.#byClient.get(client)
    if (session) this.#byClient.set(client, { ...session, locked: true })
  }

  all(): readonly OpenSession[] {
    return [...this.#byClient].map(([client, session]) => ({ client, ...session }))
  }

  resume(sessions: readonly OpenSession[]): void {
    for (const { client, ...session } of sessions) this.#byClient.set(client, session)
  }

  #see(client: ClientId, at: IsoInstant): void {
    const session = this.#byClient.get(client)
    if (session && !session.locked) this.#byClient.set(client, { ...session, lastSeen: at })
  }

  close(client: ClientId): void {
    this.#byClient.delete(client)
  }
}
