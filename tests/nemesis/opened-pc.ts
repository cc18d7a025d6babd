import Database from 'better-sqlite3'
import path from 'node:path'
import type { Dossier } from '#domain/dossier/state.ts'
import type { DossierId, IsoInstant } from '#domain/ids.ts'
import { must } from '#domain/must.ts'
import { openStore } from '#store/open-store.ts'
import type { Store } from '#store/store.ts'
import type { Memory } from '../torture/memory.ts'
import type { Folders } from '../torture/office-in-process.ts'

/** A PC whose counter is through, opened to be looked into. */
export class OpenedPc {
  readonly name: string
  readonly data: string
  readonly memory: Memory
  readonly store: Store

  constructor(name: string, { data, keys }: Folders, memory: Memory, now: IsoInstant) {
    this.name = name
    this.data = data
    this.memory = memory
    this.store = openStore({ data, keys, now: () => now })
    // Whoever reads finds all that was answered for.
    this.store.settings.office()
  }

  get sync(): NonNullable<Store['sync']> {
    return must(this.store.sync, 'a joined store')
  }

  state(dossier: DossierId): Dossier | null {
    return this.store.dossiers.state(dossier)
  }

  rows<Row>(file: 'log.db' | 'register.db' | 'stream.db', sql: string, ...args: readonly (string | number)[]): readonly Row[] {
    const database = new Database(path.join(this.data, file), { readonly: true })
    try {
      return database.prepare(sql).all(...args) as readonly Row[]
    } finally {
      database.close()
    }
  }

  close(): void {
    this.store.close()
  }
}
