import { createHash } from 'node:crypto'
import { join } from 'node:path'
import type { DeviceId, IsoDate } from '#domain/ids.ts'
import { verifyLog } from '#store/log/verify.ts'
import type { LogSchema } from '#store/schema/log-schema.ts'
import { Connection } from '#store/sqlite/connection.ts'
import type Database from 'better-sqlite3'
import { afterAll, beforeEach, describe, expect, test } from 'vitest'
import { people } from '../domain/people.ts'
import { faultsAfter } from './support/edit-copy.ts'
import { OfficeOnDisk, PERMITS } from './support/office-on-disk.ts'
import { clearAway } from './support/temporary-folder.ts'

afterAll(clearAway)

const { sari, mega } = people

/** Siti's and Joko's dossiers, a number from paper, one void, two views. */
function office(): OfficeOnDisk {
  const office = new OfficeOnDisk()
  const siti = office.receives()
  office.receives({ name: 'Joko Susilo' })
  const recorded = office.act(mega, (tx) => tx.recordNumber(PERMITS.id, 300, '2026-11-03' as IsoDate, 'Dari buku tulis'))
  office.act(mega, (tx) => tx.recordNumber(PERMITS.id, 301, '2026-11-03' as IsoDate, 'Dari buku tulis'))
  office.act(mega, (tx) => tx.voidNumber(PERMITS.id, recorded.run, 300, 'Salah tulis.'))
  for (const what of ['open', 'print'] as const) office.store.views.record({ officer: sari.id, at: office.now, what, about: siti })
  return office
}

describe('a log that somebody edited behind Loket’s back', () => {
  let told: OfficeOnDisk
  let seq: number
  beforeEach(() => {
    told = office()
    seq = told.store.dossiers.history(told.store.dossiers.running()[0]?.id as never)[1]?.ref.seq ?? 0
    expect(seq).toBeGreaterThan(1)
  })
  const edited = (sql: string) => faultsAfter(told, (database) => database.prepare(sql.replaceAll('@seq', String(seq))).run())
  const rehash = (database: Database.Database, body: string) => {
    const salt = database.prepare('select salt from event where seq = ?').pluck().get(seq) as Uint8Array
    database.prepare('update event set body = ?, body_hash = ? where seq = ?').run(Buffer.from(body), createHash('sha256').update(salt).update(body).digest(), seq)
  }

  test('is found whole when nothing was touched', () => {
    expect(edited('update draft set title = title')).toEqual([])
  })

  test('a changed body', () => {
    expect(edited("update event set body = cast(replace(cast(body as text), '0', '9') as blob) where seq = @seq")).toEqual([`Catatan nomor ${seq}: isinya sudah diubah.`])
  })

  test('a changed body with its hash made to fit', () => {
    expect(faultsAfter(told, (database) => rehash(database, '{"text":"palsu"}'))).toEqual([`Catatan nomor ${seq}: keterangannya (siapa, kapan, apa) sudah diubah.`])
  })

  test('another officer, time, role, type or base put under it', () => {
    for (const change of ["actor = 'orang-lain'", "wall_time = '2020-01-01T00:00:00.000Z'", "role = 'admin'", "type = 'note.added'", 'type_version = 2', "aggregate = 'dossier:lain'", 'seen = 5', "office = 'lain'", "command_id = 'lain'"]) {
      expect(edited(`update event set ${change} where seq = @seq`), change).toContain(`Catatan nomor ${seq}: keterangannya (siapa, kapan, apa) sudah diubah.`)
    }
  })

  test('a removed body, a removed event, a removed end', () => {
    expect(edited('update event set body = null, salt = null where seq = @seq')).toContain(`Catatan nomor ${seq}: isinya dihapus.`)
    expect(edited('delete from event where seq = @seq')).toEqual([`Catatan nomor ${seq} hilang.`])
    expect(edited('delete from event where seq between @seq and @seq + 1')).toContain(`Catatan nomor ${seq} sampai ${seq + 1} hilang.`)
    expect(edited('delete from event where seq = (select max(seq) from event)').some((message) => message.endsWith('tanda tangannya masih ada.'))).toBe(true)
  })

  test('a chain forged anew from one event on, hashes and all, without the device’s key', () => {
    const messages = faultsAfter(told, (database) => database.prepare("update event set hash = ? where seq = ?").run(Buffer.alloc(32, 7), seq))
    expect(messages).toEqual([`Catatan nomor ${seq}: keterangannya (siapa, kapan, apa) sudah diubah.`, `Catatan nomor ${seq + 1} tidak bersambung dengan catatan sebelumnya.`])
  })

  test('a removed, changed or borrowed signature', () => {
    const last = 'seq = (select max(seq) from batch_signature)'
    expect(edited(`delete from batch_signature where ${last}`)).toEqual([expect.stringMatching(/^Catatan nomor \d+: tanda tangan perangkat hilang\.$/)])
    expect(edited(`update batch_signature set signature = zeroblob(64) where ${last}`)).toEqual([expect.stringMatching(/tanda tangan perangkat tidak cocok\.$/)])
    expect(edited(`update batch_signature set signature = (select signature from batch_signature order by seq limit 1) where ${last}`)).toEqual([expect.stringMatching(/tidak cocok\.$/)])
  })

  test('a number slipped into the ledger, taken out of it, or written over', () => {
    expect(edited("insert into number (book, run, no, year, date, text, state, summary, at) values ('permit', 'permit/2026//', 900, 2026, '2026-11-03', '900/palsu', 'given', '', '')")).toEqual(['Nomor 900/palsu ada di buku nomor, tetapi tidak ada catatannya.'])
    expect(edited("delete from number where run like 'register%' and no = 1")).toEqual([expect.stringMatching(/^Nomor 001\/SIKRO\/XI\/2026 ada di catatan nomor \d+, tetapi hilang dari buku nomor\.$/)])
    expect(edited("update number set text = '999/SIKRO/XI/2026' where run like 'register%' and no = 1")).toEqual([expect.stringMatching(/^Nomor 999\/SIKRO\/XI\/2026 di buku nomor berbeda dari catatan nomor \d+ \(001\/SIKRO\/XI\/2026\)\.$/)])
    expect(edited("update number set dossier = 'berkas-lain' where run like 'register%' and no = 1")).toEqual([expect.stringMatching(/berbeda dari catatan/)])
  })

  test('a voiding taken back, or slipped in', () => {
    expect(edited('delete from number_void')).toEqual([expect.stringMatching(/sudah dibatalkan menurut catatan, tetapi tidak batal di buku nomor\.$/)])
    expect(edited("update number_void set reason = 'lain'")).toEqual([expect.stringMatching(/alasan pembatalan di buku nomor berbeda dari catatannya\.$/)])
    expect(edited("insert into number_void select run, no, 'palsu', null, '' from number where no = 301")).toEqual([expect.stringMatching(/batal di buku nomor, tetapi tidak ada catatan pembatalannya\.$/)])
  })

  test('a view changed or gone', () => {
    expect(edited("update view set officer = 'orang-lain' where seq = 1")).toEqual(['Catatan lihat nomor 1 sudah diubah.'])
    expect(edited('delete from view where seq = 1')).toEqual(['Catatan lihat nomor 1 hilang.'])
  })

  test('is told about once per fault, and no more than asked for', () => {
    const faults = faultsAfter(told, (database) => database.prepare("update event set body = x'7b7d' where seq > 3").run())
    expect(faults).toHaveLength(10)
  })
})

test('a chain signed all through by another key is not this computer’s', () => {
  const desk = office()
  const { device } = desk.store
  desk.store.close()
  const connection = new Connection<LogSchema>({ file: join(desk.folders.data, 'log.db'), readonly: true, synchronous: 'FULL' })
  const said = (publicKey: string, trusted: DeviceId) => verifyLog(connection, { device: trusted, publicKey }, 10).map(({ message }) => message)
  expect(said('0'.repeat(64), device)).toEqual(['Rantai catatan ditandatangani dengan kunci yang bukan kunci komputer ini.'])
  expect(said('0'.repeat(64), 'pc-lain' as DeviceId), 'numbers without a single event of this device').not.toEqual([])
  connection.close()
})

test('Loket itself cannot do any of that: the tables say no', () => {
  const desk = office()
  const faults: string[] = []
  desk.store.close()
  const refuse = (database: Database.Database, sql: string) => {
    try {
      database.exec(sql)
      faults.push(sql)
    } catch (error) {
      expect(String(error)).toMatch(/never (updated|deleted)/)
    }
  }
  const database = desk.rawLog()
  for (const table of ['event', 'batch_signature', 'number', 'number_void', 'view']) {
    refuse(database, `delete from ${table}`)
    refuse(database, `update ${table} set rowid = rowid`.replace('rowid = rowid', table === 'event' ? 'seen = 1' : table === 'view' ? 'at = at' : table === 'batch_signature' ? 'seq = seq' : 'no = no'))
  }
  refuse(database, "insert or replace into event select place, device, seq, type, type_version, office, aggregate, base_device, base_seq, seen, actor, role, wall_time, clock_offset, command_id, body_hash, prev_hash, hash, salt, x'7b7d' from event where seq = 2")
  database.close()
  expect(faults).toEqual([])
})
