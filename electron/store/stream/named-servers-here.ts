import { statSync } from 'node:fs'
import type { DeviceId } from '#domain/ids.ts'
import { NamedServers } from '#domain/stream/named-servers.ts'
import { officeRecordFile, readOfficeRecord } from '../device/office-record.ts'

/** Whom the office's key named as its server, by what lies beside this PC's keys as it is now: whoever hears of another term writes it there. */
export class NamedServersHere {
  readonly #keys: string
  #read: { readonly written: number; readonly named: NamedServers | null } | null = null

  constructor(keys: string) {
    this.#keys = keys
  }

  /** Whether a term names that device as its server. Where there is no record every word is taken: the stream holds what was vouched for when it came. */
  read(): (term: number, device: DeviceId) => boolean {
    const named = this.#now()
    return (term, device) => named === null || named.keyIn(term, device) !== undefined
  }

  #now(): NamedServers | null {
    const written = statSync(officeRecordFile(this.#keys), { throwIfNoEntry: false })?.mtimeMs ?? 0
    if (this.#read?.written !== written) this.#read = { written, named: this.#named() }
    return this.#read.named
  }

  #named(): NamedServers | null {
    const record = readOfficeRecord(this.#keys)
    return record && new NamedServers(record.terms.map(({ term }) => term))
  }
}
