import Database from 'better-sqlite3'
import path from 'node:path'
import { readFileSync } from 'node:fs'
import { type WriteWatcher, watchWrites } from '../torture/watch-writes.ts'
import { checkpointed, readWal } from './durable-wal.ts'

/** Kept before anybody can pretend. */
const pragma = Reflect.get(Database.prototype, 'pragma') as (this: Database.Database, source: string, options: Database.PragmaOptions) => unknown

/** What of a data folder a power cut would leave for certain: kept from what the process really fsynced, not from what it should have. */
export class Durability {
  /** By WAL file: its generation, and up to which byte it was fsynced. */
  readonly #wals = new Map<string, { readonly generation: string; readonly bytes: number }>()
  readonly #handles = new Map<number, string>()
  /** By file: its content when it was last fsynced. */
  readonly #contents = new Map<string, Buffer>()
  /** Files whose name the folder was fsynced with. */
  readonly #named = new Set<string>()
  #pending: string[] = []

  /** Watches this process from here on. */
  watch(moment: WriteWatcher['moment']): void {
    watchWrites({
      moment,
      committed: (database) => { this.#committed(database) },
      opened: (file, handle) => { this.#handles.set(handle, path.resolve(file)) },
      fsynced: (handle) => { this.#fsynced(handle) },
      renamed: (from, to) => { this.#renamed(path.resolve(from), path.resolve(to)) },
    })
  }

  /** Up to which byte the WAL of a database is on the disk. */
  durableWal(database: string): number {
    const wal = readWal(`${database}-wal`)
    const known = this.#wals.get(path.resolve(database))
    return Math.max(known?.generation === wal.generation ? known.bytes : 0, Math.min(checkpointed(database, wal.pageSize), wal.committed))
  }

  /** What is certain of a file: its bytes at its last fsync, null where there was none; and whether its name is. */
  durableFile(file: string): { readonly content: Buffer | null; readonly named: boolean } {
    return { content: this.#contents.get(file) ?? null, named: this.#named.has(file) }
  }

  /** synchronous=FULL (2) fsyncs the WAL at each commit; NORMAL (1) only before a checkpoint. */
  #committed(database: Database.Database): void {
    if (database.readonly || pragma.call(database, 'synchronous', { simple: true }) !== 2) return
    const { generation, committed } = readWal(`${database.name}-wal`)
    this.#wals.set(path.resolve(database.name), { generation, bytes: committed })
  }

  #fsynced(handle: number): void {
    const file = this.#handles.get(handle)
    if (file === undefined) return
    const folderOf = this.#pending.filter((one) => path.dirname(one) === file)
    for (const one of folderOf) this.#named.add(one)
    this.#pending = this.#pending.filter((one) => !folderOf.includes(one))
    const content = contentOf(file)
    if (content) this.#contents.set(file, content)
  }

  #renamed(from: string, to: string): void {
    const content = this.#contents.get(from)
    this.#contents.delete(from)
    this.#named.delete(to)
    if (content) this.#contents.set(to, content)
    else this.#contents.delete(to)
    this.#pending.push(to)
  }
}

function contentOf(file: string): Buffer | null {
  try {
    return readFileSync(file)
  } catch {
    return null
  }
}
