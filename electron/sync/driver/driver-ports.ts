/** Everything a driver needs of the world: it starts no timer and reads no clock by itself, so that a simulation can be its world. */
export interface DriverPorts {
  /** Calls once, in so many milliseconds; gives back how to call that off. */
  readonly after: (milliseconds: number, run: () => void) => () => void
  /** Milliseconds, never backwards. */
  readonly clock: () => number
  /** 0 up to, not with, 1. */
  readonly random: () => number
}
