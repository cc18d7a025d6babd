import type { OfficeId } from '#domain/ids.ts'
import { must } from '#domain/must.ts'
import type { OfficeRecord } from '#protocol/sync/enrolment.ts'
import type { SigningKey } from '../node-crypto.ts'
import { Sequencer } from '../sequence/sequencer.ts'
import type { KeptOffice, ServerStore } from '../store/server-store.ts'

export interface OfficeServerParts {
  readonly store: ServerStore
  readonly key: SigningKey
  readonly now: () => Date
}

/** The one office a LAN server orders for; none until its first PC founds it. */
export class OfficeServer {
  readonly parts: OfficeServerParts
  /** Pulls that are held until there is something. */
  waiting = 0
  #office: Office | null = null
  readonly #listeners = new Set<() => void>()

  private constructor(parts: OfficeServerParts) {
    this.parts = parts
  }

  static async open(parts: OfficeServerParts): Promise<OfficeServer> {
    const server = new OfficeServer(parts)
    const [kept] = await parts.store.offices()
    if (kept) server.settle(kept, server.sequencerFor(kept.office))
    return server
  }

  get office(): Office | null {
    return this.#office
  }

  sequencerFor(office: OfficeId): Sequencer {
    const { store, key } = this.parts
    return new Sequencer({ office, store, key })
  }

  /** From here on it is this office's; told after what founds it is stored. */
  settle(kept: KeptOffice, sequencer: Sequencer): void {
    this.#office ??= { ...kept, sequencer }
    if (this.#office.sequencer === sequencer) sequencer.onOrdered(() => this.#tell())
    this.#tell()
  }

  async record(): Promise<OfficeRecord | null> {
    if (!this.#office) return null
    const { office, officeKey } = this.#office
    const terms = (await this.parts.store.reading(office).terms()).map(({ term, signature }) => ({ term, signature }))
    must(terms[0], 'a term')
    return { office, officeKey, terms }
  }

  /** Told after each act that ordered something. Gives back how to stop listening. */
  onOrdered(listener: () => void): () => void {
    this.#listeners.add(listener)
    return () => { this.#listeners.delete(listener) }
  }

  #tell(): void {
    for (const listener of this.#listeners) listener()
  }
}

export interface Office extends KeptOffice {
  readonly sequencer: Sequencer
}
