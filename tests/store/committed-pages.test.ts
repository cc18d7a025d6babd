import { copyFileSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { committedPages } from '#store/salvage/committed-pages.ts'
import Database from 'better-sqlite3'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { clearAway, temporaryFolder } from './support/temporary-folder.ts'

afterAll(clearAway)

const PAGE = 4096
const [HEADER, FRAME] = [32, 24 + PAGE]

/** Of two transactions, the second of several pages. */
let wal: Buffer
/** The same as it was after the first one alone. */
let first: Buffer
/** The file as SQLite itself leaves it once both are checkpointed. */
let file: Buffer

beforeAll(() => {
  const path = join(temporaryFolder(), 'log.db')
  const database = new Database(path)
  for (const pragma of ['journal_mode = WAL', 'wal_autocheckpoint = 0']) database.pragma(pragma)
  database.exec("create table kata (kata text); insert into kata values ('satu')")
  first = readFileSync(`${path}-wal`)
  database.transaction(() => { for (let no = 0; no < 40; no += 1) database.prepare('insert into kata values (?)').run(`${no} `.repeat(200)) })()
  copyFileSync(`${path}-wal`, `${path}.wal`)
  database.close()
  ;[wal, file] = [readFileSync(`${path}.wal`), readFileSync(path)]
})

const pagesOf = (bytes: Buffer): ReadonlyMap<number, string> => new Map([...committedPages(bytes).pages].map(([no, page]) => [no, page.toString('hex')]))

/** With another byte at a place of a frame, counted from the one behind the first transaction. */
function changed(frame: number, at: number): Buffer {
  const bytes = Buffer.from(wal)
  const place = first.length + frame * FRAME + at
  bytes[place] = (bytes[place] ?? 0) ^ 1
  return bytes
}

describe('the pages of a write-ahead log', () => {
  test('are those SQLite itself would put into the file', () => {
    const { pages, pageSize } = committedPages(wal)
    expect([pageSize, first.length, (wal.length - first.length) / FRAME]).toEqual([PAGE, expect.any(Number), expect.any(Number)])
    expect((wal.length - first.length) / FRAME).toBeGreaterThan(2)
    for (const [no, page] of pages) expect(page.equals(file.subarray((no - 1) * PAGE, no * PAGE)), `page ${no}`).toBe(true)
    expect(pages.size).toBe(file.length / PAGE)
  })

  test('of an act that was never committed count for nothing', () => {
    for (const frames of [1, 2]) expect(pagesOf(wal.subarray(0, first.length + frames * FRAME))).toEqual(pagesOf(first))
    expect(pagesOf(wal.subarray(0, wal.length - 1))).toEqual(pagesOf(first))
  })

  test('are read up to where the file was cut, wherever that is', () => {
    for (let cut = 0; cut < FRAME; cut += cut < 2 * HEADER ? 1 : 512) expect(pagesOf(wal.subarray(0, first.length + cut)), `${cut} bytes of a frame`).toEqual(pagesOf(first))
    for (let cut = 0; cut < HEADER; cut += 1) expect(pagesOf(wal.subarray(0, cut)).size).toBe(0)
  })

  test('that are not as they were written count for nothing, nor what stands behind them, nor what is left of an older log', () => {
    const [salt, checksum, body] = [8, 16, 24 + 100]
    for (const at of [0, salt, salt + 4, checksum, checksum + 4, body]) expect(pagesOf(changed(0, at)), `byte ${at}`).toEqual(pagesOf(first))
    const header = Buffer.from(wal)
    header[HEADER - 1] = (header[HEADER - 1] ?? 0) ^ 1
    expect(pagesOf(header).size).toBe(0)
  })
})
