import { logMigrations } from '#migrations/counter/log/registry.ts'
import type { Migration } from '#migrations/counter/migration.ts'
import { registerMigrations } from '#migrations/counter/register/registry.ts'
import { streamMigrations } from '#migrations/counter/stream/registry.ts'
import Database from 'better-sqlite3'
import { APPLICATION_IDS } from '../sqlite/application-ids.ts'
import { compileOnly } from '../sqlite/compile-only.ts'
import { type Finding, finding } from './finding.ts'

const MIGRATIONS = { 'log.db': logMigrations, 'register.db': registerMigrations, 'stream.db': streamMigrations } as const

/** That a file is not of the version this build writes, and which build checks it; null where it is. */
export function otherVersion(name: keyof typeof MIGRATIONS, database: Database.Database): string | null {
  const [version, known] = [Number(database.pragma('user_version', { simple: true })), MIGRATIONS[name].length]
  if (version > known) return `Berkas ${name} dibuat oleh versi Loket yang lebih baru, atau nomor versinya diubah. Periksa lagi dengan versi yang dipakai kantor ini.`
  return version < known ? `Berkas ${name} dibuat oleh versi Loket yang lebih lama. Buka sekali dengan Loket ini, lalu periksa lagi.` : null
}

/** Tables, indexes and triggers held against those the migrations make: a trigger that was dropped protects nothing. */
export function* schemaFaults(name: keyof typeof MIGRATIONS, database: Database.Database): Generator<Finding, void, undefined> {
  const other = otherVersion(name, database)
  if (other) return yield finding('schema', 0, other)
  if (Number(database.pragma('application_id', { simple: true })) !== APPLICATION_IDS[name]) yield finding('schema', 0, `Berkas ${name}: tanda bahwa berkas ini milik Loket sudah diubah.`)
  const told = schemaOf(migrated(MIGRATIONS[name]))
  for (const [key, sql] of schemaOf(database)) {
    if (!told.has(key)) yield finding('schema', 0, `Berkas ${name}: ${key} bukan buatan Loket.`)
    else if (told.get(key) !== sql) yield finding('schema', 0, `Berkas ${name}: ${key} sudah diubah.`)
    told.delete(key)
  }
  for (const key of told.keys()) yield finding('schema', 0, `Berkas ${name}: ${key} hilang.`)
}

function migrated(migrations: readonly Migration[]): Database.Database {
  const database = new Database(':memory:')
  for (const migration of migrations) for (const { sql, parameters } of migration.statements(compileOnly<unknown>())) database.prepare(sql).run(...parameters)
  return database
}

const schemaOf = (database: Database.Database): Map<string, string> =>
  new Map(database.prepare<[], { type: string; name: string; sql: string | null }>("select type, name, sql from sqlite_schema where name not like 'sqlite_stat%'").all().map(({ type, name, sql }) => [`${WORDS[type] ?? type} ${name}`, sql ?? '']))

const WORDS: Readonly<Record<string, string>> = { table: 'tabel', index: 'indeks', trigger: 'penjaga', view: 'pandangan' }
