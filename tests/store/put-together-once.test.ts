import { SqliteQueryCompiler } from 'kysely'
import { expect, test, vi } from 'vitest'
import { OfficeOnDisk } from './support/office-on-disk.ts'

test('a data folder that is opened again has no query put together anew, nor has the next dossier', () => {
  const office = new OfficeOnDisk()
  office.receives()
  office.reopen()
  office.receives()
  const compile = vi.spyOn(SqliteQueryCompiler.prototype, 'compileQuery')
  office.reopen()
  office.receives()
  const anew = compile.mock.results.map(({ value }) => (value as { readonly sql: string }).sql)
  compile.mockRestore()
  office.store.close()
  expect(anew).toEqual([])
})
