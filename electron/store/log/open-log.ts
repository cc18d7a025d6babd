import { existsSync } from 'node:fs'
import Database from 'better-sqlite3'
import { sql } from 'kysely'
import { logMigrations } from '#migrations/counter/log/registry.ts'
import type { LogSchema } from '../schema/log-schema.ts'
import { APPLICATION_IDS } from '../sqlite/application-ids.ts'
import { Connection } from '../sqlite/connection.ts'
import { markDamaged } from '../salvage/find-damage.ts'
import { DataDamaged } from '../sqlite/data-damaged.ts'
import { migrate } from '../sqlite/migrate.ts'
import { ReaderBesideWriter } from '../sqlite/reader-beside-writer.ts'

/**
 * log.db at the newest version; made where there is none. Throws `DataTooNew`, and `DataDamaged` where the file is not readable or is gone while its register is still there.
 */
export function openLog(file: string, registerFile: string, busyMs: number, moving: (events: number, done?: number) => void = () => {}): Connection<LogSchema> {
  if (!existsSync(file) && existsSync(registerFile)) throw new DataDamaged(file, new Error('log.db is gone, register.db is not'))
  return orDamaged(file, () => {
    const connection = new Connection<LogSchema>({ file, readonly: false, synchronous: 'FULL', busyMs, onDamage: () => { markDamaged(file) } })
    try {
      let events = 0
      const beforeMove = (): void => {
        events = eventsIn(connection)
        moving(events)
      }
      migrate(connection, { file, migrations: logMigrations, applicationId: APPLICATION_IDS['log.db'], beforeMove, moved: (rows) => { if (events > 0) moving(events, rows) } })
      return connection
    } catch (error) {
      connection.close()
      throw error
    }
  })
}

/** A second connection, for what may only see committed acts. FULL too, though it writes nothing. */
export function openLogReader(file: string, busyMs: number, writer: Connection<LogSchema>): Connection<LogSchema> {
  const connection = new ReaderBesideWriter<LogSchema>({ file, synchronous: 'FULL', busyMs, onDamage: () => { markDamaged(file) } }, writer)
  connection.pragma(READ_CACHE)
  return connection
}

/** It answers single rows; the operating system keeps the file's pages too. */
const READ_CACHE = 'cache_size = -4000'

/** Of any version: rows are never deleted, so the last one's number is how many there are. */
const eventsIn = (connection: Connection<LogSchema>): number => connection.statement((db) => sql<{ events: number | null }>`select max(rowid) as events from event`.compile(db)).all({})[0]?.events ?? 0

function orDamaged<Value>(file: string, open: () => Value): Value {
  try {
    return open()
  } catch (error) {
    const unreadable = error instanceof Database.SqliteError && /^SQLITE_(NOTADB|CORRUPT)/.test(error.code)
    throw unreadable ? new DataDamaged(file, error) : error
  }
}
