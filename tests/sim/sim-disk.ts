import fs, { copyFileSync, existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import Database from 'better-sqlite3'
import type { Chance } from '../../electron/sample/chance.ts'
import { checkpointed, readWal } from '../torn/durable-wal.ts'
import { watchWrites } from '../torture/watch-writes.ts'

/** How a machine goes down: its process alone, with everything it wrote standing; or its power, and what was not on the disk may be gone. */
export type Fall = 'killed' | 'power-cut'

interface Armed {
  readonly folder: string
  readonly fall: Fall
  readonly chance: Chance
  /** Writes until it happens. */
  left: number
  done: string | null
  /** Bytes of a write-ahead log that were committed before the commit that is under way. */
  readonly before: Map<string, number>
}

/** Kept before anybody watches. */
const pragma = Reflect.get(Database.prototype, 'pragma') as (this: Database.Database, source: string, options: Database.PragmaOptions) => unknown

/** The disks of all machines of this process: any of them can go down at any of its writes. What goes on after that write has happened to nobody: the machine starts again from the picture taken then. */
export class SimDisk {
  #armed: Armed | null = null
  /** By database: whether commits on it wait for the disk, as its connection really stands. */
  readonly #waits = new Map<string, boolean>()

  /** From here on, for good. */
  watch(): void {
    const { writeSync, fsyncSync } = fs
    Object.defineProperty(fs, 'writeSync', {
      value: (...args: Parameters<typeof writeSync>) => {
        this.#moment('before', 'write')
        const written = writeSync(...args)
        this.#moment('after', 'write')
        return written
      },
    })
    // In its turn, not when another thread is through with it.
    Object.defineProperty(fs, 'fsync', {
      value: (handle: number, done: (error: Error | null) => void) => {
        setImmediate(() => {
          fsyncSync(handle)
          done(null)
        })
      },
    })
    watchWrites({
      moment: (when, name) => { this.#moment(when, name) },
      hearsCommits: () => this.#armed !== null,
      committed: (database) => {
        if (!database.readonly) this.#waits.set(database.name, pragma.call(database, 'synchronous', { simple: true }) === 2)
      },
    })
  }

  /** Does `work`, the work of the machine with that folder alone, which goes down at one of its writes or, where it has not so many, behind the last. Gives back where; the folder is as it was then. */
  async fallDuring(folder: string, fall: Fall, chance: Chance, left: number, work: () => Promise<void> | void): Promise<string> {
    const armed: Armed = { folder, fall, chance, left, done: null, before: new Map() }
    this.#armed = armed
    try {
      await work()
      if (armed.done === null) this.#picture(armed, 'after all', null)
    } finally {
      this.#armed = null
    }
    return armed.done ?? 'after all'
  }

  /** Whether the machine that is at work has gone down: nobody hears any more what it says. */
  get fallen(): boolean {
    return this.#armed !== null && this.#armed.done !== null
  }

  /** Puts what was left in its place. Everything that had the folder open is closed. */
  putBack(folder: string): void {
    rmSync(folder, { recursive: true, force: true })
    renameSync(`${folder}.picture`, folder)
  }

  #moment(when: 'before' | 'after', name: string): void {
    const armed = this.#armed
    if (armed === null || armed.done !== null) return
    const [database = '', verb] = name.split(': ')
    const commits = verb === 'commit'
    armed.left -= 1
    // It goes down at the next moment, with this commit behind it: only then is it asked what was committed before.
    if (commits && when === 'before' && armed.fall === 'power-cut' && armed.left === 0) this.#lookBefore(armed, database)
    if (armed.left < 0) this.#picture(armed, `${when} ${name}`, commits && when === 'after' && armed.chance.happens(50) ? database : null)
  }

  /** Reading a log is nothing the machine does. */
  #lookBefore(armed: Armed, database: string): void {
    this.#armed = null
    armed.before.set(database, readWal(`${fileOf(armed.folder, database)}-wal`).committed)
    this.#armed = armed
  }

  /** `committing`: the database whose last commit is not on the disk yet. */
  #picture(armed: Armed, where: string, committing: string | null): void {
    armed.done = where
    const to = `${armed.folder}.picture`
    rmSync(to, { recursive: true, force: true })
    this.#copy(armed.folder, to, armed, committing)
  }

  #copy(from: string, to: string, armed: Armed, committing: string | null): void {
    mkdirSync(to)
    for (const entry of readdirSync(from, { withFileTypes: true })) {
      const [source, target] = [path.join(from, entry.name), path.join(to, entry.name)]
      if (entry.isDirectory()) this.#copy(source, target, armed, committing)
      else if (entry.name.endsWith('.db-wal')) writeFileSync(target, this.#left(source.slice(0, -4), armed, committing))
      else if (!entry.name.endsWith('-shm')) copyFileSync(source, target)
    }
  }

  #left(database: string, { fall, chance, before }: Armed, committing: string | null): Buffer {
    const wal = readWal(`${database}-wal`)
    if (fall === 'killed') return wal.bytes
    const name = path.basename(database)
    const synced = this.#waits.get(database) === false ? 0 : name === committing ? (before.get(name) ?? 0) : wal.committed
    const certain = Math.max(synced, Math.min(checkpointed(database, wal.pageSize), wal.committed))
    return wal.bytes.subarray(0, chance.between(Math.min(certain, wal.bytes.length), wal.bytes.length))
  }
}

/** A file or folder of a machine's that is off, without what SQLite makes anew. Node's `cpSync` takes longer to ask what may be a link than to copy. */
export function copyParts(from: string, to: string): void {
  if (statSync(from).isDirectory()) {
    mkdirSync(to, { recursive: true })
    for (const name of readdirSync(from)) copyParts(path.join(from, name), path.join(to, name))
  } else if (!from.endsWith('-shm')) copyFileSync(from, to)
}

function fileOf(folder: string, database: string): string {
  const inside = path.join(folder, 'data', database)
  return existsSync(inside) ? inside : path.join(folder, database)
}
