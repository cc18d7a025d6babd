import { afterAll, expect, test } from 'vitest'
import type { IsoDate, IsoInstant } from '#domain/ids.ts'
import { must } from '#domain/must.ts'
import { LEASE } from '#domain/numbering/hands/lease.ts'
import { doubtNow } from '../../electron/calls/clock/doubt-now.ts'
import { handsHandlers } from '../../electron/calls/numbering/hands.ts'
import { numberingHandlers } from '../../electron/calls/numbering/numbering.ts'
import { recoveryHandlers } from '../../electron/calls/numbering/recovery.ts'
import { people } from '../domain/people.ts'
import { clearAway } from '../store/support/temporary-folder.ts'
import type { Counter } from './counter.ts'
import { BOOKS, NumberOffice } from './number-office.ts'
import { nina, runOf, wordsOf } from './number-story.ts'

afterAll(clearAway)

const BOOK = BOOKS.marked
const OF_BACK = runOf('marked', 'B')
const NEXT_YEAR = OF_BACK.replace('2026', '2027')
const record = (counter: Counter, no: number, mark: string | undefined, date = '2026-11-02') =>
  numberingHandlers(counter.store)['numbering.record']({ book: BOOK, no, date: date as IsoDate, summary: `Surat ${no} di ${counter.name}`, ...(mark === undefined ? {} : { mark }) }, nina('numbering.record', counter))
const takesOver = (office: NumberOffice) =>
  handsHandlers(office.front.store)['hands.takeOver']({ year: '2026', from: office.back.store.device, to: office.front.store.device, minutes: 'BA kehilangan nomor 7', date: '2026-11-03' as IsoDate }, nina('hands.takeOver', office.front))
const closes = (counter: Counter, first: number, last: number) => recoveryHandlers(counter.store)['numbering.closeLost']({ book: BOOK, range: { run: OF_BACK, first, last }, minutes: 'BA penutupan 8', date: '2026-11-03' as IsoDate }, nina('numbering.closeLost', counter))
function row({ front }: NumberOffice, run: string) {
  const account = handsHandlers(front.store)['hands.account']({ year: '2026' }, { ...nina('hands.account', front), command: null })
  return 'then' in account || !account.ok ? undefined : account.value.runs.find((one) => one.run === run)
}
const codes = ({ front }: NumberOffice) => {
  const books = numberingHandlers(front.store)['numbering.books']({}, { ...nina('numbering.books', front), command: null })
  return 'then' in books || !books.ok ? [] : must(books.value.find(({ book }) => book.id === BOOK), 'the book').codes
}

/** One PC is cut off, gives two numbers of its own code that nobody hears of, and is no more. */
async function officeThatLost(): Promise<NumberOffice> {
  const office = await NumberOffice.open()
  office.gives(office.back, 'marked', 3)
  await office.allCatchUp()
  office.back.line.cut = true
  expect(office.gives(office.back, 'marked', 2).map(({ text }) => text)).toEqual(['005/B/2026', '006/B/2026'])
  return office
}

test('S-52 what a lost PC gave with its own code is entered from paper by that code, wherever somebody brings it; the rest is closed with minutes', { timeout: 120_000 }, async () => {
  const office = await officeThatLost()
  const { front, head, back } = office
  expect(codes(office)).toEqual([{ code: 'A', name: '' }])
  expect(wordsOf(await record(front, 5, 'Z')), 'no PC has it').toContain('belum dibuka')
  const unmarked = numberingHandlers(front.store)['numbering.record']({ book: BOOKS['one-hand'], no: 5, date: '2026-11-02' as IsoDate, summary: 'Surat', mark: 'B' }, nina('numbering.record', front))
  expect(wordsOf(await unmarked)).toContain('tidak memakai kode loket')
  expect(wordsOf(await record(front, 5, 'B')), 'it may come back').toContain('dipegang oleh PC Belakang')
  expect(row(office, OF_BACK)).toMatchObject({ isSettled: true, held: [{ name: 'PC Belakang', revoked: false }] })
  expect(await takesOver(office), 'its slice of another book').toMatchObject({ ok: true })
  await office.allCatchUp()
  expect(wordsOf(await takesOver(office))).toContain('cabut dulu')
  expect(office.account(front, OF_BACK)).toMatchObject({ lost: 0, end: { holder: back.store.device, next: 5 } })

  office.server.revoke(back.store.device)
  await office.allCatchUp()
  expect(row(office, OF_BACK), 'nobody knows what it gave').toMatchObject({ isSettled: false, held: [{ revoked: true }] })
  expect(codes(office)).toEqual([{ code: 'A', name: '' }, { code: 'B', name: 'PC Belakang' }])
  expect(await takesOver(office)).toMatchObject({ ok: true })
  await office.allCatchUp()
  expect(row(office, OF_BACK)).toMatchObject({ lost: LEASE, held: [], open: [{ first: 5, last: 4 + LEASE, why: 'lost' }], mayGive: 0 })
  expect(await record(front, 5, 'B')).toMatchObject({ ok: true, value: { text: '005/B/2026' } })
  expect(await record(head, 6, 'B')).toMatchObject({ ok: true })
  expect(await record(head, LEASE + 40, 'B'), 'nobody kept it from giving more').toMatchObject({ ok: true })
  expect(await record(front, 2, undefined), 'its own').toMatchObject({ ok: true, value: { text: '002/A/2026' } })
  for (const no of [2, 5]) expect(wordsOf(await record(front, no, 'B'))).toContain('sudah terpakai')
  await office.allCatchUp()
  expect(await closes(head, 7, 4 + LEASE)).toMatchObject({ ok: true })
  await office.allCatchUp()
  expect(row(office, OF_BACK)).toMatchObject({ given: 7, voided: LEASE - 2, lost: 0, strays: [], twins: [], unaccounted: LEASE + 39 - (4 + LEASE) })
  for (const counter of [front, head]) expect(counter.store.verify(5)).toEqual([])
  await office.close()
})

test('S-52 of a year that nobody heard of it in, too; its code is nobody’s to give with', { timeout: 120_000 }, async () => {
  const office = await officeThatLost()
  const { front, head, back } = office
  office.now = '2027-01-05T02:00:00.000Z' as IsoInstant
  for (const counter of [front, head]) counter.act(people.nina, (tx) => { tx.confirmClock(must(doubtNow(counter.store, office.now), 'a doubt')) })
  expect(wordsOf(await record(front, 3, 'B', '2027-01-04'))).toContain('belum dibuka')
  office.server.revoke(back.store.device)
  await office.allCatchUp()
  expect(await record(front, 3, 'B', '2027-01-04')).toMatchObject({ ok: true, value: { text: '003/B/2027' } })
  expect(await record(front, 1, 'B', '2027-01-04'), 'before it has come back').toMatchObject({ ok: true })
  await office.allCatchUp()
  expect(row(office, NEXT_YEAR), 'of another year').toBeUndefined()
  expect(office.account(head, NEXT_YEAR)).toMatchObject({ first: 1, last: 3, given: 2, unaccounted: 1, strays: 0, twins: 0, end: null })
  expect(wordsOf(await record(head, 2, 'B', '2027-01-04')), 'who entered the others').toContain('dipegang oleh PC Depan')
  expect(await record(front, 2, 'B', '2027-01-04')).toMatchObject({ ok: true })
  expect(await record(head, 7, 'B', '2027-01-04')).toMatchObject({ ok: true })
  await office.allCatchUp()
  expect(office.account(front, NEXT_YEAR)).toMatchObject({ last: 7, given: 4, unaccounted: 3, strays: 0, twins: 0, end: null })
  expect(office.gives(front, 'marked', 1).map(({ text }) => text)).toEqual(['001/A/2027'])
  await office.close()
})
