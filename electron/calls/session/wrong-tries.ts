import type { IsoInstant, OfficerId } from '#domain/ids.ts'
import type { VerifierStore } from '#store/contract/verifier-store.ts'
import { diskTrouble } from '../disk-trouble.ts'

interface Tries {
  readonly count: number
  readonly last: IsoInstant
}

/** How often an officer was wrong of late: kept on the disk, and remembered here, so that a disk that takes no word of it is no way to guess on and on. */
export class WrongTries {
  readonly #verifiers: VerifierStore
  readonly #remembered = new Map<OfficerId, Tries & { readonly verifier: string | null }>()

  constructor(verifiers: VerifierStore) {
    this.#verifiers = verifiers
  }

  /** Of the PIN there is now. */
  of(officer: OfficerId): Tries | null {
    const here = this.#remembered.get(officer)
    return here?.verifier === this.#verifiers.of(officer) ? here : this.#verifiers.failures(officer)
  }

  add(officer: OfficerId, now: IsoInstant): void {
    this.#remember(officer, (this.of(officer)?.count ?? 0) + 1, now)
    written(() => { this.#verifiers.recordFailure(officer, now) })
  }

  clear(officer: OfficerId, now: IsoInstant): void {
    this.#remember(officer, 0, now)
    written(() => { this.#verifiers.clearFailures(officer) })
  }

  #remember(officer: OfficerId, count: number, last: IsoInstant): void {
    this.#remembered.set(officer, { count, last, verifier: this.#verifiers.of(officer) })
  }
}

function written(write: () => void): void {
  try {
    write()
  } catch (error) {
    if (diskTrouble(error) === null) throw error
  }
}
