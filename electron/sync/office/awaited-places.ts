import type { EventRef } from '#domain/ids.ts'
import type { SyncStore } from '#store/contract/sync-store.ts'
import type { DriverPorts } from '../driver/driver-ports.ts'

/** How long somebody waits for the server before he is told: milliseconds. */
const PATIENCE = 5_000

/** Own events whose place in the office's stream somebody waits for. */
export class AwaitedPlaces {
  readonly #store: Pick<SyncStore, 'standingOf'>
  readonly #ports: Pick<DriverPorts, 'after'>
  readonly #waiting = new Map<() => boolean, (hasPlace: boolean) => void>()

  constructor(store: Pick<SyncStore, 'standingOf'>, ports: Pick<DriverPorts, 'after'>) {
    this.#store = store
    this.#ports = ports
  }

  /** Whether it has its place in the Buku Register before patience ends. */
  async until(event: EventRef): Promise<boolean> {
    const hasPlace = (): boolean => !['kept', 'sent'].includes(this.#store.standingOf(event))
    if (hasPlace()) return true
    const { promise, resolve } = Promise.withResolvers<boolean>()
    this.#waiting.set(hasPlace, resolve)
    const callOff = this.#ports.after(PATIENCE, () => { resolve(false) })
    return promise.finally(() => {
      callOff()
      this.#waiting.delete(hasPlace)
    })
  }

  /** Rows were folded in. */
  look(): void {
    for (const [hasPlace, resolve] of this.#waiting) if (hasPlace()) resolve(true)
  }

  /** Nothing comes any more. */
  close(): void {
    for (const resolve of this.#waiting.values()) resolve(false)
  }
}
