import type { BookId, DeviceId, DossierId, IsoDate, IsoInstant } from '#domain/ids.ts'
import { must } from '#domain/must.ts'
import { randomUUID } from 'node:crypto'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { cheapSecrets } from './cheap-secrets.ts'
import { OpenOffice, acts, refusalIn, sitisForm } from './open-office.ts'

/** The office opens on 5 May 2026. */
const RIGHT = '2026-05-06T02:00:00.000Z' as IsoInstant
const BEHIND = '2025-01-03T02:00:00.000Z' as IsoInstant
const AHEAD = '2027-05-06T02:00:00.000Z' as IsoInstant

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
const receive = async () => office.ask('budi', 'intake.receive', await form())
const refusedIntake = async () => office.refusal('budi', 'intake.receive', await form())
const nextNumber = async (): Promise<number> => must((await office.ask('budi', 'numbering.books', {})).find((row) => row.book.id === 'register'), 'the register').nextNo

describe.each([
  ['a year back', BEHIND, '2025-01-03', 'Jumat, 3 Januari 2025, padahal catatan terakhir bertanggal 5 Mei 2026'],
  ['a year ahead', AHEAD, '2027-05-06', 'Kamis, 6 Mei 2027, 366 hari sesudah catatan terakhir (5 Mei 2026)'],
])('a PC whose clock is %s', (_, clock, today, says) => {
  test('gives no number, promises no date, and says what it shows, what is safe, whom to call', async () => {
    await receive()
    const number = await nextNumber()
    office.now = clock
    const refused = await refusedIntake()
    expect(refused.code).toBe('clock-doubtful')
    expect(refused.message).toContain(says)
    expect(refused.message).toContain('minta Hendra Wijaya, Ratna Dewanti, atau Wati Susanti menekan “Tanggal ini benar”')
    expect(refused.message).toContain('yang Anda ketik tetap ada. Supaya pemohon tidak menunggu, pilih Simpan untuk diperiksa nanti.')
    const minutes = { minutes: 'BA/1/2026', date: '2026-05-05' as IsoDate }
    const refusals = [
      await office.refusal('hendra', 'hands.open', { book: 'register' as BookId }),
      await office.refusal('hendra', 'hands.takeOver', { year: '2026', from: 'loket-1' as DeviceId, to: null, ...minutes }),
      await office.refusal('wati', 'numbering.closeLost', { book: 'register' as BookId, range: { run: 'register/2026//', first: 1, last: 2 }, ...minutes }),
      await office.refusal('hendra', 'numbering.resume', { run: 'register/2026//', last: 9 }),
    ]
    expect(refusals.map(({ code }) => code)).toEqual(refusals.map(() => 'clock-doubtful'))
    const { service } = await form()
    expect((await office.refusal('budi', 'intake.preview', { service })).code).toBe('clock-doubtful')
    expect((await office.refusal('wati', 'numbering.record', { book: 'register', no: 40, date: '2026-05-05' as IsoDate, summary: 'Dari kertas' })).code).toBe('clock-doubtful')
    office.now = RIGHT
    expect(await nextNumber()).toBe(number)
  })

  test('is believed again once it is set right, without a word and without a restart', async () => {
    office.now = clock
    expect((await refusedIntake()).code).toBe('clock-doubtful')
    expect(await office.ask('budi', 'clock.state', {})).toMatchObject({ today, mayConfirm: false })
    office.now = RIGHT
    expect(await office.ask('budi', 'clock.state', {})).toBeNull()
    expect((await receive()).registerNumber).toBe('0001/REG/V/2026')
  })

  test('is confirmed by those who answer for the numbers, not by others; then everything goes on', async () => {
    await receive()
    office.now = clock
    expect(await office.refusal('budi', 'clock.confirm', { today: today as IsoDate })).toMatchObject({ code: 'no-right', message: expect.stringContaining('Wati Susanti') })
    expect((await office.refusal('wati', 'clock.confirm', { today: '2026-05-05' as IsoDate })).code).toBe('moved-meanwhile')
    expect((await refusedIntake()).code).toBe('clock-doubtful')
    expect(await office.ask('wati', 'clock.state', {})).toMatchObject({ mayConfirm: true, remedy: expect.stringContaining('Bila benar, tekan') })
    await office.ask('wati', 'clock.confirm', { today: today as IsoDate })
    expect(await office.ask('budi', 'clock.state', {})).toBeNull()
    expect((await receive()).registerNumber).toContain(today.slice(0, 4))
    await office.reopen()
    expect(await office.ask('budi', 'clock.state', {})).toBeNull()
  })

  test('takes papers in to be checked later, hands back what lacks something, keeps notes; what is dated waits and is printed later', async () => {
    const before = await receive()
    office.now = clock
    const waiting = await office.ask('budi', 'intake.receive', { ...(await form()), verdict: 'to-check' })
    expect(waiting).toMatchObject({ registerNumber: '', paper: null, promise: null })
    const returned = await office.ask('budi', 'intake.receive', { ...(await form()), verdict: 'incomplete', reason: 'Ijazah belum dilegalisir.' })
    expect(returned.paper).toBeNull()
    expect(returned.warnings.join(' ')).toContain('belum dicetak')
    await office.ask('budi', 'dossier.addNote', { dossier: before.dossier, text: 'Pemohon menelepon.' })
    expect((await office.refusal('budi', 'paper.issue', { dossier: returned.dossier, kind: 'return-slip' })).code).toBe('clock-doubtful')
    expect(await office.ask('budi', 'clock.state', {})).toMatchObject({ today })
    office.now = RIGHT
    expect((await office.ask('budi', 'paper.issue', { dossier: returned.dossier, kind: 'return-slip' })).copy).toBe(0)
    await acts(office, 'budi', waiting.dossier)
    expect((await office.ask('budi', 'dossier.open', { dossier: waiting.dossier })).row.registerNumber).toBe('0002/REG/V/2026')
  })

  test('opens, logs in, locks and shows what is there', async () => {
    const { dossier } = await receive()
    office.now = clock
    await office.reopen()
    const { row } = await office.ask('budi', 'dossier.open', { dossier })
    expect(row.registerNumber).toBe('0001/REG/V/2026')
    for (const person of ['budi', 'wati', 'hendra'] as const) {
      expect(JSON.stringify(await office.ask(person, 'desk.queues', {}))).not.toMatch(/-\d+ (hari|menit|jam)/)
      expect(JSON.stringify(await office.ask(person, 'dossier.open', { dossier }))).not.toMatch(/-\d+ (hari|menit|jam)/)
    }
    expect((await office.ask('hendra', 'views.open', { after: '', limit: 10 })).rows.length).toBeGreaterThan(0)
  })
})

test('a signature dated rightly is not called "belum tiba" by a clock that lags; it waits', async () => {
  const { dossier } = await receive()
  for (const person of ['dewi', 'rina', 'bambang', 'nurul'] as const) await acts(office, person, dossier)
  office.now = BEHIND
  const { base, step, actions } = await office.ask('ratna', 'dossier.open', { dossier })
  const sign = { dossier, base, step: must(step, 'a step'), outcome: must(actions.find((one) => one.kind === 'forward'), 'signing').outcome, note: '', signature: { date: '2026-05-05' as IsoDate, place: '' } }
  expect(refusalIn(await office.reply('ratna', 'dossier.act', sign)).code).toBe('clock-doubtful')
  office.now = RIGHT
  await office.ask('ratna', 'dossier.act', sign)
})

test('what was taken in while the clock was ahead is signed on the right day all the same', async () => {
  office.now = AHEAD
  const { dossier } = await office.ask('budi', 'intake.receive', { ...(await form()), verdict: 'to-check' })
  office.now = RIGHT
  await acts(office, 'budi', dossier)
  for (const person of ['dewi', 'rina', 'bambang', 'nurul'] as const) await acts(office, person, dossier)
  await acts(office, 'ratna', dossier, { signature: { date: '2026-05-06' as IsoDate, place: '' } })
  const view = await office.ask('budi', 'dossier.open', { dossier })
  expect(JSON.stringify(view)).not.toMatch(/-\d+ (hari|menit|jam)/)
})

describe('a turned year', () => {
  const NEW_YEAR = '2027-01-04T01:00:00.000Z' as IsoInstant
  beforeEach(async () => {
    office.now = '2026-12-30T02:00:00.000Z' as IsoInstant
    await office.ask('wati', 'clock.confirm', { today: '2026-12-30' as IsoDate })
    await receive()
    office.now = NEW_YEAR
  })

  test('is asked about once, before the first number; whoever gives numbers answers', async () => {
    expect(await office.ask('budi', 'clock.state', {})).toMatchObject({ why: 'year-turned', mayConfirm: true, saying: expect.stringContaining('tahun berganti') })
    expect((await refusedIntake()).message).toContain('Bila benar, tekan')
    await office.ask('budi', 'clock.confirm', { today: '2027-01-04' as IsoDate })
    expect((await receive()).registerNumber).toBe('0001/REG/I/2027')
    office.minutesPass(24 * 60)
    expect(await office.ask('budi', 'clock.state', {})).toBeNull()
    expect((await receive()).registerNumber).toBe('0002/REG/I/2027')
  })

  test('that was only a clock gone wrong leaves the old year’s numbers going on', async () => {
    office.now = '2026-12-31T02:00:00.000Z' as IsoInstant
    expect((await receive()).registerNumber).toBe('0002/REG/XII/2026')
  })
})

test('a screen left alone locks also after the clock was set back', async () => {
  await office.ask('budi', 'clock.state', {})
  office.now = BEHIND
  expect(await office.raw('budi', 'session.state', {})).toMatchObject({ ok: true, value: { locked: false } })
  office.minutesPass(24 * 60)
  expect(await office.raw('budi', 'session.state', {})).toMatchObject({ ok: true, value: { locked: true } })
})

test('an office closed for two weeks of Lebaran is not asked', async () => {
  await receive()
  office.minutesPass(16 * 24 * 60)
  expect(await office.ask('budi', 'clock.state', {})).toBeNull()
  expect((await receive()).registerNumber).toBe('0002/REG/V/2026')
})

test('confirming is an act with its officer in the log, and one that nothing asks for does nothing', async () => {
  await office.ask('budi', 'clock.confirm', { today: '2026-05-05' as IsoDate })
  office.now = AHEAD
  await office.ask('ratna', 'clock.confirm', { today: '2027-05-06' as IsoDate })
  await office.counter.close()
  const { default: Database } = await import('better-sqlite3')
  const log = new Database(`${office.root}/data/log.db`, { readonly: true })
  const rows = log.prepare(`select actor, aggregate, cast(body as text) as body from event where type = 'clock.confirmed'`).all()
  log.close()
  expect(rows).toEqual([{ actor: office.idOf('ratna'), aggregate: expect.stringMatching(/^device:/), body: JSON.stringify({ why: 'ahead', today: '2027-05-06', trusted: '2026-05-05', days: 366 }) }])
  office = founded.afterPowerCut()
})
