import Database from 'better-sqlite3'
import { existsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { DataTooNew } from '#store/sqlite/data-too-new.ts'
import { openStream } from '#store/stream/open-stream.ts'
import { clearAway, temporaryFolder } from '../store/support/temporary-folder.ts'

afterAll(clearAway)

const newFile = (): string => join(temporaryFolder(), 'stream.db')

/** A stream.db in which something stands. */
function used(pragma = 'user_version'): string {
  const file = newFile()
  openStream(file, 0).close()
  changed(file, `insert into told_end (device, seq, hash) values ('loket-1', 1, zeroblob(32)); pragma ${pragma}`)
  return file
}

function changed(file: string, sql: string): void {
  const database = new Database(file)
  database.exec(sql)
  database.close()
}

function stands(file: string): number {
  const database = new Database(file, { readonly: true })
  try {
    return database.prepare<[], number>('select count(*) from told_end').pluck().get() ?? 0
  } finally {
    database.close()
  }
}

test('a page is on the disk before it is folded', () => {
  const stream = openStream(newFile(), 0)
  expect([stream.pragma('synchronous'), stream.pragma('journal_mode')]).toEqual([2, 'wal'])
  stream.close()
})

test('a newer Loket’s is left as it is, and told of', () => {
  const file = used('user_version = 99')
  expect(() => openStream(file, 0)).toThrow(DataTooNew)
  expect(stands(file)).toBe(1)
})

test('one that was found damaged at work is begun anew at the next opening, and only then', () => {
  const file = used()
  openStream(file, 0).close()
  expect(stands(file)).toBe(1)
  writeFileSync(`${file}.damaged`, '')
  openStream(file, 0).close()
  expect([stands(file), existsSync(`${file}.damaged`)]).toEqual([0, false])
})

test('another program’s file, and one that cannot be read, is begun anew: the server has all of it', () => {
  const [foreign, garbled] = [used('application_id = 7'), newFile()]
  writeFileSync(garbled, 'x'.repeat(5000))
  for (const file of [foreign, garbled]) {
    openStream(file, 0).close()
    expect(stands(file)).toBe(0)
  }
})
