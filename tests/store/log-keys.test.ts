import type { IsoDate, PaperId } from '#domain/ids.ts'
import type Database from 'better-sqlite3'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { people } from '../domain/people.ts'
import { newCommand, OfficeOnDisk, PERMITS } from './support/office-on-disk.ts'
import { clearAway } from './support/temporary-folder.ts'

// The last line behind the code that writes: whatever it gets wrong, log.db itself refuses a second one, and takes nothing back.

let log: Database.Database
beforeAll(() => {
  const office = new OfficeOnDisk()
  const siti = office.receives()
  office.act(people.mega, (tx) => {
    tx.recordNumber(PERMITS.id, 7, '2026-11-02' as IsoDate, 'Surat Pak Joko, buku tulis')
    tx.keepPaper({ id: 'paper-of-siti' as PaperId, dossier: siti, facts: '{}' })
    tx.keepAnswer('{}')
  })
  const run = office.store.numbers.ledger(PERMITS.id, null, '', 1).rows[0]?.number.run ?? ''
  office.act(people.mega, (tx) => { tx.voidNumber(PERMITS.id, run, 7, 'Salah tulis.') })
  office.store.views.record({ officer: people.mega.id, at: office.now, what: 'open', about: siti })
  office.store.close()
  log = office.rawLog()
  log.exec(`insert into number_gap (run, first, last, book, why, at) values ('r', 4, 6, 'b', 'restored', '${office.now}');
    insert into number_lost (run, no, minutes, minutes_date, officer, at) values ('r', 4, 'BA-1', '2026-11-03', null, '${office.now}');
    insert into run_resumed (device, run, last, book, officer, at) values ('d', 'r', 6, 'b', null, '${office.now}');
    insert into answer (command, answer) values ('${newCommand()}', '{}')`)
})
afterAll(() => {
  log.close()
  clearAway()
})

const columnsOf = (table: string): readonly string[] => (log.pragma(`table_info(${table})`) as readonly { readonly name: string }[]).map(({ name }) => name)

/** The first row of a table once more, with these columns otherwise. */
function again(table: string, otherwise: Readonly<Record<string, string>> = {}): void {
  const columns = columnsOf(table)
  log.exec(`insert into ${table} (${columns.join(', ')}) select ${columns.map((column) => otherwise[column] ?? column).join(', ')} from ${table} limit 1`)
}

test('a number of a run stands in the ledger once, whatever it reads', () => {
  expect(() => again('number', { id: 'null', text: `text || ' bis'` })).toThrow('UNIQUE constraint failed: number.run, number.no')
})

test('of one book and year no two numbers read the same, whatever their run', () => {
  expect(() => again('number', { id: 'null', run: `run || '/lain'` })).toThrow('UNIQUE constraint failed: number.book, number.year, number.text')
})

test.each([
  ['one answer to a command', 'answer', {}, 'answer.command'],
  ['one set of facts to a paper', 'paper', {}, 'paper.id'],
  ['one voiding to a number', 'number_void', {}, 'number_void.run, number_void.no'],
  ['one account of a lost number', 'number_lost', {}, 'number_lost.run, number_lost.no'],
  ['one event at a device’s place in its chain', 'event', { place: '(select max(place) + 1 from event)' }, 'event.device, event.seq'],
  ['one signature to an event', 'batch_signature', {}, 'batch_signature.device, batch_signature.seq'],
] as const)('%s', (_, table, otherwise, key) => {
  expect(() => again(table, otherwise)).toThrow(`UNIQUE constraint failed: ${key}`)
})

test('nothing is voided that was never given', () => {
  log.pragma('foreign_keys = ON')
  expect(() => again('number_void', { no: '999' })).toThrow('FOREIGN KEY constraint failed')
})

test.each(['event', 'batch_signature', 'number', 'number_void', 'number_gap', 'number_lost', 'run_resumed', 'paper', 'view'])('%s: what stands there is neither changed nor taken away', (table) => {
  const [name = ''] = columnsOf(table)
  expect(Number(log.prepare(`select count(*) from ${table}`).pluck().get())).toBeGreaterThan(0)
  expect(() => log.exec(`update ${table} set ${name} = ${name}`)).toThrow(`${table}: rows are never updated`)
  expect(() => log.exec(`delete from ${table}`)).toThrow(`${table}: rows are never deleted`)
})
