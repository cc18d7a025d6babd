import type { DossierId, IsoInstant, OfficerId } from '#domain/ids.ts'

const AGAIN_AFTER_MS = 10 * 60_000

/** Whether an officer has just looked at a dossier: a screen that reads it once more because something changed is no further look. */
export class SeenLately {
  readonly #at = new Map<string, number>()

  /** True the first time within ten minutes. */
  isNew(officer: OfficerId, dossier: DossierId, now: IsoInstant): boolean {
    const key = `${officer} ${dossier}`
    const moment = Date.parse(now)
    const last = this.#at.get(key)
    if (last !== undefined && moment >= last && moment - last < AGAIN_AFTER_MS) return false
    for (const [other, at] of this.#at) if (moment - at >= AGAIN_AFTER_MS) this.#at.delete(other)
    this.#at.set(key, moment)
    return true
  }
}
