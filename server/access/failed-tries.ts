/** Milliseconds until failures are forgotten. */
const FORGOTTEN_AFTER = 60_000
/** Names kept at a time; the oldest goes first. */
const MOST_KEPT = 10_000

/** Counts failures by name (an address, a device) and says when there were too many. */
export class FailedTries {
  readonly #failed = new Map<string, { count: number; readonly until: number }>()
  readonly #most: number
  readonly #clock: () => number

  /** `clock`: milliseconds, never backwards. */
  constructor(most: number, clock: () => number) {
    this.#most = most
    this.#clock = clock
  }

  tooMany(name: string): boolean {
    const failed = this.#failed.get(name)
    return failed !== undefined && failed.until >= this.#clock() && failed.count >= this.#most
  }

  failed(name: string): void {
    const now = this.#clock()
    const before = this.#failed.get(name)
    if (before && before.until >= now) {
      before.count += 1
      return
    }
    this.#failed.delete(name)
    if (this.#failed.size >= MOST_KEPT) this.#failed.delete(this.#failed.keys().next().value ?? '')
    this.#failed.set(name, { count: 1, until: now + FORGOTTEN_AFTER })
  }
}
