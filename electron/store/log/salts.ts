import { randomFillSync } from 'node:crypto'

const SALT = 16
/** Asking the operating system costs more than the bytes: so many salts at a time. */
const AHEAD = 64

/** 16 random bytes for each event, none given twice. */
export class Salts {
  #pool = new Uint8Array(0)
  #used = 0

  next(): Uint8Array {
    if (this.#used === this.#pool.length) {
      this.#pool = randomFillSync(new Uint8Array(SALT * AHEAD))
      this.#used = 0
    }
    this.#used += SALT
    return this.#pool.slice(this.#used - SALT, this.#used)
  }
}
