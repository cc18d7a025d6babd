import { cpSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { sql } from 'kysely'
import { afterAll, describe, expect, test } from 'vitest'
import type { CommandId, DeviceId, IsoInstant } from '#domain/ids.ts'
import { HandsWriter } from '#store/hands/hands-writer.ts'
import type { FoldableEvent } from '#store/log/foldable-event.ts'
import { newRegister } from '#store/register/open-register.ts'
import type { RegisterSchema } from '#store/schema/register-schema.ts'
import { Connection } from '#store/sqlite/connection.ts'
import { GarbledRow } from '#store/sqlite/file-fault.ts'
import { people } from '../domain/people.ts'
import { garble } from './support/garble.ts'
import { OfficeOnDisk } from './support/office-on-disk.ts'
import { clearAway, temporaryFolder } from './support/temporary-folder.ts'

afterAll(clearAway)

/** The register as it was before the last acts, as a power cut leaves it, with a row in it that the disk has changed. */
function behindAndGarbled(table: string, column: string, kind: string): OfficeOnDisk {
  const office = new OfficeOnDisk()
  const siti = office.receives({ name: 'Siti' })
  office.store.close()
  const file = join(office.folders.data, 'register.db')
  cpSync(file, `${file}.dulu`)
  office.open()
  office.does(people.sari, siti, { do: 'addNote', text: 'Ditanya lewat telepon' })
  office.receives({ name: 'Joko' })
  office.store.close()
  cpSync(`${file}.dulu`, file)
  const id = table === 'dossier' ? siti : idOf(file, kind)
  garble(file, table, column, id)
  return office
}

function idOf(file: string, kind: string): string {
  const database = new Database(file, { readonly: true })
  const id = database.prepare<[string], string>('select id from setting where kind = ?').pluck().get(kind)
  database.close()
  return id ?? ''
}

/** A row of the stream that stops a run. */
const CLOSED: FoldableEvent = { place: 2, device: 'pc-1' as DeviceId, seq: 2, type: 'run.closed', typeVersion: 1, aggregate: 'book:register', baseDevice: null, baseSeq: null, actor: null, role: null, wallTime: '2026-11-03T02:00:00.000Z' as IsoInstant, commandId: 'c' as CommandId, body: JSON.stringify({ book: 'register', run: 'register/2026//', at: 5 }) }

test('who holds which numbers cannot be read: nothing more is taken in as if nothing moved, the file is told to be damaged', () => {
  const file = join(temporaryFolder(), 'register.db')
  let damaged = 0
  const connection = new Connection<RegisterSchema>({ file, readonly: false, synchronous: 'NORMAL', onDamage: () => { damaged += 1 } })
  newRegister(file)(connection)
  connection.execute(sql`insert into run_hands (run, book, hands) values ('register/2026//', 'register', '{"run":')`.compile(connection.kysely))
  expect(() => { new HandsWriter(connection).take(CLOSED) }).toThrow(GarbledRow)
  expect(damaged).toBe(1)
  connection.close()
})

describe('a register whose disk changed a row', () => {
  test.each([['setting', 'body', 'procedure'], ['setting', 'body', 'officer'], ['setting', 'body', 'office'], ['dossier', 'state', '']] as const)('%s %s %s: nothing is taken for unreadable, the register is made anew', (table, column, kind) => {
    const office = behindAndGarbled(table, column, kind)
    const store = office.open()
    expect([store.warnings, store.dossiers.unreadable()]).toEqual([[], []])
    expect(store.dossiers.search({ text: '', status: 'all', year: null, after: '', limit: 9 }).total).toBe(2)
    expect(store.verify(9)).toEqual([])
    store.close()
  })
})
