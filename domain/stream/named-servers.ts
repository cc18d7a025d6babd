import type { DeviceId } from '../ids.ts'
import { serverDevice } from './server-device.ts'
import type { Term } from './term.ts'

/** The servers the office's key named, each of them by the device it is; of one term two, where somebody signed twice. */
export class NamedServers {
  readonly keys: ReadonlyMap<DeviceId, string>
  readonly #terms: ReadonlySet<string>

  constructor(terms: readonly Term[]) {
    this.keys = new Map(terms.map(({ serverKey }) => [serverDevice(serverKey), serverKey]))
    this.#terms = new Set(terms.map(({ n, serverKey }) => nameOf(n, serverDevice(serverKey))))
  }

  /** Undefined for a device that the term does not name. */
  keyIn(term: number, device: DeviceId): string | undefined {
    return this.#terms.has(nameOf(term, device)) ? this.keys.get(device) : undefined
  }
}

const nameOf = (term: number, device: DeviceId): string => `${term} ${device}`
