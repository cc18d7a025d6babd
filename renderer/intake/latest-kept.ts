export interface Timer {
  start(run: () => void, milliseconds: number): unknown
  stop(handle: unknown): void
}

export interface LatestKeptPorts<Value> {
  /** Resolves once it is kept, with the time it was kept at. Rejects or gives null if it could not be kept. */
  save(value: Value): Promise<string | null>
  saved(at: string): void
  failed(): void
  readonly timer: Timer
}

/** Between two saves, and after one that failed: milliseconds. */
export interface Pauses {
  readonly after: number
  readonly failed: number
}

/**
 * Keeps the newest of many values: the first goes at once, later ones at most a pause apart, never two on the way together and never an older one after a newer.
 * One that could not be kept is tried again with the next, and after a longer pause.
 */
export class LatestKept<Value> {
  readonly #ports: LatestKeptPorts<Value>
  readonly #pauses: Pauses
  #pending: { readonly value: Value } | null = null
  #underway: Promise<void> | null = null
  #timer: unknown = null

  constructor(ports: LatestKeptPorts<Value>, pauses: Pauses) {
    this.#ports = ports
    this.#pauses = pauses
  }

  changed(value: Value): void {
    this.#pending = { value }
    if (this.#underway === null && this.#timer === null) void this.#send()
  }

  /** Sends what is pending now; true once everything is kept, false if it could not be (it stays pending). */
  async flush(): Promise<boolean> {
    if (this.#underway !== null) await this.#underway
    await this.#send()
    return this.#pending === null
  }

  /** Forgets what is pending. */
  drop(): void {
    this.#pending = null
    this.#stopTimer()
  }

  #send(): Promise<void> {
    if (this.#underway !== null) return this.#underway
    const sent = this.#pending
    if (sent === null) return Promise.resolve()
    this.#pending = null
    this.#stopTimer()
    this.#underway = this.#ports
      .save(sent.value)
      .catch(() => null)
      .then((at) => { this.#ended(sent, at) })
    return this.#underway
  }

  #ended(sent: { readonly value: Value }, at: string | null): void {
    this.#underway = null
    if (at !== null) this.#ports.saved(at)
    else {
      this.#pending ??= sent
      this.#ports.failed()
    }
    this.#later(at === null ? this.#pauses.failed : this.#pauses.after)
  }

  #later(milliseconds: number): void {
    this.#timer ??= this.#ports.timer.start(() => {
      this.#timer = null
      void this.#send()
    }, milliseconds)
  }

  #stopTimer(): void {
    if (this.#timer !== null) this.#ports.timer.stop(this.#timer)
    this.#timer = null
  }
}
