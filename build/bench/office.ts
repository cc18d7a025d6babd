import path from 'node:path'
import type { IsoInstant } from '#domain/ids.ts'
import { openStore } from '#store/open-store.ts'
import type { Store } from '#store/store.ts'

/** A seeded office on the disk. What is measured writes into it. */
export interface BenchOffice {
  readonly data: string
  readonly keys: string
}

export const officeIn = (data: string): BenchOffice => ({ data: path.resolve(data), keys: `${path.resolve(data)}-keys` })

export const instant = (): IsoInstant => new Date().toISOString() as IsoInstant

export function withStore<Value>(office: BenchOffice, work: (store: Store) => Value): Value {
  const store = openStore({ ...office, now: instant })
  const close = <Ended>(ended: Ended): Ended => {
    store.close()
    return ended
  }
  try {
    const value = work(store)
    return value instanceof Promise ? (value.finally(() => store.close()) as Value) : close(value)
  } catch (error) {
    store.close()
    throw error
  }
}

/** "10.000 berkas" */
export const sizeOf = (store: Store): string => `${store.dossiers.search({ text: '', status: 'all', year: null, after: '', limit: 1 }).total.toLocaleString('id-ID')} dossiers`
