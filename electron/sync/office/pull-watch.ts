import type { DriverPorts } from '../driver/driver-ports.ts'

export interface PullWatchParts extends Pick<DriverPorts, 'after'> {
  /** How far the stream is here. */
  readonly head: () => number
  /** Asks what nobody has begun to answer once more, on another line. */
  readonly again: () => void
}

/** A pull the server holds is answered as soon as there is more: milliseconds until it is believed that nobody answers it. */
const SILENT = 8_000

/**
 * Finds a pull whose line is gone without a word, as behind a switch that was off and on: what another lane heard that the server has must come by it.
 * An answer that has begun is waited for: on a thin line a page takes longer than that.
 */
export class PullWatch {
  readonly #parts: PullWatchParts
  #callOff: (() => void) | null = null

  constructor(parts: PullWatchParts) {
    this.#parts = parts
  }

  /** The server has the stream so far, as another lane was told. */
  heard(serverHead: number): void {
    const { after, head, again } = this.#parts
    if (this.#callOff !== null || head() >= serverHead) return
    this.#callOff = after(SILENT, () => {
      this.#callOff = null
      if (head() < serverHead) again()
    })
  }

  /** A pull came to an end, or none is to be begun any more. */
  ended(): void {
    this.#callOff?.()
    this.#callOff = null
  }
}
