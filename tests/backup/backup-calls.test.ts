import { mkdtempSync, readdirSync, readFileSync, renameSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { OfficeWithBackup } from './office-with-backup.ts'
import { NewComputer } from './new-computer.ts'

const PASS_PHRASE = 'kopi pahit tiga gelas'
let here: OfficeWithBackup
let stick: string
let received: Awaited<ReturnType<OfficeWithBackup['takesIn']>>

beforeAll(async () => {
  here = await OfficeWithBackup.established({ threads: true })
  stick = mkdtempSync(path.join(tmpdir(), 'loket-flashdisk-'))
  received = await here.takesIn('Siti Rahmawati')
}, 60_000)
afterAll(() => here.close())

test('before one is chosen the desk is told so, and a place or pass phrase that cannot be is refused at its field', async () => {
  const { office } = here
  expect(await office.ask('budi', 'backup.status', {})).toMatchObject({ state: 'off', folder: '' })
  const fieldOf = async (folder: string, passPhrase: string) => (await office.refusal('hendra', 'backup.set', { folder, passPhrase })).fields[0]
  expect(await fieldOf('FLASHDISK', PASS_PHRASE)).toMatchObject({ path: 'folder', message: expect.stringContaining('lengkap') })
  expect(await fieldOf(path.join(stick, 'tidak-ada'), PASS_PHRASE)).toMatchObject({ path: 'folder', message: expect.stringContaining('tidak ada') })
  expect(await fieldOf(path.join(office.root, 'data'), PASS_PHRASE)).toMatchObject({ path: 'folder', message: expect.stringContaining('disk lain') })
  expect(await fieldOf(stick, 'rahasia')).toMatchObject({ path: 'passPhrase', message: expect.stringContaining('4 kata') })
  expect(await fieldOf(stick, '123456123456')).toMatchObject({ path: 'passPhrase', message: expect.stringContaining('mudah ditebak') })
  expect(await office.refusal('budi', 'backup.set', { folder: stick, passPhrase: PASS_PHRASE })).toMatchObject({ code: 'no-right' })
  for (const call of ['backup.verify', 'backup.scans'] as const) expect(await office.refusal('hendra', call, {})).toMatchObject({ code: 'not-found' })
  expect(readdirSync(stick)).toEqual([])
})

test('once chosen it is level, says what it is, and can be checked whole', { timeout: 60_000 }, async () => {
  const { office } = here
  await office.ask('hendra', 'backup.set', { folder: stick, passPhrase: PASS_PHRASE })
  await office.ask('hendra', 'backup.now', {})
  expect(await office.ask('budi', 'backup.status', {})).toMatchObject({ state: 'level', folder: stick, problem: '' })
  const [root = ''] = readdirSync(path.join(stick, 'Cadangan Loket'))
  expect(readFileSync(path.join(stick, 'Cadangan Loket', root, 'BACA.txt'), 'utf8')).toContain('Pulihkan dari cadangan')
  // What a guess at the pass phrase costs: 2^18 rounds of scrypt, as age itself asks.
  expect(readFileSync(path.join(stick, 'Cadangan Loket', root, 'kunci.age'), 'latin1')).toMatch(/^age-encryption\.org\/v1\n-> scrypt \S+ 18\n/)
  expect(statSync(path.join(office.root, 'keys/cadangan.json')).mode & 0o077).toBe(0)
  expect(await here.saidBy(await office.ask('hendra', 'backup.verify', {}))).toContain('Cadangan utuh: 1 bagian dan 1 lampiran')
  const { rows } = await office.ask('hendra', 'views.open', { after: '', limit: 50, what: 'export' })
  expect(rows).toMatchObject([{ officerName: 'Hendra Wijaya', subject: expect.stringMatching(/cadangan/i) }])
})

test('another PC refuses a wrong pass phrase with nothing changed, then goes on with the office; its numbers wait for the paper', { timeout: 60_000 }, async () => {
  const there = NewComputer.bought()
  const [found] = await there.ask('restore.find', { folder: stick })
  expect(found).toMatchObject({ office: expect.stringContaining('DINAS'), size: expect.any(Number) })
  expect(await there.restored(found?.folder ?? '', 'kopi manis tiga gelas')).toMatchObject({ state: 'refused', refusal: { code: 'wrong-secret', fields: [{ path: 'passPhrase' }] } })
  expect(readdirSync(there.data).filter((name) => name.startsWith('pemulihan'))).toEqual([])
  expect(await there.restored(found?.folder ?? '', PASS_PHRASE)).toMatchObject({ state: 'prepared', prepared: { faults: [] } })
  expect((await there.ask('session.state', {})).established).toBe(false)
  await there.ask('restore.use', {})
  await there.reopenedAsAsked()
  const state = await there.ask('session.state', {})
  expect(state.established).toBe(true)
  expect(state.warnings.join(' ')).toContain('Nomor belum bisa diberikan')
  await there.logsIn(here.office.idOf('hendra'))
  expect((await there.ask('dossier.open', { dossier: received.dossier })).row.registerNumber).toBe(received.number)
  expect(await there.ask('backup.status', {})).toMatchObject({ folder: stick })
  expect(await there.reply('restore.find', { folder: stick })).toMatchObject({ ok: false, refusal: { code: 'already-established' } })
  await there.close()
})

test('a folder without backup, and a stick pulled out while it is read, are said plainly', { timeout: 60_000 }, async () => {
  const there = NewComputer.bought()
  const empty = mkdtempSync(path.join(tmpdir(), 'loket-kosong-'))
  expect(await there.reply('restore.find', { folder: empty })).toMatchObject({ ok: false, refusal: { fields: [{ path: 'folder' }] } })
  const [found] = await there.ask('restore.find', { folder: stick })
  renameSync(stick, `${stick}-di-saku`)
  expect(await there.restored(found?.folder ?? '', PASS_PHRASE)).toMatchObject({ state: 'refused', refusal: { message: expect.stringContaining('tidak terpasang') } })
  renameSync(`${stick}-di-saku`, stick)
  expect(await there.reply('restore.use', {})).toMatchObject({ ok: false, refusal: { code: 'not-found' } })
  await there.close()
})

test('switched off, nothing more is written, and what is there stays', async () => {
  const { office } = here
  await office.ask('hendra', 'backup.off', {})
  expect(await office.ask('budi', 'backup.status', {})).toMatchObject({ state: 'off', folder: '' })
  expect(readdirSync(stick)).toEqual(['Cadangan Loket'])
})
