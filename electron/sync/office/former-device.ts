import type { IsoInstant } from '#domain/ids.ts'
import { type DeviceKey, readDeviceKey } from '#store/device/device-key.ts'
import { type OfficeRecord, writeOfficeRecord } from '#store/device/office-record.ts'
import type { Store } from '#store/store.ts'
import type { DriverPorts } from '../driver/driver-ports.ts'
import { SyncDriver } from '../driver/sync-driver.ts'
import { reopen } from '../http/reopen.ts'
import type { LaneStep } from '../lanes/lane.ts'
import { WireFault } from '../wire.ts'
import { lineWords } from './line-words.ts'

export interface FormerDeviceParts {
  readonly store: Store
  readonly keys: string
  readonly record: OfficeRecord
  /** Of the device this PC is now. */
  readonly key: DeviceKey
  readonly now: () => IsoInstant
  readonly ports: DriverPorts
  readonly fault: (error: unknown) => void
}

/** A PC that goes by another device since it was let in (restored, copied, forked) is let in anew by the one it was, whose key is still there; without that key an admin makes a code. */
export class FormerDevice {
  readonly #parts: FormerDeviceParts
  #driver: SyncDriver | null = null
  #problem = ''

  constructor(parts: FormerDeviceParts) {
    this.#parts = parts
  }

  get standing() {
    return { state: this.#problem === '' ? ('offline' as const) : ('stopped' as const), contact: null, problem: this.#problem, serverHead: null }
  }

  /** `letIn`: told once it was. */
  start(letIn: () => void): void {
    const lane = { name: 'reopen', step: () => this.#step(letIn) }
    this.#driver = new SyncDriver({ lanes: [lane], ports: this.#parts.ports, told: (_, ended) => {
      if (ended.did === 'failed' && ended.fault === 'defect') this.#parts.fault(ended.error)
      if (this.#problem !== NO_KEY) this.#problem = lineWords(ended)
    } })
    this.#driver.start()
  }

  async stop(): Promise<void> {
    await this.#driver?.stop()
  }

  async #step(letIn: () => void): Promise<LaneStep> {
    const { store, keys, key, record, now } = this.#parts
    const former = store.membership.former()
    const before = former && readDeviceKey(keys, former.device)
    if (!former || !before || record.office !== former.office) {
      this.#problem = NO_KEY
      return { did: 'stopped', why: 'no-key' }
    }
    try {
      const { known, code, name } = await reopen({ place: former, office: former.office, serverKey: former.serverKey }, { device: former.device, key: before }, { device: store.device, key })
      writeOfficeRecord(keys, known)
      store.membership.keep({ ...former, device: store.device, code, name, joined: now(), contact: now() })
      letIn()
      return { did: 'nothing' }
    } catch (error) {
      if (!(error instanceof WireFault)) throw error
      return { did: 'failed', fault: error.kind }
    }
  }
}

/** To an officer: nobody here can show the office who this PC was. */
export const NO_KEY = 'Komputer ini memakai data yang dipulihkan atau disalin, jadi harus didaftarkan lagi ke server kantor. Pekerjaan di sini tersimpan dan bisa dilanjutkan. Minta admin membuat kode baru, lalu gabungkan.'
