import Database from 'better-sqlite3'
import { join } from 'node:path'
import { afterAll, describe, expect } from 'vitest'
import type { DeviceId, IsoDate, IsoInstant } from '#domain/ids.ts'
import { must } from '#domain/must.ts'
import { LEASE } from '#domain/numbering/hands/lease.ts'
import { handsHandlers } from '../../electron/calls/numbering/hands.ts'
import { numberingHandlers } from '../../electron/calls/numbering/numbering.ts'
import { recoveryHandlers } from '../../electron/calls/numbering/recovery.ts'
import { people } from '../domain/people.ts'
import { clearAway } from '../store/support/temporary-folder.ts'
import type { Counter } from './counter.ts'
import { BOOKS, type Printed } from './number-office.ts'
import { nina, runOf, story, wordsOf } from './number-story.ts'

afterAll(clearAway)

const numbers = (printed: readonly Printed[]): readonly number[] => printed.map(({ no }) => no)
const handOver = (from: Counter, to: DeviceId, count: number | null, run = runOf('one-hand')) => handsHandlers(from.store)['hands.handOver']({ run, to, count }, nina('hands.handOver', from))
const record = (counter: Counter, no: number) =>
  numberingHandlers(counter.store)['numbering.record']({ book: BOOKS['one-hand'], no, date: '2026-11-02' as IsoDate, summary: `Surat di ${counter.name}` }, nina('numbering.record', counter))

describe('numbers of three counters', () => {
  story('S-50 S-41 A: each gives from a run of its own, its code in the number, cut off for as long as it likes, and every book shows all', async (office) => {
    const { front, back } = office
    back.line.cut = true
    expect(office.gives(back, 'marked', LEASE + 5).map(({ text }) => text).slice(0, 2)).toEqual(['002/B/2026', '003/B/2026'])
    expect(office.gives(front, 'marked', 2).map(({ text }) => text)).toEqual(['002/A/2026', '003/A/2026'])
    expect(front.store.numbers.ledger(BOOKS.marked, 2026, '', 2).rows.map(({ number }) => number.text)).toEqual(['003/A/2026', '002/A/2026'])
    back.line.cut = false
    await office.allCatchUp()
    expect(office.account(front, runOf('marked', 'B'))).toMatchObject({ first: 1, given: LEASE + 6, isSettled: true })
    expect(front.store.numbers.counts(BOOKS.marked).given).toBe(LEASE + 6 + 3 + 1)
    expect(front.store.numbers.row(runOf('marked', 'B'), 2)).toMatchObject({ number: { text: '002/B/2026' }, summary: 'Pemohon di PC Belakang · SIKRO – pola Dairi' })
    const own = runOf('marked', 'B')
    for (const refused of [await handOver(back, front.store.device, null, own), await handOver(back, front.store.device, 2, own), await handsHandlers(back.store)['hands.close']({ run: own }, nina('hands.close', back))]) expect(wordsOf(refused)).toContain('hanya diberikan komputernya sendiri')
    const { rows, next } = front.store.numbers.ledger(BOOKS.marked, 2026, '', 60)
    const rest = front.store.numbers.ledger(BOOKS.marked, 2026, next, 200).rows
    expect(new Set([...rows, ...rest].map(({ number }) => number.text)).size).toBe(LEASE + 10)
    expect([...front.store.numbers.inNumberOrder(BOOKS.marked, null, null).rows].map(({ number }) => number.text).slice(0, 4)).toEqual(['001/A/2026', '002/A/2026', '003/A/2026', '001/B/2026'])
    // Made anew it says the same.
    const before = rowsOf(back)
    back.reopen({ without: 'register.db' })
    expect(rowsOf(back)).toEqual(before)
  })

  story('S-50 B C: a run is in one hand, slices are asked for and cut by themselves; the giver gives no more at once, the receiver from when it has heard', async (office) => {
    const { front, back, head } = office
    expect(numbers(office.gives(front, 'one-hand', 3))).toEqual([1, 2, 3])
    expect([office.why(back, 'one-hand'), office.why(head, 'one-hand')]).toEqual(['elsewhere', 'elsewhere'])
    expect(wordsOf(await record(back, 9))).toContain('dipegang oleh PC Depan')
    front.line.cut = true
    expect(await handOver(front, back.store.device, null)).toMatchObject({ ok: true })
    expect([office.gives(front, 'one-hand', 1), office.gives(back, 'one-hand', 1)]).toEqual([[], []])
    front.line.cut = false
    await office.allCatchUp()
    expect(numbers(office.gives(back, 'one-hand', 2))).toEqual([4, 5])
    expect(wordsOf(await handOver(front, head.store.device, null))).toContain('tidak memegang nomor')
    for (const to of ['tidak-ada' as DeviceId, back.store.device]) expect(wordsOf(await handOver(back, to, null))).toContain('tidak terdaftar')

    expect(numbers(office.gives(back, 'slices', 3))).toEqual([1, 2, 3])
    back.line.cut = true
    expect(numbers(office.gives(back, 'slices', 99))).toEqual([4, 5, 6, 7, 8, 9, 10])
    expect(office.why(back, 'slices')).toBe('used-up')
    expect([...numbers(office.gives(head, 'slices', 1)), ...numbers(office.gives(front, 'slices', 1))]).toEqual([11, 21])
    back.line.cut = false
    await office.allCatchUp()
    expect(numbers(office.gives(back, 'slices', 1))).toEqual([22])
    expect(await handsHandlers(head.store)['hands.close']({ run: runOf('slices') }, nina('hands.close', head))).toMatchObject({ ok: true })
    expect(office.gives(head, 'slices', 1)).toEqual([])
    await office.allCatchUp()
    expect(numbers(office.gives(front, 'slices', 1)), 'what came back is given first').toEqual([12])
  })

  story('S-51 cut off, a holder gives so many beyond what it has heard of and no more; an act that fails gives nothing away, a register gone takes nothing back', async (office) => {
    const { front, back } = office
    const failing = () => front.act(people.sari, (tx) => {
      tx.giveNumber({ book: BOOKS['one-hand'], date: '2026-11-03' as IsoDate, abbreviation: 'SIKRO', placeSequence: '1', summary: 'Siti', dossier: office.dossierOf(front) })
      throw new Error('the printer is on fire')
    })
    expect(failing).toThrow('on fire')
    expect(numbers(office.gives(front, 'one-hand', 2))).toEqual([1, 2])
    await office.allCatchUp()
    front.line.cut = true
    expect(office.gives(front, 'one-hand', 50)).toHaveLength(50)
    front.reopen({ without: 'register.db' })
    expect(numbers(office.gives(front, 'one-hand', 1))).toEqual([53])
    await handOver(front, back.store.device, 5)
    front.reopen()
    expect(numbers(office.gives(front, 'one-hand', LEASE)), 'what is handed over and not sent yet is gone').toEqual(Array.from({ length: LEASE - 56 }, (_, at) => 59 + at))
    expect(office.why(front, 'one-hand')).toBe('lease')
    front.line.cut = false
    await office.allCatchUp()
    expect(numbers(office.gives(front, 'one-hand', 1))).toEqual([LEASE + 3])
    expect(numbers(office.gives(back, 'one-hand', 9))).toEqual([54, 55, 56, 57, 58])
  })

  story('S-52 a PC is lost with what it had: another goes on behind all it may have given, what it gave counts when it turns up, minutes close the rest', async (office) => {
    const { front, back } = office
    await handOver(front, back.store.device, null)
    await office.allCatchUp()
    office.gives(back, 'one-hand', 3)
    await office.allCatchUp()
    back.line.cut = true
    office.gives(back, 'one-hand', 4)
    const lost = { year: '2026', from: back.store.device, to: front.store.device, minutes: 'BA kehilangan nomor 7', date: '2026-11-03' as IsoDate }
    const takeOver = (more: Partial<typeof lost> = {}) => handsHandlers(front.store)['hands.takeOver']({ ...lost, ...more }, nina('hands.takeOver', front))
    expect(wordsOf(await takeOver({ date: '2026-11-04' as IsoDate }))).toContain('belum tiba')
    expect(wordsOf(await takeOver({ from: 'tidak-ada' as DeviceId }))).toContain('tidak memegang')
    expect(wordsOf(await takeOver({ year: '2028' })), 'of those years').toContain('tidak memegang')
    expect(await takeOver()).toMatchObject({ ok: true })
    expect(office.gives(front, 'one-hand', 1), 'only once it has come back').toEqual([])
    await office.allCatchUp()
    expect(numbers(office.gives(front, 'one-hand', 1))).toEqual([3 + LEASE + 1])
    expect(office.account(front, runOf('one-hand'))).toMatchObject({ lost: LEASE, given: 3 })
    // One of them was written on paper; somebody finds it.
    expect(await record(front, 60)).toMatchObject({ ok: true })
    expect(wordsOf(await record(front, 2))).toContain('sudah terpakai')
    back.line.cut = false
    await office.allCatchUp()
    expect(office.account(front, runOf('one-hand'))).toMatchObject({ lost: LEASE - 5, given: 9, strays: 0, twins: 0 })
    const close = (first: number, last: number) => recoveryHandlers(front.store)['numbering.closeLost']({ book: BOOKS['one-hand'], range: { run: runOf('one-hand'), first, last }, minutes: 'BA penutupan 8', date: '2026-11-03' as IsoDate }, nina('numbering.closeLost', front))
    expect(wordsOf(await close(58, 61))).toContain('tidak tercatat hilang')
    expect(wordsOf(await close(3 + LEASE + 1, 3 + LEASE + 2))).toContain('tidak tercatat hilang')
    for (const [first, last] of [[8, 59], [61, 3 + LEASE]] as const) expect(await close(first, last)).toMatchObject({ ok: true })
    expect(wordsOf(await close(8, 9)), 'closed a moment ago').toContain('tidak tercatat hilang')
    await office.allCatchUp()
    expect(office.account(back, runOf('one-hand'))).toMatchObject({ lost: 0, voided: LEASE - 5, unaccounted: 0, isSettled: true })
    expect(front.store.verify(5)).toEqual([])
  })

  story('S-52 next year’s run goes on from the hand of a lost PC with this year’s, so that there are numbers on the first morning', async (office) => {
    const { front, back, head } = office
    const [front1, back1, head1] = [front, back, head].map(({ store }) => store.device) as [DeviceId, DeviceId, DeviceId]
    const holders = () => ['2026', '2027'].map((year) => must(head.store.hands, 'hands').standpoint(runOf('one-hand').replace('2026', year)).pulled?.slices.at(-1)?.holder)
    const takeOver = async (year: string, from: DeviceId, to: Counter) => {
      const input = { year, from, to: to.store.device, minutes: 'BA kehilangan nomor 7', date: '2026-11-03' as IsoDate }
      expect(await handsHandlers(to.store)['hands.takeOver'](input, nina('hands.takeOver', to))).toMatchObject({ ok: true })
      await office.allCatchUp()
    }
    await office.allCatchUp()
    expect(holders()).toEqual([front1, front1])
    front.line.cut = true
    await takeOver('2026', front1, back)
    expect(holders()).toEqual([back1, back1])
    expect(numbers(office.gives(back, 'one-hand', 1, '2027-01-04')), 'behind all the lost one may have given').toEqual([LEASE + 1])
    await takeOver('2027', back1, head)
    expect(holders(), 'a year that is past stays where it is').toEqual([back1, head1])
  })

  story('S-41 what a PC voids while it is cut off stands void in its own book at once, and is not voided twice, whoever gave it', async (office) => {
    const { front, back } = office
    office.gives(front, 'one-hand', 2)
    for (const no of [60, 61]) expect(await record(front, no)).toMatchObject({ ok: true })
    await office.allCatchUp()
    const voids = (at: Counter, no: number) => numberingHandlers(at.store)['numbering.void']({ book: BOOKS['one-hand'], run: runOf('one-hand'), no, reason: `Salah cetak ${no}` }, { ...nina('numbering.void', at), officer: people.mega })
    const seen = (at: Counter) => Object.fromEntries(at.store.numbers.ledger(BOOKS['one-hand'], null, '', 10).rows.map(({ number: { no }, state, reason }) => [no, reason || state]))
    front.line.cut = true
    back.line.cut = true
    for (const [at, no] of [[front, 1], [front, 60], [back, 2], [back, 61]] as const) {
      expect(wordsOf(await voids(at, no)), `${at.name} ${no}`).toBe('')
      expect(wordsOf(await voids(at, no))).toContain('sudah dibatalkan')
    }
    expect(seen(front)).toEqual({ 1: 'Salah cetak 1', 2: 'given', 60: 'Salah cetak 60', 61: 'recorded' })
    expect(front.store.numbers.counts(BOOKS['one-hand'])).toMatchObject({ given: 2, voided: 2 })
    expect(seen(back)).toEqual({ 1: 'given', 2: 'Salah cetak 2', 60: 'recorded', 61: 'Salah cetak 61' })
    front.line.cut = false
    back.line.cut = false
    await office.allCatchUp()
    for (const at of [front, back]) expect(seen(at)).toEqual({ 1: 'Salah cetak 1', 2: 'Salah cetak 2', 60: 'Salah cetak 60', 61: 'Salah cetak 61' })
    expect(front.store.numbers.counts(BOOKS['one-hand'])).toMatchObject({ given: 0, voided: 4 })
  })

  story('S-51 S-53 next year’s run is opened in October and used once that has come back; a number given twice is shown everywhere, nothing of it dropped', async (office) => {
    const { front, back, head } = office
    office.gives(front, 'one-hand', 2)
    const firsts = office.gives(front, 'one-hand', 2, '2027-01-04')
    expect(firsts.map(({ run, no }) => `${run} ${no}`)).toEqual(['permit/2027// 1', 'permit/2027// 2'])
    expect(office.why(back, 'one-hand', '2027-01-04')).toBe('elsewhere')
    expect(office.why(front, 'one-hand', '2028-01-04')).toBe('not-open')
    await office.allCatchUp()
    for (const counter of [front, back]) {
      counter.line.cut = true
      counter.act(people.nina, (tx) => tx.recordNumber(BOOKS['one-hand'], 7, '2026-11-02' as IsoDate, `Surat di ${counter.name}`))
    }
    for (const counter of [front, back]) counter.line.cut = false
    await office.allCatchUp()
    expect(office.account(head, runOf('one-hand'))).toMatchObject({ twins: 1, isSettled: false })
    const { rows } = head.store.numbers.ledger(BOOKS['one-hand'], null, '', 10)
    expect(rows.filter(({ number }) => number.no === 7).map(({ summary }) => summary).sort()).toEqual(['Surat di PC Belakang', 'Surat di PC Depan'])
    const account = await handsHandlers(back.store)['hands.account']({ year: '2026' }, { ...nina('hands.account', back), command: null })
    if (!account.ok) throw new Error(account.refusal.message)
    expect(account.value.computers.map(({ name, own }) => `${name} ${own}`)).toEqual(['PC Depan false', 'PC Belakang true', 'PC Kepala false'])
    const row = must(account.value.runs.find(({ run }) => run === runOf('one-hand')), 'the run')
    expect(row).toMatchObject({ twins: [7], held: [{ name: 'PC Depan', own: false, last: null }], open: [{ first: 3, last: 6, why: 'passed-over' }], mayGive: 0 })
    expect(row.held.map(({ revoked }) => revoked)).toEqual([false])
    office.server.revoke(front.store.device)
    await back.catchesUp()
    const after = await handsHandlers(back.store)['hands.account']({ year: '2026' }, { ...nina('hands.account', back), command: null })
    expect(after.ok && after.value.runs.find(({ run }) => run === runOf('one-hand'))).toMatchObject({ held: [{ name: 'PC Depan', revoked: true }] })
    office.now = '2027-10-04T02:00:00.000Z' as IsoInstant
    expect(front.keepsUp(), 'a clock that is not believed opens nothing').toBe(0)
  })
})

function rowsOf({ data }: Counter): { readonly hands: readonly unknown[]; readonly numbers: readonly unknown[] } {
  const database = new Database(join(data, 'register.db'), { readonly: true })
  try {
    return { hands: database.prepare('select * from run_hands order by run').all(), numbers: database.prepare('select * from office_number order by g').all() }
  } finally {
    database.close()
  }
}
