import Database from 'better-sqlite3'
import fs from 'node:fs'
import { syncBuiltinESMExports } from 'node:module'
import path from 'node:path'

/** Told of every write a process makes to SQLite or to a file, at the moment before it and at the one after. */
export interface WriteWatcher {
  /** `name`: "log.db: insert event", "fsync". */
  readonly moment: (when: 'before' | 'after', name: string) => void
  /** Asked before a file is written: true = write half of it and call `half`. */
  readonly halfWay?: () => boolean
  readonly half?: () => void
  /** Whether anybody wants to hear of commits now; always, where absent. */
  readonly hearsCommits?: () => boolean
  /** SQLite has committed on this connection. */
  readonly committed?: (database: Database.Database) => void
  readonly opened?: (file: string, handle: number) => void
  readonly fsynced?: (handle: number) => void
  readonly renamed?: (from: string, to: string) => void
}

/** "log.db: insert event" of `insert into "event" …`. */
const nameOf = (file: string, sql: string): string => {
  const [, verb = '', table = ''] = /^\s*(\w+)(?:\s+(?:into|from|or\s+\w+\s+into|table|index|trigger|unique\s+index|virtual\s+table|immediate))*\s*"?(\w*)/i.exec(sql) ?? []
  return `${path.basename(file)}: ${`${verb} ${table}`.trim().toLowerCase()}`
}

type Work = (...args: unknown[]) => unknown

/** From here on, in this process and for good. */
export function watchWrites(watcher: WriteWatcher): void {
  watchStatements(watcher)
  watchFiles(watcher)
  syncBuiltinESMExports()
}

function watchStatements({ moment, committed, hearsCommits = () => true }: WriteWatcher): void {
  const prepare = Reflect.get(Database.prototype, 'prepare') as (this: Database.Database, sql: string) => Database.Statement
  Object.defineProperty(Database.prototype, 'prepare', {
    value(this: Database.Database, sql: string) {
      const statement = prepare.call(this, sql)
      if (/^\s*select/i.test(sql)) return statement
      const [name, run] = [nameOf(this.name, sql), statement.run.bind(statement) as Work]
      const ran = (...args: unknown[]) => {
        moment('before', name)
        const value = run(...args)
        if (committed && hearsCommits() && !this.inTransaction) committed(this)
        moment('after', name)
        return value
      }
      return Object.defineProperty(statement, 'run', { value: ran })
    },
  })
}

const QUIET = ['closeSync', 'rmSync', 'unlinkSync', 'linkSync', 'copyFileSync', 'mkdirSync'] as const

function watchFiles(watcher: WriteWatcher): void {
  const around = (name: 'openSync' | 'fsyncSync' | 'renameSync' | (typeof QUIET)[number], after: (args: unknown[], value: unknown) => void = () => {}) => {
    const work = (fs[name] as Work).bind(fs)
    Object.defineProperty(fs, name, {
      value(...args: unknown[]) {
        watcher.moment('before', name.replace('Sync', ''))
        const value = work(...args)
        after(args, value)
        watcher.moment('after', name.replace('Sync', ''))
        return value
      },
    })
  }
  for (const name of QUIET) around(name)
  around('openSync', ([file], handle) => watcher.opened?.(String(file), Number(handle)))
  around('fsyncSync', ([handle]) => watcher.fsynced?.(Number(handle)))
  around('renameSync', ([from, to]) => watcher.renamed?.(String(from), String(to)))
  watchWholeWrites(watcher)
}

function watchWholeWrites({ moment, halfWay, half }: WriteWatcher): void {
  const write = fs.writeFileSync
  Object.defineProperty(fs, 'writeFileSync', {
    value(...[target, data, options]: Parameters<typeof fs.writeFileSync>) {
      if (halfWay?.()) {
        const bytes = typeof data === 'string' ? Buffer.from(data) : Buffer.from(data.buffer, data.byteOffset, data.byteLength)
        write(target, bytes.subarray(0, bytes.length / 2), options)
        half?.()
      }
      moment('before', 'write')
      write(target, data, options)
      moment('after', 'write')
    },
  })
}
