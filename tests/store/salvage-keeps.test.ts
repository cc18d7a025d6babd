import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { IsoDate, IsoInstant } from '#domain/ids.ts'
import { salvage } from '#store/salvage/salvage.ts'
import Database from 'better-sqlite3'
import { afterAll, expect, test } from 'vitest'
import { people } from '../domain/people.ts'
import { issuesReceipt } from './support/issues-receipt.ts'
import { type OfficeOnDisk, PERMITS } from './support/office-on-disk.ts'
import { clearAway } from './support/temporary-folder.ts'
import { threeDevices } from './support/three-devices.ts'

afterAll(clearAway)

const PAGE = 4096

/** What only a PC of several, or an officer who mistypes, would have. */
const LOCAL = `
  insert into draft values ('d', 'Siti', '{"nama":"Siti"}', 'sari', '2026-11-03T02:00:00.000Z');
  insert or replace into verifier values ('sari', '{"salt":""}');
  insert into verifier_failure values ('sari', 2, '2026-11-03T02:00:00.000Z');
  insert into membership values (1, 'd', 'o', '10.0.0.2', 7443, '${'f'.repeat(64)}', '${'a'.repeat(64)}', 'B', 'Loket 2', '2026-11-03T02:00:00.000Z', null, 0);
  insert into carried values ('d', 3, 'e', '2026-11-03T02:00:00.000Z');
  insert into orphan select null, 7, 1, device, seq, type, type_version, office, aggregate, base_device, base_seq, seen, actor, role, wall_time, clock_offset, command_id, body_hash, prev_hash, hash, salt, body, null, wall_time
    from event where place > 2 order by place limit 3`

/** An office with something in every table of its log, closed. */
function office(): OfficeOnDisk {
  const desa = threeDevices()
  issuesReceipt(desa, desa.receives({ name: 'Tuti' }))
  const { run } = desa.act(people.mega, (tx) => tx.recordNumber(PERMITS.id, 300, '2026-11-03' as IsoDate, 'Dari buku tulis'))
  desa.act(people.mega, (tx) => {
    tx.voidNumber(PERMITS.id, run, 300, 'Salah tulis.')
    tx.keepAnswer(JSON.stringify({ call: 'number.void', officer: people.mega.id, value: {} }))
  })
  desa.store.views.record({ officer: people.sari.id, at: desa.now, what: 'export', about: 'register' })
  desa.store.close()
  const log = desa.rawLog()
  log.exec(LOCAL)
  log.pragma('wal_checkpoint(TRUNCATE)')
  log.close()
  return desa
}

/** Every row of every table, as text; ids of the ledger are its own. */
function rowsOf(file: string): ReadonlyMap<string, readonly string[]> {
  const log = new Database(file, { readonly: true })
  try {
    const tables = log.prepare<[], string>("select name from sqlite_schema where type = 'table' and name not like 'sqlite_%'").pluck().all()
    return new Map(tables.map((table) => {
      const columns = log.prepare<[string], string>('select name from pragma_table_info(?)').pluck().all(table).filter((column) => table !== 'number' || column !== 'id')
      return [table, log.prepare(`select ${columns.map((column) => `quote(${column}) as ${column}`).join(', ')} from ${table}`).all().map((row) => JSON.stringify(row))]
    }))
  } finally {
    log.close()
  }
}

/** The pages of an index fill themselves again from the table. */
function spoiled(file: string): void {
  const log = new Database(file, { readonly: true })
  const pages = log.prepare<[], number>("select pageno from dbstat where name = 'event_by_aggregate'").pluck().all()
  log.close()
  const bytes = readFileSync(file)
  for (const no of pages) bytes.subarray((no - 1) * PAGE, no * PAGE).fill(0)
  writeFileSync(file, bytes)
}

const salvaged = ({ folders }: OfficeOnDisk) => salvage({ ...folders, now: '2026-11-05T02:00:00.000Z' as IsoInstant })

test('a log of which every row can be read loses none of them, whatever table it stands in', () => {
  const desa = office()
  const file = join(desa.folders.data, 'log.db')
  const before = rowsOf(file)
  spoiled(file)
  expect(salvaged(desa)).toMatchObject({ lost: [], unsigned: [], numbers: [] })
  const after = rowsOf(file)
  const lost = [...before].flatMap(([table, rows]) => rows.filter((row) => !after.get(table)?.includes(row)).map((row) => `${table}: ${row}`))
  expect([...before].filter(([, rows]) => rows.length === 0).map(([table]) => table)).toEqual([])
  expect(lost).toEqual([])
})

test('what was taken back does not come back out of pages that hold nothing any more', () => {
  const desa = office()
  const log = desa.rawLog()
  for (let no = 0; no < 200; no += 1) log.prepare("insert into draft values (?, 'Lama', ?, 'sari', '2026-11-03T02:00:00.000Z')").run(`lama-${no}`, 'kata '.repeat(200))
  log.exec("delete from draft where title = 'Lama'")
  log.pragma('wal_checkpoint(TRUNCATE)')
  log.close()
  const file = join(desa.folders.data, 'log.db')
  spoiled(file)
  salvaged(desa)
  expect(rowsOf(file).get('draft')).toHaveLength(1)
})
