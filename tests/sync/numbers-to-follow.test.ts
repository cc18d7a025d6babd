import { afterAll, describe, expect, test } from 'vitest'
import { clockDoubt } from '#domain/clock/clock-doubt.ts'
import type { BookId, IsoDate, IsoInstant } from '#domain/ids.ts'
import { must } from '#domain/must.ts'
import { LEASE } from '#domain/numbering/hands/lease.ts'
import { dairiSikro } from '#domain/procedures/dairi-sikro.ts'
import type { DocumentId } from '#domain/workflow/procedure.ts'
import { people } from '../domain/people.ts'
import type { Answer } from '../../electron/calls/handler.ts'
import type { JobWork } from '../../electron/calls/jobs/jobs.ts'
import { historyOf } from '../../electron/calls/dossier/history.ts'
import { exportAgenda } from '../../electron/calls/lists/export-agenda.ts'
import { exportAccount } from '../../electron/calls/numbering/export-account.ts'
import { handsHandlers } from '../../electron/calls/numbering/hands.ts'
import { numberingHandlers } from '../../electron/calls/numbering/numbering.ts'
import { OFFICE } from '../store/support/office-on-disk.ts'
import { clearAway } from '../store/support/temporary-folder.ts'
import { nina, runOf, story } from './number-story.ts'
import type { Counter } from './counter.ts'
import { BOOKS, type NumberOffice } from './number-office.ts'
import { OfficeOverThree } from './office-over-three.ts'

afterAll(clearAway)

const reading = <Name extends string>(name: Name, counter: Counter) => ({ ...nina(name, counter), command: null })
const LETTERS = ['permit', 'outgoing-letter', 'assignment', 'minutes'] as const
const RUN = runOf('asked')
const NEXT_RUN = RUN.replace('2026', '2027')
async function bytesOf(made: Answer<JobWork>): Promise<Buffer> {
  if (!made.ok) throw new Error(made.refusal.message)
  const result = await made.value.run(new AbortController().signal, () => undefined)
  if ('said' in result) throw new Error(result.said)
  return Buffer.from(result)
}

const owed = ({ store }: Counter): number => store.lists.count({ list: 'number-owed' })
const everywhere = (office: NumberOffice, letter: string): readonly (number | null | undefined)[] => office.counters.map((counter) => office.numberOf(counter, letter))
function believesTheClock(office: NumberOffice): void {
  for (const counter of office.counters) counter.act(people.nina, (tx) => { tx.confirmClock(must(clockDoubt(office.now, must(counter.store.trusted, 'a moment'), OFFICE.timeZone), 'a doubt')) })
}

const surplus = (office: NumberOffice): number => office.front.state(office.dossierOf(office.front)).surplus?.length ?? 0

describe('numbers that are asked for', () => {
  story('S-54 an act elsewhere asks, the holder’s PC answers by itself once it hears, also after days, and once: after a crash, with its register gone, for two that asked', async (office) => {
    const { front, back, head } = office
    expect([office.why(front, 'asked'), office.why(back, 'asked')]).toEqual(['', 'ask'])
    front.line.cut = true
    for (const letter of ['surat-1', 'surat-2']) office.asks(back, letter)
    office.asks(head, 'surat-1')
    await office.allCatchUp()
    expect(everywhere(office, 'surat-1')).toEqual([undefined, null, null])
    expect([owed(front), owed(back), owed(head)]).toEqual([0, 1, 1])
    expect(office.account(back, RUN)).toMatchObject({ asked: 2, isSettled: false })
    office.now = '2026-11-09T02:00:00.000Z' as IsoInstant
    front.line.cut = false
    await front.takesAll()
    expect(front.keepsUp()).toBe(2)
    // Answered, not sent yet, and the PC falls.
    front.reopen()
    expect(front.keepsUp()).toBe(0)
    front.reopen({ without: 'register.db' })
    expect(front.keepsUp()).toBe(0)
    await office.allCatchUp()
    expect([everywhere(office, 'surat-1'), everywhere(office, 'surat-2')]).toEqual([[1, 1, 1], [2, 2, 2]])
    expect([surplus(office), owed(front), owed(back)]).toEqual([0, 0, 0])
    expect(office.account(head, RUN)).toMatchObject({ asked: 0, given: 2, isSettled: true })
    const row = must(back.store.numbers.row(RUN, 1), 'its row')
    expect(row).toMatchObject({ officer: null, dossier: office.dossierOf(front), number: { date: '2026-11-03', text: '001/2026' } })
    expect(front.store.verify(5)).toEqual([])
  })

  story('S-54 questions go with the run: handed over, taken over with minutes when the holder is lost', async (office) => {
    const { front, back, head } = office
    office.asks(back, 'surat-1')
    await back.sendsAll()
    expect(await handsHandlers(front.store)['hands.handOver']({ run: RUN, to: head.store.device, count: null }, nina('hands.handOver', front))).toMatchObject({ ok: true })
    await office.allCatchUp()
    expect(everywhere(office, 'surat-1')).toEqual([1, 1, 1])
    expect(must(head.store.numbers.row(RUN, 1), 'its row').at, 'its new holder gave it').toBe(office.now)
    expect(office.why(front, 'asked')).toBe('ask')
    // Past what it may give unheard, and then lost.
    office.gives(head, 'asked', LEASE - 1)
    await office.allCatchUp()
    head.line.cut = true
    expect(office.gives(head, 'asked', LEASE + 9)).toHaveLength(LEASE)
    expect(office.why(head, 'asked')).toBe('ask')
    office.asks(back, 'surat-2')
    office.asks(front, 'surat-3')
    await office.allCatchUp()
    expect(everywhere(office, 'surat-2').slice(0, 2)).toEqual([null, null])
    const lost = { year: '2026', from: head.store.device, to: back.store.device, minutes: 'BA kehilangan nomor 9', date: '2026-11-03' as IsoDate }
    expect(await handsHandlers(front.store)['hands.takeOver'](lost, nina('hands.takeOver', front))).toMatchObject({ ok: true })
    await office.allCatchUp()
    expect(new Set([office.numberOf(front, 'surat-2'), office.numberOf(front, 'surat-3')])).toEqual(new Set([2 * LEASE + 1, 2 * LEASE + 2]))
    office.asks(head, 'surat-4')
    head.line.cut = false
    await office.allCatchUp()
    expect(everywhere(office, 'surat-4')).toEqual([2 * LEASE + 3, 2 * LEASE + 3, 2 * LEASE + 3])
    expect(surplus(office)).toBe(0)
  })

  story('S-54 a question that comes when the number stands already, or when another run was asked first, is void; a letter keeps the year of its date', async (office) => {
    const { front, back, head } = office
    office.now = '2026-12-30T02:00:00.000Z' as IsoInstant
    await office.allCatchUp()
    front.line.cut = true
    office.asks(back, 'surat-1')
    office.now = '2027-01-02T02:00:00.000Z' as IsoInstant
    for (const letter of ['surat-1', 'surat-9']) office.asks(head, letter, office.dossierOf(front), '2027-01-02')
    await office.allCatchUp()
    front.line.cut = false
    await front.takesAll()
    expect(front.keepsUp(), 'what the turn of the year has not been confirmed for is given no number').toBe(0)
    believesTheClock(office)
    await office.allCatchUp()
    expect(everywhere(office, 'surat-1')).toEqual([1, 1, 1])
    expect(front.state(office.dossierOf(front)).documents['surat-1' as DocumentId]?.number).toMatchObject({ run: RUN, date: '2026-12-30' })
    expect(office.account(front, NEXT_RUN)).toMatchObject({ given: 1 })
    back.line.cut = true
    office.asks(head, 'surat-2', office.dossierOf(front), '2027-01-02')
    await office.allCatchUp()
    office.asks(back, 'surat-2', office.dossierOf(front), '2027-01-02')
    back.line.cut = false
    await office.allCatchUp()
    expect(everywhere(office, 'surat-2')).toEqual([2, 2, 2])
    expect(office.account(front, NEXT_RUN)).toMatchObject({ given: 2 })
    expect(surplus(office)).toBe(0)
  })
})

describe('what is asked of a run that is closed for good', () => {
  story('S-54 is answered from the next year’s run by whoever has its end, dated that day, and the closed run’s account is settled then', async (office) => {
    const { front, back, head } = office
    office.now = '2026-12-30T02:00:00.000Z' as IsoInstant
    await office.allCatchUp()
    back.line.cut = true
    office.asks(back, 'surat-1')
    expect(await handsHandlers(front.store)['hands.close']({ run: RUN }, nina('hands.close', front))).toMatchObject({ ok: true })
    back.line.cut = false
    await office.allCatchUp()
    expect(everywhere(office, 'surat-1')).toEqual([null, null, null])
    const asked = await numberingHandlers(head.store)['numbering.asked']({ book: BOOKS.asked }, reading('numbering.asked', head))
    expect(asked).toMatchObject({ value: [{ document: 'surat-1', holder: '' }] })
    expect(office.account(head, RUN)).toMatchObject({ asked: 1, end: null, isSettled: false })
    office.now = '2027-01-02T02:00:00.000Z' as IsoInstant
    believesTheClock(office)
    await office.allCatchUp()
    expect(everywhere(office, 'surat-1')).toEqual([1, 1, 1])
    expect(back.state(office.dossierOf(front)).documents['surat-1' as DocumentId]).toMatchObject({ number: { run: NEXT_RUN, date: '2027-01-02' } })
    const account = await handsHandlers(head.store)['hands.account']({ year: '2026' }, reading('hands.account', head))
    expect(account.ok && account.value.runs.find(({ run }) => run === RUN)).toMatchObject({ asked: 0, isSettled: true })
    expect([surplus(office), owed(head)]).toEqual([0, 0])
  })

  story('S-54 is answered at once from the book that took its place', async (office) => {
    const { front, back } = office
    back.line.cut = true
    office.asks(back, 'surat-1')
    await handsHandlers(front.store)['hands.close']({ run: RUN }, nina('hands.close', front))
    back.line.cut = false
    await office.allCatchUp()
    expect(everywhere(office, 'surat-1')).toEqual([null, null, null])
    const books = numberingHandlers(back.store)
    const closed = must(back.store.settings.books().find(({ id }) => id === BOOKS.asked), 'the closed book')
    expect(await books['numbering.saveBook']({ book: { ...closed, active: false } }, nina('numbering.saveBook', back))).toMatchObject({ ok: true })
    expect(await books['numbering.saveBook']({ book: { ...closed, id: 'pengganti' as BookId, name: 'Buku pengganti' } }, nina('numbering.saveBook', back))).toMatchObject({ ok: true })
    await office.allCatchUp()
    expect(everywhere(office, 'surat-1')).toEqual([1, 1, 1])
    expect(front.state(office.dossierOf(front)).documents['surat-1' as DocumentId]?.number).toMatchObject({ book: 'pengganti', date: '2026-11-03' })
  })
})

describe('what is asked for and not answered', () => {
  story('S-54 stands in the book with whoever is asked, in the agenda, and in the run’s account, on screen and as a file', async (office) => {
    const { front, back } = office
    front.line.cut = true
    office.asks(back, 'surat-1')
    const books = numberingHandlers(back.store)
    const asked = await books['numbering.asked']({ book: BOOKS.asked }, reading('numbering.asked', back))
    expect(asked).toMatchObject({ ok: true, value: [{ dossier: office.dossierOf(front), document: 'surat-1', holder: 'PC Depan', date: '2026-11-03', officerName: 'Budi Santoso' }] })
    const account = await handsHandlers(back.store)['hands.account']({ year: '2026' }, reading('hands.account', back))
    expect(account.ok && account.value.runs.find(({ run }) => run === RUN)).toMatchObject({ asked: 1, isSettled: false })
    const accountAs = (format: 'csv' | 'pdf' | 'xlsx') => bytesOf(exportAccount(back.store, { format, year: '2026' }, people.nina, office.now))
    const file = (await accountAs('csv')).toString('utf8')
    expect(file.split('\r\n').find((line) => line.startsWith('Buku asked'))).toBe('Buku asked;2026;1;0;0;0;0;0;1;PC Depan, mulai 1;1 surat menunggu nomor')
    const lines = (await bytesOf(exportAgenda(back.store, { format: 'csv', book: BOOKS.asked, from: null, to: null }, people.nina, office.now))).toString('utf8')
    expect(lines).toContain('–;nomor menyusul;03/11/2026;surat-1 · Pemohon di PC Depan')
    expect(lines).toContain('Ditanyakan ke PC Depan sejak 03/11/2026')
    expect((await accountAs('pdf')).subarray(0, 5).toString('latin1')).toBe('%PDF-')
    expect((await accountAs('xlsx')).subarray(0, 2).toString('latin1')).toBe('PK')
    front.line.cut = false
    await office.allCatchUp()
    expect(await books['numbering.asked']({ book: BOOKS.asked }, reading('numbering.asked', back))).toMatchObject({ value: [] })
    const dossier = office.dossierOf(front)
    const history = historyOf(back.store.dossiers.history(dossier), back.state(dossier), { procedure: dairiSikro, doubted: new Map(), pcName: (device) => must(back.store.hands, 'hands').nameOf(device), asked: null })
    expect(history.at(-1)).toMatchObject({ what: 'Nomor 001/2026 diberikan untuk surat-1', officerName: 'PC Depan' })
    for (const counter of [front, back]) {
      const ledger = await numberingHandlers(counter.store)['numbering.ledger']({ book: BOOKS.asked, year: null, after: '', limit: 5 }, reading('numbering.ledger', counter))
      expect(ledger, counter.name).toMatchObject({ value: { rows: [{ text: '001/2026', officerName: 'PC Depan (otomatis)' }] } })
      const agenda = await bytesOf(exportAgenda(counter.store, { format: 'csv', book: BOOKS.asked, from: null, to: null }, people.nina, office.now))
      expect(agenda.toString('utf8'), counter.name).toContain('PC Depan (otomatis)')
    }
  })

  story('S-51 a run nobody has opened is opened by hand, and told of until then', async (office) => {
    const { back } = office
    const unopened = async (): Promise<readonly string[]> => {
      const account = await handsHandlers(back.store)['hands.account']({ year: '2028' }, reading('hands.account', back))
      return account.ok ? account.value.unopened.map(({ book }) => book) : []
    }
    expect(await unopened()).toEqual([])
    expect(await handsHandlers(back.store)['hands.account']({ year: '2026' }, reading('hands.account', back))).toMatchObject({ value: { years: ['2026', '2027'] } })
    office.now = '2028-01-03T02:00:00.000Z' as IsoInstant
    expect(await unopened()).toEqual([BOOKS['one-hand'], BOOKS.slices, BOOKS.asked])
    back.act(people.nina, (tx) => { tx.confirmClock(must(clockDoubt(office.now, must(back.store.trusted, 'a moment'), OFFICE.timeZone), 'a doubt')) })
    expect(await handsHandlers(back.store)['hands.open']({ book: BOOKS.asked }, nina('hands.open', back))).toMatchObject({ ok: true })
    expect(await unopened()).toEqual([BOOKS['one-hand'], BOOKS.slices])
  })
})

test('S-54 Dairi’s whole SOP goes its way with every letter’s number asked for, the holder cut off whenever it is not its turn', { timeout: 120_000 }, async () => {
  const office = await OfficeOverThree.open({}, LETTERS)
  try {
    const dossier = office.receives('Siti Rahmawati', '1471014101900001')
    for (let holder = office.holderAt(office.front, dossier); holder; holder = office.holderAt(office.counterOf(holder), dossier)) {
      const counter = office.counterOf(holder)
      office.front.line.cut = counter !== office.front
      await office.allCatchUp()
      expect(office.moves(counter, dossier, holder), holder.name).toBeNull()
      await office.allCatchUp()
    }
    office.front.line.cut = false
    await office.allCatchUp()
    const state = office.head.state(dossier)
    expect(state.position).toMatchObject({ at: 'end', as: 'handed-over' })
    const events = office.head.store.dossiers.history(dossier).map(({ event }) => event)
    const asked = events.flatMap((event) => (event.type === 'number.asked' ? [event.body.document] : []))
    const given = events.flatMap((event) => (event.type === 'number.given' && event.body.document !== null ? [event.body.document] : []))
    expect(asked.length).toBeGreaterThanOrEqual(4)
    expect(given.toSorted()).toEqual(asked.toSorted())
    expect(state.surplus).toBeUndefined()
    for (const { store } of office.counters) expect(store.lists.count({ list: 'number-owed' })).toBe(0)
    for (const counter of [office.back, office.head]) expect(counter.folded(), counter.name).toEqual(office.front.folded())
  } finally {
    await office.close()
  }
})
