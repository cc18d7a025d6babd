import type { DriverPorts } from '../../electron/sync/driver/driver-ports.ts'

interface Timer {
  readonly at: number
  readonly run: () => void
}

/** A world in which time goes on only when it is told to. */
export class VirtualTime implements DriverPorts {
  #now = 0
  #timers: readonly Timer[] = []

  readonly clock = (): number => this.#now
  readonly random = (): number => 0.5
  readonly after = (milliseconds: number, run: () => void): (() => void) => {
    const timer = { at: this.#now + milliseconds, run }
    this.#timers = [...this.#timers, timer]
    return () => { this.#timers = this.#timers.filter((one) => one !== timer) }
  }

  /** Lets all that waits for nothing but its turn come to rest. */
  async turns(): Promise<void> {
    for (let turn = 0; turn < 50; turn += 1) await Promise.resolve()
  }

  async goesOn(milliseconds: number): Promise<void> {
    const end = this.#now + milliseconds
    await this.turns()
    for (;;) {
      const [next] = this.#timers.filter(({ at }) => at <= end).toSorted((one, other) => one.at - other.at)
      if (!next) break
      this.#timers = this.#timers.filter((one) => one !== next)
      this.#now = Math.max(this.#now, next.at)
      next.run()
      await this.turns()
    }
    this.#now = end
  }

  /** How many timers are set. */
  get waiting(): number {
    return this.#timers.length
  }
}
