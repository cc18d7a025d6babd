import { must } from '#domain/must.ts'
import { cpSync, existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { markDamaged, mustBeUndamaged } from '#store/salvage/find-damage.ts'
import Database from 'better-sqlite3'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { backupOf, putBack } from './support/moving-folders.ts'
import { people } from '../domain/people.ts'
import { newFolders, OfficeOnDisk } from './support/office-on-disk.ts'
import { clearAway } from './support/temporary-folder.ts'

afterAll(clearAway)

const PAGE = 4096
/** A log is gone through whole up to 32 MiB. */
const LARGE = 33 * 1024 * 1024

/** Eighty dossiers, and a draft so long that only the end of the log is gone through. What was done last is about the one that stands last in every index by name. */
let made: OfficeOnDisk
beforeAll(() => { made = large() })

function large(): OfficeOnDisk {
  const office = new OfficeOnDisk()
  const dossiers = Array.from({ length: 80 }, (_, place) => office.receives({ name: `Pemohon Ke${place + 1}` }))
  office.does(people.sari, must(dossiers.toSorted().at(-1), 'a dossier'), { do: 'addNote', text: 'Diambil besok' })
  office.store.close()
  const log = office.rawLog()
  log.prepare("insert into draft values ('d', 'Panjang', ?, 'sari', '2026-11-03T02:00:00.000Z')").run('x'.repeat(LARGE))
  log.pragma('wal_checkpoint(TRUNCATE)')
  log.close()
  return office
}

/** It once more, closed. */
function another(): OfficeOnDisk {
  const folders = newFolders()
  for (const which of ['data', 'keys'] as const) cpSync(made.folders[which], folders[which], { recursive: true })
  const office = new OfficeOnDisk(folders)
  office.store.close()
  return office
}

const fileOf = ({ folders }: OfficeOnDisk): string => join(folders.data, 'log.db')

function spoil(office: OfficeOnDisk, which: (pages: readonly number[]) => number | undefined, table = 'event'): void {
  const log = new Database(fileOf(office), { readonly: true })
  const page = which(log.prepare<[string], number>("select pageno from dbstat where name = ? and pagetype = 'leaf' order by path").pluck().all(table)) ?? 0
  log.close()
  const bytes = readFileSync(fileOf(office))
  bytes.fill(0, (page - 1) * PAGE, page * PAGE)
  writeFileSync(fileOf(office), bytes)
}

const looked = ({ folders: { data, keys } }: OfficeOnDisk) => (): void => { mustBeUndamaged(data, keys) }

test('of a large log the end is looked at; a page in the midst of it is found once something came upon it', () => {
  const office = another()
  expect(looked(office)).not.toThrow()
  spoil(office, (pages) => pages[2])
  expect(looked(office)).not.toThrow()
  markDamaged(fileOf(office))
  expect(looked(office)).toThrow('tidak terbaca')
  expect(existsSync(`${fileOf(office)}.damaged`)).toBe(true)
})

test('a whole log that something was thought to be wrong with is gone through once', () => {
  const office = another()
  markDamaged(fileOf(office))
  expect(looked(office)).not.toThrow()
  expect(existsSync(`${fileOf(office)}.damaged`)).toBe(false)
})

test.each(['event', 'event_by_aggregate', 'batch_signature'])('the end of a large log’s %s is found broken', (table) => {
  const office = another()
  spoil(office, (pages) => pages.at(-1), table)
  expect(looked(office)).toThrow('tidak terbaca')
})

test('a large log that is behind its mark of use is gone through whole', () => {
  const office = another()
  office.open()
  const older = backupOf(office)
  office.receives({ name: 'Pemohon Lain' })
  putBack(office, older)
  spoil(office, (pages) => pages[2])
  expect(looked(office)).toThrow('tidak terbaca')
})
