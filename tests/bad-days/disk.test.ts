import type { DossierId } from '#domain/ids.ts'
import { must } from '#domain/must.ts'
import Database from 'better-sqlite3'
import { randomUUID } from 'node:crypto'
import path from 'node:path'
import { setImmediate as nextTurn } from 'node:timers/promises'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { RegisterBehind } from '#store/register/register-behind.ts'
import { diskTrouble } from '../../electron/calls/disk-trouble.ts'
import { OpenOffice, sitisForm } from '../calls/open-office.ts'
import { openingText } from './opening-text.ts'
import { canMount, SmallDisk } from './small-disk.ts'

const mayMount = canMount()
if (!mayMount) console.warn('Skipped: this machine does not let a test mount a small disk, so a full and a read-only disk are tested by their errors only.')

const sqlite = (code: string): Error => new Database.SqliteError('disk', code)
const errno = (code: string): Error => Object.assign(new Error('disk'), { code })

test.each([
  ['penuh', sqlite('SQLITE_FULL')],
  ['penuh', errno('ENOSPC')],
  ['tidak bisa ditulisi', sqlite('SQLITE_READONLY')],
  ['tidak bisa ditulisi', errno('EROFS')],
  ['gagal membaca atau menulis', sqlite('SQLITE_IOERR_FSYNC')],
  ['rusak', sqlite('SQLITE_CORRUPT')],
  ['penuh', new RegisterBehind(sqlite('SQLITE_FULL'))],
  ['Tutup Loket dan buka lagi', new RegisterBehind(new TypeError('x is undefined'))],
])('the officer is told what is wrong with the disk (%s)', (word, error) => {
  expect(diskTrouble(error)).toMatchObject({ code: 'disk', message: expect.stringContaining(word) })
})

test('what is no trouble of the disk is a fault of ours', () => {
  expect(diskTrouble(new TypeError('x is undefined'))).toBeNull()
  expect(diskTrouble(sqlite('SQLITE_CONSTRAINT_UNIQUE'))).toBeNull()
})

describe.skipIf(!mayMount)('an office on a disk that gives out', () => {
  let disk: SmallDisk
  let office: OpenOffice

  beforeEach(async () => {
    disk = must(SmallDisk.tryOf(24), 'a small disk')
    office = await OpenOffice.established(undefined, undefined, disk.folder)
  })
  afterEach(async () => {
    await office.counter.close()
    disk.remove()
  })

  const takeIn = async (name: string) => {
    const form = await sitisForm(office)
    const dossier = randomUUID() as string as DossierId
    return { dossier, reply: await office.reply('budi', 'intake.receive', { ...form, dossier, applicant: { ...form.applicant, name } }) }
  }
  /** Looked up in the file itself. */
  const viewsOf = (dossier: DossierId): number => {
    const log = new Database(path.join(office.root, 'data/log.db'), { readonly: true })
    const count = log.prepare<[string], number>(`select count(*) from view where what = 'open' and about like '%' || ? || '%'`).pluck().get(dossier) ?? 0
    log.close()
    return count
  }
  const numberOf = async (dossier: DossierId): Promise<string> => (await office.ask('budi', 'dossier.open', { dossier })).row.registerNumber

  test('a full disk refuses the act, keeps what was there, and goes on once there is room', async () => {
    const before = await takeIn('Siti Rahmawati')
    await nextTurn()
    disk.fill()
    const refused = await untilRefused(takeIn)
    expect(refused).toMatchObject({ ok: false, refusal: { code: 'disk', message: expect.stringContaining('penuh') } })
    expect(await office.upload('budi', 'ktp.pdf', new TextEncoder().encode(`%PDF-1.4\n${'x'.repeat(100_000)}\n%%EOF\n`))).toMatchObject({ status: 507 })
    const told = await numberOf(before.dossier)
    expect(viewsOf(before.dossier)).toBe(0)
    disk.clearUp()
    const after = await takeIn('Bambang')
    expect(after.reply).toMatchObject({ ok: true })
    expect(await numberOf(after.dossier)).not.toBe('')
    expect(viewsOf(before.dossier)).toBe(1)
    await office.reopen()
    expect(await numberOf(before.dossier)).toBe(told)
    expect(Number((await numberOf(after.dossier)).slice(0, 4))).toBe(Number(told.slice(0, 4)) + takenIn)
  })

  test('full right after the answer: what was answered for says why it cannot be opened, and opens by itself once there is room', async () => {
    const siti = await takeIn('Siti Rahmawati')
    disk.fill()
    expect(siti.reply).toMatchObject({ ok: true })
    expect(await office.reply('budi', 'dossier.open', { dossier: siti.dossier })).toMatchObject({ ok: false, refusal: { code: 'disk', message: expect.stringContaining('yang sudah disimpan aman') } })
    disk.clearUp()
    expect(await numberOf(siti.dossier)).not.toBe('')
  })

  test.each([
    ['penuh', () => { disk.fill() }],
    ['tidak bisa ditulisi', () => { disk.makeReadOnly() }],
  ])('opened on such a disk, a page says what to do: %s', async (word, giveOut) => {
    await takeIn('Siti Rahmawati')
    await office.counter.close()
    giveOut()
    expect(openingText({ data: path.join(office.root, 'data'), keys: path.join(office.root, 'keys') }, office.now)).toContain(word)
    if (word === 'penuh') disk.clearUp()
    else disk.makeWritable()
    office = new OpenOffice(office.root, office.officers)
    expect((await takeIn('Bambang')).reply).toMatchObject({ ok: true })
  })
})

let takenIn = 0

/** The last pages may still find room in what the log already has. */
async function untilRefused(takeIn: (name: string) => Promise<{ readonly reply: unknown }>): Promise<unknown> {
  for (takenIn = 1; takenIn < 200; takenIn += 1) {
    const { reply } = await takeIn(`Pemohon ${takenIn}`)
    if (!(reply as { readonly ok: boolean }).ok) return reply
  }
  throw new Error('never refused')
}
