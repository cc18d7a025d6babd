import { spawnSync } from 'node:child_process'
import { cpSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import type { IsoDate, IsoInstant } from '#domain/ids.ts'
import { must } from '#domain/must.ts'
import { openStore } from '#store/open-store.ts'
import type { Store } from '#store/store.ts'
import Database from 'better-sqlite3'
import { afterAll, expect, test } from 'vitest'
import { type Folders, newCommand, newFolders } from './support/office-on-disk.ts'
import { clearAway } from './support/temporary-folder.ts'

afterAll(clearAway)

const RELEASED = join(import.meta.dirname, '../released/log-1')
const NOW = '2026-11-17T02:00:00.000Z' as IsoInstant
const TODAY = '2026-11-17' as IsoDate

/** An office as the first release left it; without its keys where it is a copy. */
function released(withKeys = true): Folders {
  const folders = newFolders()
  cpSync(join(RELEASED, 'log.db'), join(folders.data, 'log.db'), { recursive: true })
  if (withKeys) cpSync(join(RELEASED, 'keys'), folders.keys, { recursive: true })
  return folders
}

const opened = (folders: Folders): Store => openStore({ ...folders, now: () => NOW })
const registerBook = ({ settings }: Store) => must(settings.books().find(({ purpose }) => purpose === 'register'), 'the register')
const nextNo = (store: Store) => store.numbers.next({ book: registerBook(store).id, date: TODAY, abbreviation: '', placeSequence: '' }).no
const raw = (folders: Folders) => new Database(join(folders.data, 'log.db'))
const rowsOf = (database: Database.Database, sql: string): unknown => database.prepare(sql).raw().all()

test.each([1, 7, 14, 20, 99])('a migration killed after %i statements is as if it had not begun; the next opening does all of it', (statements) => {
  const folders = released()
  expect(spawnSync(process.execPath, [join(import.meta.dirname, 'support/die-in-migration.ts'), join(folders.data, 'log.db'), String(statements)]).signal).toBe('SIGKILL')
  const database = raw(folders)
  expect(database.pragma('user_version', { simple: true })).toBe(1)
  expect(rowsOf(database, "select name from sqlite_schema where name in ('device', 'incarnation', 'placed_event') order by name")).toEqual([['device']])
  database.close()
  const store = opened(folders)
  expect([store.verify(10), store.warnings, nextNo(store)]).toEqual([[], [], 10])
  store.close()
})

test('a migration that fails in its middle leaves the file as it was, and is done once what stood in its way is gone', () => {
  const folders = released()
  let database = raw(folders)
  const before = rowsOf(database, 'select * from event order by seq')
  database.exec('create table placed_signature (x)')
  database.close()
  expect(() => opened(folders)).toThrow(/placed_signature/)
  database = raw(folders)
  expect([database.pragma('user_version', { simple: true }), rowsOf(database, 'select * from event order by seq')]).toEqual([1, before])
  database.exec('drop table placed_signature')
  database.close()
  const store = opened(folders)
  expect(store.verify(10)).toEqual([])
  store.close()
  database = raw(folders)
  expect(rowsOf(database, 'select device, seq, type, type_version, office, aggregate, base_device, base_seq, seen, actor, role, wall_time, clock_offset, command_id, body_hash, prev_hash, hash, salt, body from event order by place')).toEqual(before)
  expect(rowsOf(database, 'select count(*), max(place), min(place) from event')).toEqual([[(before as unknown[]).length, (before as unknown[]).length, 1]])
  database.close()
})

test('a copy of an old office without its keys is a copy; with them it is the office itself', () => {
  const copy = opened(released(false))
  expect([copy.warnings.length, copy.numbers.toResume(TODAY).length > 0, copy.verify(10)]).toEqual([2, true, []])
  copy.close()
})

test('the old office’s data put back after a day with the new build: the day’s numbers are named, and not given again', () => {
  const folders = released()
  let store = opened(folders)
  const book = registerBook(store)
  store.transact({ command: newCommand(), actor: null, role: null, now: NOW }, (tx) => tx.recordNumber(book.id, 12, TODAY, 'Dari buku tulis', { abbreviation: 'SIKRO', placeSequence: '' }))
  store.close()
  rmSync(folders.data, { recursive: true })
  cpSync(join(RELEASED, 'log.db'), join(folders.data, 'log.db'), { recursive: true })
  store = opened(folders)
  expect(store.numbers.gaps(book.id)).toMatchObject([{ first: 10, last: 12 }])
  expect([nextNo(store), store.verify(10)]).toEqual([13, []])
  store.close()
})
