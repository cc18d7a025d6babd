import { randomUUID } from 'node:crypto'
import { copyFileSync } from 'node:fs'
import path from 'node:path'
import Database from 'better-sqlite3'
import { expect, test } from 'vitest'
import type { BookId, DossierId, IsoInstant } from '#domain/ids.ts'
import { openStore } from '#store/open-store.ts'
import { salvage } from '#store/salvage/salvage.ts'
import { goOnWith } from '../../electron/damaged-log.ts'
import { OpenOffice, sitisForm } from '../calls/open-office.ts'

const LATER = '2026-05-06T02:00:00.000Z' as IsoInstant
const MUCH_LATER = '2026-05-07T02:00:00.000Z' as IsoInstant
const REGISTER = 'register' as BookId

const ledgerOf = async (office: OpenOffice) => (await office.ask('wati', 'numbering.ledger', { book: REGISTER, year: null, after: '', limit: 5 })).rows

function losesReceipt(file: string, dossier: DossierId): void {
  const log = new Database(file)
  log.exec('drop trigger event_never_deleted')
  log.prepare("delete from event where aggregate = ? and type = 'dossier.received'").run(`dossier:${dossier}`)
  log.close()
}

test('of a dossier whose receipt is lost everybody is told what became of it and of its number, wherever it is asked for', async () => {
  const before = await OpenOffice.established()
  const joko = randomUUID() as string as DossierId
  const form = await sitisForm(before)
  const { registerNumber } = await before.ask('budi', 'intake.receive', { ...form, dossier: joko })
  await before.counter.close()
  const [data, keys] = [path.join(before.root, 'data'), path.join(before.root, 'keys')]
  losesReceipt(path.join(data, 'log.db'), joko)
  await goOnWith({ data, keys, sample: false, version: '1.0.0' }, 'readable', LATER)

  const office = new OpenOffice(before.root, before.officers)
  office.now = LATER
  const { warnings } = await office.ask('budi', 'session.state', {})
  expect(warnings.join('\n')).toMatch(/^1 berkas tidak tampil di Buku Register, karena catatan penerimaannya hilang \(catatan nomor \d+\)\..*Terima lagi berkasnya dari stopmap/m)
  expect(warnings.join()).not.toContain('pasang versi terbaru')
  const lost = { ok: false, refusal: { code: 'not-found', message: expect.stringMatching(/^Catatan penerimaan berkas ini hilang.*Nomornya tetap tercatat.*Terima lagi berkasnya dari stopmap; .*Penyelia membatalkannya di halaman Nomor\.$/) } }
  expect(await office.reply('budi', 'dossier.open', { dossier: joko })).toMatchObject(lost)
  const [row] = await ledgerOf(office)
  expect(row?.text).toBe(registerNumber)
  const number = { book: REGISTER, run: row?.run ?? '', no: row?.no ?? 0 }
  expect(await office.reply('budi', 'numbering.void', { ...number, reason: 'Berkasnya hilang' })).toMatchObject({ ok: false, refusal: { code: 'no-right' } })
  await office.ask('wati', 'numbering.void', { ...number, reason: 'Berkasnya hilang, BA 3/2026' })
  expect(await office.reply('wati', 'numbering.void', { ...number, reason: 'Sekali lagi' })).toMatchObject({ ok: false, refusal: { code: 'already-void' } })
  expect((await office.ask('budi', 'intake.receive', { ...form, dossier: randomUUID() as string as DossierId })).registerNumber).toMatch(/^0002\//)
  await office.counter.close()

  const again = new OpenOffice(before.root, before.officers)
  again.now = LATER
  const kept = await ledgerOf(again)
  expect(kept.find(({ no }) => no === number.no)).toMatchObject({ text: registerNumber, state: 'void', reason: 'Berkasnya hilang, BA 3/2026' })
  expect((await again.ask('budi', 'session.state', {})).warnings.join('\n')).toContain('catatan penerimaannya hilang')
  await again.counter.close()
  const store = openStore({ data, keys, now: () => LATER })
  expect(store.verify(5)).toEqual([])
  store.close()
})

test('comes the receipt back after its number was voided, the dossier is there again, its number stays void, and the next one is another', async () => {
  const before = await OpenOffice.established()
  const joko = randomUUID() as string as DossierId
  const form = await sitisForm(before)
  const { registerNumber } = await before.ask('budi', 'intake.receive', { ...form, dossier: joko })
  await before.counter.close()
  const [data, keys] = [path.join(before.root, 'data'), path.join(before.root, 'keys')]
  const onStick = path.join(before.root, 'log-on-a-stick.db')
  copyFileSync(path.join(data, 'log.db'), onStick)
  losesReceipt(path.join(data, 'log.db'), joko)
  await goOnWith({ data, keys, sample: false, version: '1.0.0' }, 'readable', LATER)
  const without = new OpenOffice(before.root, before.officers)
  without.now = LATER
  const [row] = await ledgerOf(without)
  await without.ask('wati', 'numbering.void', { book: REGISTER, run: row?.run ?? '', no: row?.no ?? 0, reason: 'Berkasnya hilang, BA 3/2026' })
  const { registerNumber: second } = await without.ask('budi', 'intake.receive', { ...form, dossier: randomUUID() as string as DossierId })
  await without.counter.close()

  expect(salvage({ data, keys, now: MUCH_LATER, others: [onStick] }).hopeless).toBe('')
  const office = new OpenOffice(before.root, before.officers)
  office.now = MUCH_LATER
  expect((await office.ask('budi', 'session.state', {})).warnings.join('\n')).not.toContain('catatan penerimaannya hilang')
  const view = await office.ask('budi', 'dossier.open', { dossier: joko })
  expect(view.row).toMatchObject({ registerNumber: '', status: 'running' })
  expect(view.voided).toMatchObject([{ number: { text: registerNumber }, reason: 'Berkasnya hilang, BA 3/2026' }])
  expect(view.warnings).toEqual([expect.stringMatching(new RegExp(`^Nomor register ${registerNumber} dibatalkan Penyelia: “Berkasnya hilang, BA 3/2026”\\. .* terima lagi di Berkas baru .* menarik berkas \\(T\\)\\.$`))])
  expect((await ledgerOf(office)).map(({ text, state }) => [text, state])).toEqual(expect.arrayContaining([[registerNumber, 'void'], [second, 'given']]))
  expect((await office.ask('budi', 'intake.receive', { ...form, dossier: randomUUID() as string as DossierId })).registerNumber).toMatch(/^0003\//)
  await office.counter.close()
  const store = openStore({ data, keys, now: () => MUCH_LATER })
  expect(store.verify(5)).toEqual([])
  store.close()
})
