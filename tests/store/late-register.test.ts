import Database from 'better-sqlite3'
import { join } from 'node:path'
import { setImmediate as nextTurn } from 'node:timers/promises'
import { afterAll, expect, test } from 'vitest'
import type { AttachmentHash } from '#domain/ids.ts'
import { people } from '../domain/people.ts'
import { newCommand, OfficeOnDisk } from './support/office-on-disk.ts'
import { clearAway } from './support/temporary-folder.ts'

afterAll(clearAway)

/** As another process sees it: what is committed in register.db. */
function committed(office: OfficeOnDisk): Readonly<Record<'dossiers' | 'place', number>> {
  const database = new Database(join(office.folders.data, 'register.db'), { readonly: true })
  const count = (sql: string) => Number(database.prepare(sql).pluck().get())
  const seen = { dossiers: count('select count(*) from dossier'), place: count('select place from applied') }
  database.close()
  return seen
}

const placeInLog = (office: OfficeOnDisk): number => {
  const database = new Database(join(office.folders.data, 'log.db'), { readonly: true })
  const place = Number(database.prepare('select max(place) from event').pluck().get())
  database.close()
  return place
}

test('Sari is answered when her act is in the log; whoever reads next finds it in the register', () => {
  const office = new OfficeOnDisk()
  const before = committed(office)
  const siti = office.receives({ name: 'Siti Rahmawati' })
  expect(placeInLog(office)).toBeGreaterThan(before.place)
  expect(committed(office), 'not written before the answer').toEqual(before)
  const search = () => office.store.dossiers.search({ text: 'rahmawati', status: 'all', year: null, after: '', limit: 9 }).ids
  expect(search()).toEqual([siti])
  expect(committed(office)).toEqual({ dossiers: before.dossiers + 1, place: placeInLog(office) })
})

test.each<[string, (office: OfficeOnDisk) => unknown]>([
  ['the dossier itself', ({ store }) => store.dossiers.running().length],
  ['a list of the office', ({ store }) => store.lists.dispositionsTo(people.sari.id)],
  ['a walk for an export', ({ store }) => [...store.dossiers.walk({ text: '', status: 'all', year: null })].length],
])('%s is read from a register that is level', (_, read) => {
  const office = new OfficeOnDisk()
  office.receives()
  read(office)
  expect(committed(office).place).toBe(placeInLog(office))
})

test('nobody reads: it is written as soon as nothing else is to be done', async () => {
  const office = new OfficeOnDisk()
  office.receives()
  await nextTurn()
  expect(committed(office)).toEqual({ dossiers: 1, place: placeInLog(office) })
})

test('act upon act without a pause: each finds the one before, and closing leaves none unwritten', () => {
  const office = new OfficeOnDisk()
  const siti = office.receives()
  const after = placeInLog(office)
  office.act(people.sari, (tx) => tx.append({ aggregate: `dossier:${siti}`, base: null, event: { type: 'note.added', version: 1, body: { text: 'Pemohon menelepon.' } } }))
  expect(committed(office).place, 'the one before').toBe(after)
  office.store.close()
  expect(committed(office).place).toBe(placeInLog(office))
})

test('settings stand in the register before the answer: others keep what they have read of them', () => {
  const office = new OfficeOnDisk()
  office.act(people.nina, (tx) => tx.append({ aggregate: `officer:${people.budi.id}`, base: null, event: { type: 'officer.changed', version: 1, body: { ...people.budi, name: 'Budi Santoso, S.H.' } } }))
  expect(committed(office).place).toBe(placeInLog(office))
  expect(office.store.settings.officer(people.budi.id)?.name).toBe('Budi Santoso, S.H.')
})

test('what was read of settings is read again where others of their kind came, and stays otherwise', () => {
  const office = new OfficeOnDisk()
  const read = () => ({ officers: office.store.settings.officers(), procedures: office.store.settings.procedures(), books: office.store.settings.books() })
  const before = read()
  const renamed = { ...people.budi, name: 'Budi Santoso, S.H.' }
  office.act(people.nina, (tx) => tx.append({ aggregate: `officer:${people.budi.id}`, base: null, event: { type: 'officer.changed', version: 1, body: renamed } }))
  const after = read()
  expect(after.officers).toContainEqual(renamed)
  expect(after.procedures).toBe(before.procedures)
  expect(after.books).toBe(before.books)
})

test('an act the log refuses at its very end leaves no trace in the register', () => {
  const office = new OfficeOnDisk()
  const siti = office.receives()
  const [before, history] = [office.state(siti), office.store.dossiers.history(siti)]
  const log = new Database(join(office.folders.data, 'log.db'))
  log.exec(`create trigger full_disk before insert on batch_signature begin select raise(abort, 'disk is full'); end`)
  expect(() => office.act(people.sari, (tx) => tx.append({ aggregate: `dossier:${siti}`, base: null, event: { type: 'note.added', version: 1, body: { text: 'x' } } }))).toThrow('disk is full')
  log.exec('drop trigger full_disk')
  log.close()
  expect(office.state(siti)).toEqual(before)
  expect(office.store.dossiers.history(siti)).toEqual(history)
  expect(committed(office).place).toBe(placeInLog(office))
  office.receives()
  expect(office.store.dossiers.running()).toHaveLength(2)
})

test('what was read of a dossier before an act is not what the act after it goes on from', () => {
  const office = new OfficeOnDisk()
  const siti = office.receives()
  const adds = (name: string, fails = false) =>
    office.act(people.sari, (tx) => {
      tx.append({ aggregate: `dossier:${siti}`, base: null, event: { type: 'attachment.added', version: 1, body: { hash: name as AttachmentHash, name, mediaType: 'application/pdf', size: 1 } } })
      if (fails) throw new Error('taken back')
    })
  expect(office.state(siti).attachments).toEqual([])
  adds('ktp.pdf')
  expect(() => { adds('salah.pdf', true) }).toThrow('taken back')
  adds('ijazah.pdf')
  expect(office.state(siti).attachments.map(({ name }) => name)).toEqual(['ktp.pdf', 'ijazah.pdf'])
})

test('inside an act nobody reads what it has only begun to write', () => {
  const office = new OfficeOnDisk()
  const command = newCommand()
  office.act(people.sari, (tx) => {
    tx.keepAnswer('diterima')
    expect(office.store.answerOf(command)).toBeNull()
  }, command)
  expect(office.store.answerOf(command)).toBe('diterima')
})
