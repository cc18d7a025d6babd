import { cpSync, existsSync, readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import type { IsoInstant } from '#domain/ids.ts'
import { openStore } from '#store/open-store.ts'
import type { OpeningStep } from '#store/opening-step.ts'
import Database from 'better-sqlite3'
import { afterAll, expect, test } from 'vitest'
import { filledBy, watchInserts } from '#store/sqlite/watch-inserts.ts'
import { people } from '../domain/people.ts'
import { type Folders, newFolders, OfficeOnDisk } from './support/office-on-disk.ts'
import { clearAway } from './support/temporary-folder.ts'

afterAll(clearAway)

const NOW = '2026-11-05T03:00:00.000Z' as IsoInstant
function opened(folders: Folders): readonly OpeningStep[] {
  const steps: OpeningStep[] = []
  openStore({ ...folders, now: () => NOW, onOpening: (step) => { steps.push(step) } }).close()
  return steps
}
const works = (steps: readonly OpeningStep[]) => [...new Set(steps.map(({ work }) => work))]
const events = (folders: Folders): number => {
  const log = new Database(join(folders.data, 'log.db'), { readonly: true })
  const count = log.prepare<[], number>('select count(*) from event').pluck().get() ?? 0
  log.close()
  return count
}

test('nothing is told of an office that is new, and nothing of one that was closed well', () => {
  const office = new OfficeOnDisk()
  office.receives({ name: 'Siti Rahmawati' })
  office.store.close()
  expect(opened(office.folders)).toEqual([])
  expect(opened(newFolders())).toEqual([])
})

test('data of the first release tell of their move, with how many events there are, then of the register', () => {
  const folders = newFolders()
  cpSync(join(import.meta.dirname, '../released/log-1/keys'), folders.keys, { recursive: true })
  cpSync(join(import.meta.dirname, '../released/log-1/log.db'), join(folders.data, 'log.db'))
  const count = events(folders)
  const steps = opened(folders)
  expect(steps[0]).toEqual({ work: 'migrate', events: count })
  expect(works(steps)).toEqual(['migrate', 'fold'])
  expect(opened(folders)).toEqual([])
})

test('a move tells how far it is while rows are copied; a table without row numbers, and rows that are written otherwise, tell nothing', () => {
  const database = new Database(':memory:')
  database.pragma('trusted_schema = OFF')
  database.exec('create table event (place integer primary key) strict; create table placed (place integer primary key) strict; create table bare (place integer primary key) strict, without rowid')
  database.exec('insert into event with recursive n(i) as (select 1 union all select i + 1 from n where i < 9001) select i from n')
  const told: number[] = []
  const copied = (table: string): void => {
    const letGo = watchInserts(database, table, (rows) => { told.push(rows) })
    database.exec(`insert into ${table} select place from event order by place`)
    letGo()
  }
  copied('placed')
  expect(told).toEqual([2000, 4000, 6000, 8000])
  copied('bare')
  database.exec('delete from placed; insert into placed select place from event')
  expect(told).toHaveLength(4)
  expect(database.prepare('select count(*) from placed').pluck().get()).toBe(9001)
  expect(['insert into placed_event (a, b)\n  select a, b from event', 'insert into incarnation (a) values (1)', 'create index one on event (a)'].map(filledBy)).toEqual(['placed_event', null, null])
})

test('a register that is gone tells how far its folding is, to the end', () => {
  const office = new OfficeOnDisk()
  for (const name of ['Siti', 'Bambang', 'Rina']) office.moves(people.budi, office.receives({ name }), 'printed')
  office.store.close()
  readdirSync(office.folders.data).filter((name) => name.startsWith('register.db')).forEach((name) => { rmSync(join(office.folders.data, name)) })
  const count = events(office.folders)
  const steps = opened(office.folders)
  expect(works(steps)).toEqual(['fold'])
  expect(steps.every((step) => step.work === 'fold' && step.events === count && step.done <= step.total)).toBe(true)
  expect(steps.at(-1)).toMatchObject({ done: Math.round(count * 1.25), total: Math.round(count * 1.25) })
})

test('after a bad end the check of the register is told of before it begins', () => {
  const office = new OfficeOnDisk()
  office.receives({ name: 'Siti Rahmawati' })
  const after = newFolders()
  cpSync(office.folders.data, after.data, { recursive: true })
  cpSync(office.folders.keys, after.keys, { recursive: true })
  office.store.close()
  expect(existsSync(join(after.data, 'register.db-wal'))).toBe(true)
  expect(works(opened(after))[0]).toBe('check')
})
