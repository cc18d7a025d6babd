import { join } from 'node:path'
import { sql } from 'kysely'
import { afterAll, expect, test } from 'vitest'
import { Connection } from '#store/sqlite/connection.ts'
import { LateConnection } from '#store/sqlite/late-connection.ts'
import { ReaderBesideWriter } from '#store/sqlite/reader-beside-writer.ts'
import { clearAway, temporaryFolder } from './support/temporary-folder.ts'

afterAll(clearAway)

interface Words {
  readonly word: { readonly word: string }
}

/** A writer, and what a reader beside it sees: all at once, the first, and row by row. */
function beside(Writer: typeof Connection<Words> | typeof LateConnection<Words>) {
  const file = join(temporaryFolder(), 'log.db')
  const writer = new Writer({ file, readonly: false, synchronous: 'FULL' })
  writer.transaction(() => { writer.execute(sql`create table word (word text not null)`.compile(writer.kysely)) })
  const reader = new ReaderBesideWriter<Words>({ file, synchronous: 'FULL' }, writer)
  const asked = reader.statement((db) => db.selectFrom('word').select('word').orderBy('word').compile())
  const insert = (word: string): void => { writer.statement((db) => db.insertInto('word').values({ word: sql.lit(word) }).compile()).run({}) }
  const seen = () => [asked.all({}).map(({ word }) => word), asked.get({})?.word, [...asked.each({})].map(({ word }) => word)]
  return { writer, reader, insert, seen }
}

test.each([
  ['a writer', Connection<Words>],
  ['a writer that writes late', LateConnection<Words>],
])('beside %s only what is committed is read, however it is asked', (_, Writer) => {
  const { writer, reader, insert, seen } = beside(Writer)
  expect(seen()).toEqual([[], undefined, []])
  writer.begin()
  insert('satu')
  expect(seen()).toEqual([[], undefined, []])
  writer.commit()
  expect(seen()).toEqual([['satu'], 'satu', ['satu']])
  writer.begin()
  insert('dua')
  expect(seen()).toEqual([['satu'], 'satu', ['satu']])
  writer.rollback()
  expect(seen()).toEqual([['satu'], 'satu', ['satu']])
  expect(() => { reader.execute(sql`insert into word values ('tiga')`.compile(reader.kysely)) }).toThrow(/readonly|read-only/)
  for (const one of [reader, writer]) one.close()
})

test('what a writer keeps for later is not read before it is committed', () => {
  const { writer, reader, insert, seen } = beside(LateConnection<Words>)
  insert('satu')
  expect(seen()).toEqual([[], undefined, []])
  writer.commit()
  expect(seen()).toEqual([['satu'], 'satu', ['satu']])
  for (const one of [reader, writer]) one.close()
})
