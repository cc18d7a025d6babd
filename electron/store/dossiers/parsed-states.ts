import type { Dossier } from '#domain/dossier/state.ts'
import type { DossierId } from '#domain/ids.ts'
import { parseStored } from '../files/parse-stored.ts'

/** An act reads the dossier it acts on twice: to decide, and to fold. */
const REMEMBERED = 16

/** Dossiers as last parsed, each beside the very text it was parsed from, so that none can be stale. */
export class ParsedStates {
  readonly #known = new Map<DossierId, { readonly text: string; readonly state: Dossier }>()

  of(id: DossierId, text: string): Dossier {
    const known = this.#known.get(id)
    if (known?.text === text) return known.state
    const state = parseStored<Dossier>(text)
    this.#known.delete(id)
    this.#known.set(id, { text, state })
    const [oldest] = this.#known.keys()
    if (this.#known.size > REMEMBERED && oldest !== undefined) this.#known.delete(oldest)
    return state
  }
}
