import { join } from 'node:path'
import Database from 'better-sqlite3'
import { afterAll, afterEach, expect, test, vi } from 'vitest'
import type { RegisterQuery } from '#store/contract/dossier-reader.ts'
import { people } from '../domain/people.ts'
import { OfficeOnDisk, PERMITS, SERVICE } from './support/office-on-disk.ts'
import { clearAway } from './support/temporary-folder.ts'

afterAll(clearAway)

afterEach(() => void vi.restoreAllMocks())

/** The SQL of every question put to the store while `ask` runs on a freshly opened one. */
function questions(office: OfficeOnDisk, ask: (office: OfficeOnDisk) => void): readonly string[] {
  const spy = vi.spyOn(Database.prototype, 'prepare')
  office.reopen()
  ask(office)
  const asked = spy.mock.calls.map(([sql]) => sql).filter((sql) => /^select/i.test(sql))
  spy.mockRestore()
  return [...new Set(asked)]
}

test('no list, search, page or count reads a whole table of what grows with the years', () => {
  const office = new OfficeOnDisk()
  const siti = office.receives()
  const asked = questions(office, ({ store }) => {
    const base: RegisterQuery = { text: '', status: 'all', year: null, after: '', limit: 20 }
    for (const text of ['', 'siti', '1471014101900001'])
      for (const status of ['all', 'running', 'waiting-applicant', 'ended', 'unnumbered'] as const)
        for (const year of [null, 2026]) {
          store.dossiers.search({ ...base, text, status, year })
          store.dossiers.search({ ...base, text, status, year, only: [siti] })
          store.dossiers.search({ ...base, text, status, year, from: '2026-11-01T00:00:00.000Z' as never, before: '2026-12-01T00:00:00.000Z' as never })
          store.dossiers.search({ ...base, text, status, year, service: SERVICE.id })
        }
    store.dossiers.state(siti)
    store.dossiers.history(siti)
    store.dossiers.running()
    store.dossiers.runningOf(SERVICE.id, '1471014101900001', 'Siti Rahmawati')
    store.dossiers.knownApplicants('1471014101900001', '+6281234567890')
    store.dossiers.unreadable()
    const period = { from: '2026-01-01T00:00:00.000Z' as never, before: '2027-01-01T00:00:00.000Z' as never }
    for (const part of [{ list: 'waiting-applicant' }, { list: 'unclaimed' }, { list: 'ending', from: '2026-11-04', to: '2027-02-04' }, { list: 'over', before: '2026-11-04' }, { list: 'handed-back' }] as const) {
      store.lists.page(part as never, '', 20)
      store.lists.count(part as never)
    }
    store.lists.perhapsLate('2026-11-20' as never)
    for (const order of ['newest-first', 'oldest-first'] as const) store.lists.handOvers(period, order, '', 20)
    store.lists.countHandOvers(period)
    store.lists.dispositionsTo(people.sari.id)
    store.lists.ordinalOf({ ref: { device: 'a', seq: 1 }, at: period.from } as never, period.from)
    store.numbers.next({ book: PERMITS.id, date: '2026-11-04' as never, abbreviation: 'SIKRO', placeSequence: '1' })
    store.numbers.ledger(PERMITS.id, 2026, '', 20)
    store.numbers.counts(PERMITS.id)
    store.numbers.inNumberOrder(PERMITS.id, null, null)
    for (const _ of store.dossiers.walk({ text: '', status: 'all', year: 2026 }));
    office.does(people.sari, siti, { do: 'addNote', text: 'x' })
    store.warnings.forEach(() => {})
  })
  expect(asked.length).toBeGreaterThan(50)
  const scans = ['log.db', 'register.db'].flatMap((name) => {
    const database = new Database(join(office.folders.data, name), { readonly: true })
    const found = asked.flatMap((sql) => plan(database, sql).filter((step) => GROWS.test(step) && !KEPT_SMALL.test(step)).map((step) => `${step}: ${sql}`))
    database.close()
    return found
  })
  expect(scans).toEqual([])
})

test('who has the same service running is found by NIK and by name, not by going through all of the service', () => {
  const office = new OfficeOnDisk()
  office.receives()
  const asked = questions(office, ({ store }) => { store.dossiers.runningOf(SERVICE.id, '1471014101900001', 'Siti Rahmawati') })
  const register = new Database(join(office.folders.data, 'register.db'), { readonly: true })
  const searches = asked.filter((sql) => sql.includes('"name_key" =')).map((sql) => plan(register, sql).filter((step) => step.startsWith('SEARCH')))
  register.close()
  expect(searches).toEqual([[expect.stringContaining('dossier_running_by_nik'), expect.stringContaining('dossier_running_by_name')]])
})

const GROWS = /^SCAN (event|number|number_void|dossier|dossier_event|hand_over|open_disposition|answer|paper|view)\b/
/** Counting along an index, or walking one that holds only what runs or has no number. */
const KEPT_SMALL = / USING (COVERING INDEX|INDEX dossier_(running|unnumbered)$)/

/** How SQLite would go about it; nothing where the tables are in the other file. */
function plan(database: Database.Database, sql: string): readonly string[] {
  try {
    const statement = database.prepare<unknown[], { detail: string }>(`explain query plan ${sql}`)
    return statement.all(...Array.from({ length: sql.split('?').length - 1 }, () => 1)).map(({ detail }) => detail)
  } catch (error) {
    if (/no such table/.test(String(error))) return []
    throw error
  }
}
