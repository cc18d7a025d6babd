import { SqliteQueryCompiler } from 'kysely'
import { afterAll, expect, test, vi } from 'vitest'
import { must } from '#domain/must.ts'
import { OfficeOverThree } from '../sync/office-over-three.ts'
import { OfficeOnDisk } from './support/office-on-disk.ts'
import { clearAway } from './support/temporary-folder.ts'

afterAll(clearAway)

/** Queries that are put together while it works. */
async function putTogether(work: () => Promise<void> | void): Promise<readonly string[]> {
  const compile = vi.spyOn(SqliteQueryCompiler.prototype, 'compileQuery')
  await work()
  const anew = compile.mock.results.map(({ value }) => (value as { readonly sql: string }).sql)
  compile.mockRestore()
  return anew
}

test('a data folder that is opened again has no query put together anew, nor has the next dossier', async () => {
  const office = new OfficeOnDisk()
  office.receives()
  office.reopen()
  office.receives()
  const anew = await putTogether(() => {
    office.reopen()
    office.receives()
  })
  office.store.close()
  expect(anew).toEqual([])
})

test('nor have the PCs of an office that are opened again, for what they send each other, the numbers they give and the lists they look into', { timeout: 60_000 }, async () => {
  const office = await OfficeOverThree.open()
  const works = async (name: string, nik: string): Promise<void> => {
    for (const counter of office.counters) counter.reopen()
    const dossier = office.receives(name, nik)
    await office.allCatchUp()
    for (const counter of office.counters) {
      const holder = office.holderAt(counter, dossier)
      if (holder && office.counterOf(holder) === counter) expect(office.moves(counter, dossier, holder)).toBeNull()
    }
    await office.allCatchUp()
    for (const { store } of office.counters) {
      const [book] = store.settings.books()
      const { id } = must(book, 'a book')
      store.numbers.ledger(id, null, '', 5)
      store.numbers.counts(id)
      for (const list of ['waiting-applicant', 'unclaimed', 'handed-back', 'in-conflict', 'number-owed'] as const) store.lists.page({ list }, '', 5)
    }
  }
  await works('Ani', '1471014101900002')
  await works('Budi', '1471014101900003')
  const anew = await putTogether(() => works('Cici', '1471014101900004'))
  await office.close()
  expect(anew).toEqual([])
})
