import { join } from 'node:path'
import Database from 'better-sqlite3'
import { sql } from 'kysely'
import { afterAll, describe, expect, test, vi } from 'vitest'
import { logMigrations } from '#migrations/counter/log/registry.ts'
import type { Migration } from '#migrations/counter/migration.ts'
import { registerMigrations } from '#migrations/counter/register/registry.ts'
import { Connection } from '#store/sqlite/connection.ts'
import { DataDamaged } from '#store/sqlite/data-damaged.ts'
import { DataTooNew } from '#store/sqlite/data-too-new.ts'
import { migrate } from '#store/sqlite/migrate.ts'
import { isRecentEnough, requireSqliteVersion } from '#store/sqlite/sqlite-version.ts'
import type { Arg } from '#store/sqlite/statement.ts'
import { clearAway, temporaryFolder } from './support/temporary-folder.ts'

afterAll(clearAway)

const newFile = () => join(temporaryFolder(), 'log.db')
const open = (file: string) => new Connection<{ t: { a: number; b: string } }>({ file, readonly: false, synchronous: 'FULL' })
const shape = (file: string) => {
  const database = new Database(file, { readonly: true })
  const rows = database.prepare("select type, name from sqlite_schema where name not like 'sqlite_%' order by name").all()
  const version = database.pragma('user_version', { simple: true })
  database.close()
  return { rows, version }
}

describe('a connection', () => {
  test('the SQLite inside is new enough, and an older one would be told apart', () => {
    expect(isRecentEnough(requireSqliteVersion())).toBe(true)
    expect(['3.51.3', '3.51.10', '3.52.0', '4.0.0'].map(isRecentEnough)).toEqual([true, true, true, true])
    expect(['3.51.2', '3.50.9', '3.9.12', '2.99.99', ''].map(isRecentEnough)).toEqual([false, false, false, false, false])
  })

  test('a key that is there already and a disk that is full are no damage of the file', () => {
    const damage: string[] = []
    const connection = new Connection<{ t: { a: number; b: string } }>({ file: newFile(), readonly: false, synchronous: 'FULL', onDamage: () => { damage.push('told') } })
    connection.execute(sql`create table t (a integer primary key, b text)`.compile(connection.kysely))
    const insert = connection.statement((db, arg: Arg<{ a: number; b: string }>) => db.insertInto('t').values({ a: arg('a'), b: arg('b') }).compile())
    insert.run({ a: 1, b: 'satu' })
    expect(() => insert.run({ a: 1, b: 'dua' })).toThrow(expect.objectContaining({ code: 'SQLITE_CONSTRAINT_PRIMARYKEY' }))
    connection.pragma('max_page_count = 3')
    expect(() => insert.run({ a: 2, b: 'x'.repeat(100_000) })).toThrow(expect.objectContaining({ code: 'SQLITE_FULL' }))
    expect(damage).toEqual([])
    connection.close()
  })

  test('a query that stands outside of any object is put together once for all connections, and each answers with its own rows', () => {
    const build = vi.fn((db: Connection<{ t: { a: number; b: string } }>['kysely'], arg: Arg<{ a: number }>) => db.selectFrom('t').select('b').where('a', '=', arg('a')).compile())
    const answers = ['satu', 'dua'].map((b) => {
      const connection = open(newFile())
      connection.execute(sql`create table t (a integer, b text)`.compile(connection.kysely))
      connection.execute(sql`insert into t values (1, ${b})`.compile(connection.kysely))
      const found = connection.statement(build).all({ a: 1 })
      connection.close()
      return found
    })
    expect(answers).toEqual([[{ b: 'satu' }], [{ b: 'dua' }]])
    expect(build).toHaveBeenCalledTimes(1)
  })

  test('a limit the query says itself is part of its words; one that is asked for is bound', () => {
    const connection = open(newFile())
    expect(connection.kysely.selectFrom('t').select('a').limit(1).compile()).toMatchObject({ sql: 'select "a" from "t" limit 1', parameters: [] })
    expect(connection.kysely.selectFrom('t').select('a').limit(sql<number>`cast(${2} as integer)`).compile().parameters).toEqual([2])
    connection.close()
  })

  test('who asks the same shares a prepared query, also while one of them goes through its rows', () => {
    const connection = open(newFile())
    connection.execute(sql`create table t (a integer, b text) strict`.compile(connection.kysely))
    const prepare = vi.spyOn(Database.prototype, 'prepare')
    const asked = () => connection.statement((db, arg: Arg<{ a: number }>) => db.selectFrom('t').selectAll().where('a', '>', arg('a')).orderBy('a').compile())
    const [one, other] = [asked(), asked()]
    const add = connection.statement((db, arg: Arg<{ a: number; b: string }>) => db.insertInto('t').values({ a: arg('a'), b: arg('b') }).compile())
    for (const a of [1, 2, 3]) add.run({ a, b: String(a) })
    expect([one.all({ a: 1 }), other.get({ a: 2 })]).toEqual([[{ a: 2, b: '2' }, { a: 3, b: '3' }], { a: 3, b: '3' }])
    const seen: unknown[] = []
    for (const { a } of one.each({ a: 0 })) seen.push([a, other.all({ a }).length, [...other.each({ a })].length])
    expect(seen).toEqual([[1, 2, 2], [2, 1, 1], [3, 0, 0]])
    expect(prepare.mock.calls.filter(([words]) => words.startsWith('select'))).toHaveLength(3)
    prepare.mockRestore()
    connection.close()
  })

  test('writes through to the disk on every commit, maps no memory, keeps foreign keys; readers too', () => {
    const file = newFile()
    const writer = open(file)
    writer.execute(sql`create table t (a integer, b text) strict`.compile(writer.kysely))
    const reader = new Connection<object>({ file, readonly: true, synchronous: 'FULL' })
    for (const connection of [writer, reader]) {
      expect(connection.pragma('journal_mode')).toBe('wal')
      expect(connection.pragma('synchronous')).toBe(2)
      expect(connection.pragma('mmap_size')).toBe(0)
      expect(connection.pragma('foreign_keys')).toBe(1)
      connection.close()
    }
  })

  test('a statement binds by name, in the order its SQL asks, and is compiled once', () => {
    const connection = open(newFile())
    connection.execute(sql`create table t (a integer, b text) strict`.compile(connection.kysely))
    let compiled = 0
    const insert = connection.statement((db, arg: Arg<{ b: string; a: number }>) => {
      compiled += 1
      return db.insertInto('t').values({ a: arg('a'), b: arg('b') }).compile()
    })
    for (const a of [1, 2, 3]) insert.run({ b: `baris ${a}`, a })
    const read = connection.statement((db, arg: Arg<{ a: number }>) => db.selectFrom('t').select(['a', 'b']).where('a', '>', arg('a')).orderBy('a').compile())
    expect(compiled).toBe(1)
    expect(read.all({ a: 1 })).toEqual([{ a: 2, b: 'baris 2' }, { a: 3, b: 'baris 3' }])
    expect(read.get({ a: 3 })).toBeNull()
    connection.close()
  })
})

describe.each([
  { name: 'log.db', migrations: logMigrations },
  { name: 'register.db', migrations: registerMigrations },
])('migrations of $name', ({ migrations }) => {
  test('a fresh file gets all of them, and a second opening changes nothing', () => {
    const file = newFile()
    for (const round of [1, 2]) {
      const connection = open(file)
      migrate(connection, { file, migrations, applicationId: 7 })
      connection.close()
      expect(shape(file).version, `round ${round}`).toBe(migrations.length)
    }
    expect(shape(file).rows.length).toBeGreaterThan(5)
  })

  test('a file of a newer Loket is refused in Indonesian and left as it was', () => {
    const file = newFile()
    const connection = open(file)
    const more: Migration = { name: 'later', statements: (db) => [sql`create table later (a integer) strict`.compile(db)] }
    migrate(connection, { file, migrations: [...migrations, more], applicationId: 7 })
    const before = shape(file)
    expect(() => migrate(connection, { file, migrations, applicationId: 7 })).toThrow(DataTooNew)
    expect(() => migrate(connection, { file, migrations, applicationId: 7 })).toThrow(/versi Loket yang lebih baru/)
    connection.close()
    expect(shape(file)).toEqual(before)
  })

  test('one that fails half-way leaves nothing behind, and the next opening can go on', () => {
    const file = newFile()
    const connection = open(file)
    migrate(connection, { file, migrations, applicationId: 7 })
    const before = shape(file)
    const half: Migration = { name: 'half', statements: (db) => [sql`create table half (a integer) strict`.compile(db), sql`insert into nowhere values (1)`.compile(db)] }
    expect(() => migrate(connection, { file, migrations: [...migrations, half], applicationId: 7 })).toThrow(/nowhere/)
    expect(shape(file)).toEqual(before)
    const mended: Migration = { name: 'half', statements: (db) => [sql`create table half (a integer) strict`.compile(db)] }
    migrate(connection, { file, migrations: [...migrations, mended], applicationId: 7 })
    connection.close()
    expect(shape(file).version).toBe(migrations.length + 1)
  })

  test('a database of another program is not touched', () => {
    const file = newFile()
    const foreign = new Database(file)
    foreign.pragma('user_version = 4')
    foreign.exec('create table bukuku (a integer)')
    foreign.close()
    const connection = open(file)
    expect(() => migrate(connection, { file, migrations, applicationId: 7 })).toThrow(DataDamaged)
    connection.close()
    expect(shape(file).rows).toEqual([{ type: 'table', name: 'bukuku' }])
  })
})

test('migrations are numbered in order, without a hole', () => {
  for (const migrations of [logMigrations, registerMigrations]) expect(migrations.map(({ name }) => name.slice(0, 4))).toEqual(migrations.map((_, index) => String(index + 1).padStart(4, '0')))
})
