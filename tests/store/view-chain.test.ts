import { FIRST_PREV_HASH } from '#domain/log/hash-input.ts'
import { viewHash } from '#store/views/writer.ts'
import { afterAll, expect, test } from 'vitest'
import { people } from '../domain/people.ts'
import { OfficeOnDisk } from './support/office-on-disk.ts'
import { clearAway } from './support/temporary-folder.ts'

afterAll(clearAway)

const ROW = { seq: 1, at: '2026-11-03T02:00:00.000Z', officer: 'budi', what: 'open', about: 'siti', prev_hash: Buffer.from(FIRST_PREV_HASH, 'hex') }

test('a look’s hash covers all it says and the look before it, in one order for ever', () => {
  expect(viewHash(ROW).toString('hex')).toBe('6cfcde20cb9244c5f15736ef2347716f88d6a07fe520bbc678397939e5f812a7')
  const others = [{ seq: 2 }, { at: '2026-11-03T02:00:00.001Z' }, { officer: 'sari' }, { what: 'reveal' }, { about: 'joko' }, { prev_hash: Buffer.alloc(32, 7) }]
  expect(new Set([ROW, ...others.map((other) => ({ ...ROW, ...other }))].map((row) => viewHash(row).toString('hex'))).size).toBe(others.length + 1)
})

test('a look put to somebody else’s name, its own hash made to fit, is told by the one after it', () => {
  const office = new OfficeOnDisk()
  const siti = office.receives()
  for (const officer of [people.budi, people.sari, people.rina]) office.store.views.record({ officer: officer.id, at: office.now, what: 'open', about: siti })
  office.store.close()
  const log = office.rawLog()
  const row = log.prepare<[], typeof ROW>('select * from view where seq = 2').get()
  if (!row) throw new Error('the second look')
  log.exec('drop trigger view_never_updated')
  log.prepare('update view set officer = ?, hash = ? where seq = 2').run(people.mega.id, viewHash({ ...row, officer: people.mega.id }))
  log.close()
  expect(office.open().verify(10).map(({ message }) => message)).toEqual(['Catatan lihat nomor 3 sudah diubah.'])
  office.store.close()
})
