/** Looks that were asked for, in their order; each is waited for only so long. */
export class Looks {
  readonly #patience: number
  readonly #waiting: ((done: boolean) => void)[] = []

  /** `patience`: milliseconds. */
  constructor(patience: number) {
    this.#patience = patience
  }

  /** False where it takes longer; the look goes on, and keeps its place. */
  wait(): Promise<boolean> {
    const { promise, resolve } = Promise.withResolvers<boolean>()
    const timer = setTimeout(() => { resolve(false) }, this.#patience)
    this.#waiting.push((done) => {
      clearTimeout(timer)
      resolve(done)
    })
    return promise
  }

  /** The oldest one is done. */
  done(): void {
    this.#waiting.shift()?.(true)
  }

  allDone(): void {
    for (const answer of this.#waiting.splice(0)) answer(true)
  }
}
