import { join } from 'node:path'
import type { IsoInstant } from '#domain/ids.ts'
import { checkData } from '#store/verify/check-data.ts'
import { openChecked } from '#store/verify/checked-folder.ts'
import { viewHash } from '#store/views/writer.ts'
import Database from 'better-sqlite3'
import { cpSync } from 'node:fs'
import { afterAll, expect, test } from 'vitest'
import { people } from '../domain/people.ts'
import { OfficeOnDisk } from './support/office-on-disk.ts'
import { clearAway } from './support/temporary-folder.ts'

afterAll(clearAway)

/** Sari has looked at Siti's dossier five times; closed. */
function lookedAt(): OfficeOnDisk {
  const office = new OfficeOnDisk()
  const siti = office.receives({ name: 'Siti Rahmawati' })
  for (let look = 0; look < 5; look += 1) office.store.views.record({ officer: people.sari.id, at: office.now, what: 'open', about: siti })
  office.store.close()
  return office
}

/** What somebody with the file in hand does, guards put back. */
function tampered({ folders: { data } }: OfficeOnDisk, change: (log: Database.Database) => void): void {
  const log = new Database(join(data, 'log.db'))
  const guards = log.prepare<[], { name: string; sql: string }>("select name, sql from sqlite_schema where type = 'trigger' and tbl_name = 'view'").all()
  for (const { name } of guards) log.exec(`drop trigger ${name}`)
  change(log)
  for (const { sql } of guards) log.exec(sql)
  log.close()
}

async function found({ folders: { data, keys } }: OfficeOnDisk): Promise<readonly string[]> {
  const folder = openChecked(data, keys)
  const { findings } = await checkData(folder, { entry: '', threads: 1, quick: true, progress: () => {} })
  folder.close()
  return findings.map(({ part, message }) => `${part}: ${message}`)
}

test('views cut off at the end are named by the check, and still after Loket was opened and looked at more', async () => {
  const office = lookedAt()
  expect(await found(office)).toEqual([])
  tampered(office, (log) => { log.exec('delete from view where seq > 2') })
  expect(await found(office)).toEqual(['views: Catatan lihat nomor 3 sampai 5 pernah ditulis menurut tanda pemakaian, dan sekarang tidak ada.'])
  office.now = '2026-11-04T02:00:00.000Z' as IsoInstant
  office.open()
  office.store.views.record({ officer: people.sari.id, at: office.now, what: 'print', about: 'x' })
  office.store.close()
  const named = 'views: Catatan lihat nomor 3 sampai 5 pernah ditulis menurut tanda pemakaian, dan sekarang tidak ada (ketahuan saat Loket dibuka 4 November 2026 pukul 09.00 WIB).'
  expect(await found(office)).toEqual([named])
  office.open()
  office.store.close()
  expect(await found(office)).toEqual([named])
})

test('a view log emptied, or written anew with all its hashes, is not the one that was marked', async () => {
  const office = lookedAt()
  const whole = `${office.folders.data}-utuh`
  cpSync(office.folders.data, whole, { recursive: true })
  tampered(office, (log) => { log.exec('delete from view') })
  expect(await found(office)).toEqual(['views: Catatan lihat nomor 1 sampai 5 pernah ditulis menurut tanda pemakaian, dan sekarang tidak ada.'])
  cpSync(whole, office.folders.data, { recursive: true })
  tampered(office, (log) => {
    let before: Uint8Array = Buffer.alloc(32)
    for (const row of log.prepare<[], Parameters<typeof viewHash>[0]>('select * from view order by seq').all()) {
      const forged = { ...row, officer: people.budi.id, prev_hash: before }
      before = viewHash(forged)
      log.prepare('update view set officer = ?, prev_hash = ?, hash = ? where seq = ?').run(forged.officer, forged.prev_hash, before, row.seq)
    }
  })
  expect(await found(office)).toEqual(['views: Catatan lihat sampai nomor 5 bukan yang dulu ditulis menurut tanda pemakaian.'])
})

test('a mark that lags behind the last looks, as after a power cut, accuses nobody', async () => {
  const office = lookedAt()
  const keys = `${office.folders.keys}-sebelumnya`
  cpSync(office.folders.keys, keys, { recursive: true })
  office.open()
  office.store.views.record({ officer: people.sari.id, at: office.now, what: 'open', about: 'x' })
  office.store.close()
  cpSync(keys, office.folders.keys, { recursive: true })
  office.open()
  office.store.close()
  expect(await found(office)).toEqual([])
})
