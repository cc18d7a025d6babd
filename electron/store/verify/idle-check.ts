import type { DataChecks } from './data-checks.ts'

/** So long nobody acts before Loket checks by itself, milliseconds. */
const QUIET_MS = 600_000

/**
 * Once a day, when nobody has acted for a while, the data are checked by themselves, so that a check an admin asks for, or the command, finds nearly everything sealed. It gives way to
 * the next act, and is tried again.
 */
export class IdleCheck {
  readonly #checks: Pick<DataChecks, 'isDue' | 'runByItself' | 'giveWay'>
  readonly #clock: () => number
  #acted: number

  /** `clock`: milliseconds since any one moment. */
  constructor(checks: Pick<DataChecks, 'isDue' | 'runByItself' | 'giveWay'>, clock: () => number = () => performance.now()) {
    this.#checks = checks
    this.#clock = clock
    this.#acted = clock()
  }

  /** Somebody does something. */
  acted(): void {
    this.#acted = this.#clock()
    this.#checks.giveWay()
  }

  /** Every now and then. */
  look(): void {
    if (this.#clock() - this.#acted >= QUIET_MS && this.#checks.isDue) this.#checks.runByItself()
  }
}
