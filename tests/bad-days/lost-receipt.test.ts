import { randomUUID } from 'node:crypto'
import path from 'node:path'
import Database from 'better-sqlite3'
import { expect, test } from 'vitest'
import type { BookId, DossierId, IsoInstant } from '#domain/ids.ts'
import { openStore } from '#store/open-store.ts'
import { goOnWith } from '../../electron/damaged-log.ts'
import { OpenOffice, sitisForm } from '../calls/open-office.ts'

const LATER = '2026-05-06T02:00:00.000Z' as IsoInstant

test('of a dossier whose receipt is lost everybody is told what became of it and of its number, wherever it is asked for', async () => {
  const before = await OpenOffice.established()
  const joko = randomUUID() as string as DossierId
  const form = await sitisForm(before)
  const { registerNumber } = await before.ask('budi', 'intake.receive', { ...form, dossier: joko })
  await before.counter.close()
  const [data, keys] = [path.join(before.root, 'data'), path.join(before.root, 'keys')]
  const log = new Database(path.join(data, 'log.db'))
  log.exec('drop trigger event_never_deleted')
  log.prepare("delete from event where aggregate = ? and type = 'dossier.received'").run(`dossier:${joko}`)
  log.close()
  await goOnWith({ data, keys, sample: false, version: '1.0.0' }, 'readable', LATER)

  const office = new OpenOffice(before.root, before.officers)
  office.now = LATER
  const { warnings } = await office.ask('budi', 'session.state', {})
  expect(warnings.join('\n')).toMatch(/^1 berkas tidak tampil di Buku Register, karena catatan penerimaannya hilang \(catatan nomor \d+\)\..*Terima lagi berkasnya dari stopmap/m)
  expect(warnings.join()).not.toContain('pasang versi terbaru')
  const lost = { ok: false, refusal: { code: 'not-found', message: expect.stringMatching(/^Catatan penerimaan berkas ini hilang.*Nomornya tetap tercatat.*Terima lagi berkasnya dari stopmap; .*Penyelia membatalkannya di halaman Nomor\.$/) } }
  expect(await office.reply('budi', 'dossier.open', { dossier: joko })).toMatchObject(lost)
  const [row] = (await office.ask('wati', 'numbering.ledger', { book: 'register' as BookId, year: null, after: '', limit: 5 })).rows
  expect(row?.text).toBe(registerNumber)
  const number = { book: 'register' as BookId, run: row?.run ?? '', no: row?.no ?? 0 }
  expect(await office.reply('budi', 'numbering.void', { ...number, reason: 'Berkasnya hilang' })).toMatchObject({ ok: false, refusal: { code: 'no-right' } })
  await office.ask('wati', 'numbering.void', { ...number, reason: 'Berkasnya hilang, BA 3/2026' })
  expect(await office.reply('wati', 'numbering.void', { ...number, reason: 'Sekali lagi' })).toMatchObject({ ok: false, refusal: { code: 'already-void' } })
  expect((await office.ask('budi', 'intake.receive', { ...form, dossier: randomUUID() as string as DossierId })).registerNumber).toMatch(/^0002\//)
  await office.counter.close()

  const again = new OpenOffice(before.root, before.officers)
  again.now = LATER
  const kept = (await again.ask('wati', 'numbering.ledger', { book: 'register' as BookId, year: null, after: '', limit: 5 })).rows
  expect(kept.find(({ no }) => no === number.no)).toMatchObject({ text: registerNumber, state: 'void', reason: 'Berkasnya hilang, BA 3/2026' })
  expect((await again.ask('budi', 'session.state', {})).warnings.join('\n')).toContain('catatan penerimaannya hilang')
  await again.counter.close()
  const store = openStore({ data, keys, now: () => LATER })
  expect(store.verify(5)).toEqual([])
  store.close()
})
