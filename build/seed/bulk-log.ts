import type { DeviceId, IsoInstant } from '#domain/ids.ts'
import type { CounterStart } from '#protocol/port.ts'
import type { ActResources } from '#store/act/act-resources.ts'
import { ActTransaction } from '#store/act/act-transaction.ts'
import { actResources } from '#store/act/open-act-resources.ts'
import { type OpenDevice, openDevice } from '#store/device/open-device.ts'
import { openLog } from '#store/log/open-log.ts'
import { thisMachine } from '#store/mark/machine.ts'
import type { LogSchema } from '#store/schema/log-schema.ts'
import type { RegisterSchema } from '#store/schema/register-schema.ts'
import { ProjectedSettings } from '#store/settings/reader.ts'
import { Connection } from '#store/sqlite/connection.ts'
import { lockFolder } from '#store/sqlite/folder-lock.ts'
import type { Act, Transaction } from '#store/contract/transaction.ts'
import path from 'node:path'

const BUSY_MS = 5000

/** log.db written by the very transactions of real acts, each signed, but many of them in one commit and no register.db beside it. */
export class BulkLog {
  readonly #lock: { release(): void }
  readonly #log: Connection<LogSchema>
  readonly #register: Connection<RegisterSchema>
  readonly #opened: OpenDevice
  readonly #resources: ActResources
  readonly device: DeviceId

  constructor({ data, keys }: CounterStart, now: IsoInstant) {
    const registerFile = path.join(data, 'register.db')
    this.#lock = lockFolder(data)
    this.#log = openLog(path.join(data, 'log.db'), registerFile, BUSY_MS)
    this.#log.pragma('cache_size = -200000')
    this.#register = new Connection<RegisterSchema>({ file: registerFile, readonly: true, synchronous: 'NORMAL' })
    this.#opened = openDevice(this.#log, { data, keys }, thisMachine(), now, (fault) => process.emitWarning(String(fault)))
    this.device = this.#opened.device
    this.#resources = actResources(this.#log, this.#opened, new ProjectedSettings(this.#register), () => '')
  }

  get settings(): ActResources['settings'] {
    return this.#resources.settings
  }

  begin(): void {
    this.#log.begin()
  }

  commit(): void {
    this.#log.commit()
  }

  act(act: Act, work: (tx: Transaction) => void): void {
    const transaction = new ActTransaction(this.#resources, act)
    work(transaction)
    transaction.seal()
    transaction.end()
  }

  close(): void {
    this.#log.rollback()
    this.#opened.mark.close()
    this.#register.close()
    this.#log.close()
    this.#lock.release()
  }
}
