import type { DossierId, IsoDate, IsoInstant } from '#domain/ids.ts'
import { attachment } from '#protocol/records.ts'
import Database from 'better-sqlite3'
import { randomUUID } from 'node:crypto'
import { rmSync } from 'node:fs'
import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { cheapSecrets } from './cheap-secrets.ts'
import { OpenOffice, acts, sitisForm } from './open-office.ts'

const BEHIND = '2025-01-03T02:00:00.000Z' as IsoInstant
const RIGHT = '2026-05-06T02:00:00.000Z' as IsoInstant

let founded: OpenOffice
let office: OpenOffice
beforeAll(async () => {
  founded = await OpenOffice.established(undefined, undefined, undefined, undefined, cheapSecrets)
})
afterAll(() => founded.counter.close())
beforeEach(() => {
  office = founded.afterPowerCut()
})
afterEach(() => office.counter.close())

const form = async () => ({ ...(await sitisForm(office)), dossier: randomUUID() as DossierId })
const toCheck = async (): Promise<DossierId> => (await office.ask('budi', 'intake.receive', { ...(await form()), verdict: 'to-check' })).dossier
const view = (dossier: DossierId) => office.ask('budi', 'dossier.open', { dossier })
const printable = async (dossier: DossierId) => (await view(dossier)).printable.map(({ kind }) => kind)

/** What the paper was drawn from. */
function factsOf(paper: string): Record<string, unknown> {
  const log = new Database(`${office.root}/data/log.db`, { readonly: true })
  const facts = String(log.prepare('select facts from paper where id = ?').pluck().get(paper))
  log.close()
  return JSON.parse(facts)
}

describe('what Siti handed in while the PC’s clock was a year back', () => {
  let dossier: DossierId
  beforeEach(async () => {
    office.now = BEHIND
    dossier = await toCheck()
  })

  test('has its receipt once the clock is right, before anybody has checked it, with the days she truly came between', async () => {
    expect((await office.refusal('budi', 'paper.issue', { dossier, kind: 'receipt' })).code).toBe('clock-doubtful')
    expect((await view(dossier)).receivedTruly).toBe('Tanggal komputer saat itu diragukan.')
    office.now = RIGHT
    expect((await view(dossier)).receivedTruly).toBe('Tanggal komputer saat itu diragukan; sebenarnya antara 5 Mei 2026 dan 6 Mei 2026.')
    expect(await printable(dossier)).toContain('receipt')
    const { paper, copy } = await office.ask('budi', 'paper.issue', { dossier, kind: 'receipt' })
    expect([copy, factsOf(paper)]).toEqual([0, expect.objectContaining({ registerNumber: '', promise: null, receivedBetween: { from: '2026-05-05', to: '2026-05-06' } })])
    expect((await office.bytes('budi', `/papers/${paper}.pdf`)).status).toBe(200)
  })

  test('has one of its own when it is found complete, no copy of the first; days later the true days are the same', async () => {
    office.now = RIGHT
    await office.ask('budi', 'paper.issue', { dossier, kind: 'receipt' })
    office.minutesPass(60)
    const { paper } = await acts(office, 'budi', dossier)
    expect(factsOf(String(paper))).toMatchObject({ kind: 'receipt', copy: 0, registerNumber: '0001/REG/V/2026', receivedBetween: { from: '2026-05-05', to: '2026-05-06' } })
    office.minutesPass(3 * 24 * 60)
    expect((await view(dossier)).receivedTruly).toContain('antara 5 Mei 2026 dan 6 Mei 2026')
  })

  test('is not called a year late by it: its step counts from the first moment that is believed again', async () => {
    const due = async () => (await view(dossier)).stepDue
    office.now = RIGHT
    expect(await due()).toMatchObject({ lateDays: 0 })
    await office.ask('budi', 'intake.receive', await form())
    office.minutesPass(7 * 24 * 60)
    const { date, lateDays } = await due()
    expect([String(date).slice(0, 7), lateDays > 0 && lateDays < 6]).toEqual(['2026-05', true])
  })

  test('bears a mark in its history, what came after does not', async () => {
    await office.ask('budi', 'dossier.addNote', { dossier, text: 'Pemohon menunggu.' })
    office.now = RIGHT
    await acts(office, 'budi', dossier)
    const { history } = await view(dossier)
    expect(history.filter((row) => row.doubted).map((row) => row.what)).toEqual(['Berkas diterima di loket', 'Berkas diterima', 'Catatan'])
    expect(history.filter((row) => !row.doubted).map((row) => row.what)).toContain('Nomor register 0001/REG/V/2026 diberikan')
  })

  test('loses the mark where somebody says that this very clock was right, and keeps its date and its receipt', async () => {
    await office.ask('wati', 'clock.confirm', { today: '2025-01-03' as IsoDate })
    const { history, receivedTruly } = await view(dossier)
    expect([history.some((row) => row.doubted), receivedTruly]).toEqual([false, ''])
    const { paper } = await office.ask('budi', 'paper.issue', { dossier, kind: 'receipt' })
    expect(factsOf(paper)).not.toHaveProperty('receivedBetween')
  })
})

test('a finding of the data check about what a wrong clock dated says so', { timeout: 60_000 }, async () => {
  office.now = BEHIND
  const { body } = await office.upload('budi', 'KTP.pdf', Buffer.from('%PDF-1.7\nktp siti\n%%EOF\n'))
  const scan = attachment.parse(JSON.parse(new TextDecoder().decode(body)))
  await office.ask('budi', 'intake.receive', { ...(await form()), verdict: 'to-check', attachments: [scan] })
  office.now = RIGHT
  await office.ask('budi', 'intake.receive', await form())
  rmSync(path.join(office.root, 'data/lampiran', scan.hash))
  await office.ask('hendra', 'check.start', {})
  while ((await office.ask('hendra', 'check.status', {})).running !== null) await pause(20)
  const { finished } = await office.ask('hendra', 'check.status', {})
  expect(finished?.findings.map(({ what, about }) => [what, about])).toEqual([['berkas diterima', 'berkas tanpa nomor register, tanggal komputer saat itu diragukan']])
})

test('a slip of what was handed back meanwhile says between which days that was', async () => {
  office.now = BEHIND
  const { dossier } = await office.ask('budi', 'intake.receive', { ...(await form()), verdict: 'incomplete', reason: 'Ijazah belum dilegalisir.' })
  office.now = RIGHT
  const { paper } = await office.ask('budi', 'paper.issue', { dossier, kind: 'return-slip' })
  expect(factsOf(paper)).toMatchObject({ returnedBetween: { from: '2026-05-05', to: '2026-05-06' } })
  expect(await printable(dossier)).not.toContain('receipt')
})

test('papers only handed in on an ordinary day have no receipt before they are checked', async () => {
  const dossier = await toCheck()
  expect(await printable(dossier)).not.toContain('receipt')
  expect((await office.refusal('budi', 'paper.issue', { dossier, kind: 'receipt' })).code).toBe('not-at-this-step')
})

test('a file made while the clock is in doubt says so in its name and under its rows; one made later does not', async () => {
  const made = async () => {
    const { id } = await office.ask('budi', 'register.export', { format: 'csv', text: '', status: 'all', year: null })
    for (;;) {
      const job = (await office.ask('budi', 'job.list', {})).find((one) => one.id === id)
      if (job?.state === 'done') return job
      await pause(5)
    }
  }
  const read = async (path: string) => {
    const { fileName, body } = await office.bytes('budi', path)
    return { fileName, last: new TextDecoder().decode(body).trim().split('\n').at(-1) }
  }
  await office.ask('budi', 'intake.receive', await form())
  office.now = BEHIND
  expect(await read((await made()).path)).toEqual({ fileName: 'buku-register-2025-01-03-tanggal-diragukan.csv', last: expect.stringMatching(/^Tanggal komputer diragukan saat berkas ini dibuat: komputer menunjukkan 3 Januari 2025\./) })
  office.now = RIGHT
  expect(await read((await made()).path)).toEqual({ fileName: 'buku-register-2026-05-06.csv', last: expect.stringContaining('Siti') })
})
