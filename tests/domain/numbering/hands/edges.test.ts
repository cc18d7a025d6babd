import { expect, test } from 'vitest'
import { must } from '#domain/must.ts'
import type { BookId, DeviceId, IsoDate } from '#domain/ids.ts'
import { applyMove } from '#domain/numbering/hands/apply-move.ts'
import { mayGive, type Standpoint } from '#domain/numbering/hands/in-hand.ts'
import { mayRecord } from '#domain/numbering/hands/may-record.ts'
import { runAccount } from '#domain/numbering/hands/run-account.ts'
import { NO_HANDS, newRun, type OfficeHands, type RunHands } from '#domain/numbering/hands/run-hands.ts'
import type { RunMove } from '#domain/numbering/hands/run-move.ts'
import { cutsDue, openingDue } from '#domain/numbering/hands/upkeep.ts'

// The first and the last number of what passes from hand to hand, one by one.

const [sari, budi, dewi, sari2] = ['sari', 'budi', 'dewi', 'sari-2'] as DeviceId[] as [DeviceId, DeviceId, DeviceId, DeviceId]
const [book, RUN] = ['surat' as BookId, 'surat/2026//']
const SLICES = { preset: 'slices', slice: 10 } as const

type By = readonly [device: DeviceId, move: RunMove]
const body = <Body extends object>(more: Body) => ({ book, run: RUN, ...more })
const opened = (first = 1): By => [sari, { type: 'run.opened', version: 1, body: body({ first }) }]
const handedOver = (by: DeviceId, to: DeviceId, first: number, last: number | null): By => [by, { type: 'run.handed-over', version: 1, body: body({ first, last, to }) }]
const takenOver = (by: DeviceId, from: DeviceId, to: DeviceId | null): By => [by, { type: 'run.taken-over', version: 1, body: body({ from, to, minutes: 'BA 1', date: '2026-11-03' as IsoDate }) }]
const used = (by: DeviceId, no: number, run = RUN): By => [by, { type: 'used', run, no, paper: false, letter: null }]
const closed = (by: DeviceId, at: number): By => [by, { type: 'run.closed', version: 1, body: body({ at }) }]
const asked = (by: DeviceId): By => [by, { type: 'run.asked', version: 1, body: body({ size: 10, letter: null }) }]

const after = (...moves: readonly By[]): OfficeHands => moves.reduce((hands, [device, move]) => applyMove(hands, { device, move }), NO_HANDS)
const run = (...moves: readonly By[]): RunHands => must(after(...moves).runs.get(RUN), 'the run')
const stands = (self: DeviceId, pulled: RunHands | null, pending: readonly RunMove[] = [], name = RUN): Standpoint => ({ run: name, self, code: 'L1', pulled, pending, unsure: false })
const slicesOf = ({ slices }: RunHands): readonly string[] => slices.map(({ first, last, holder, state }) => `${first}–${last ?? ''} ${holder} ${state}`)

test('a slice that was cut counts as seen: its holder’s numbers leave the giver as much room behind them', () => {
  const hands = run(opened(), handedOver(sari, budi, 51, 100))
  expect(hands.seen).toBe(100)
  expect(mayGive(stands(sari, hands))).toEqual([{ first: 1, last: 50 }, { first: 101, last: 200 }])
  // What was never in the giver's hand raises nothing.
  expect(run(opened(), handedOver(budi, dewi, 51, 100)).seen).toBe(0)
})

test('two that ask at once get slices of their own, and nobody one of their own numbers', () => {
  const hands = run(opened(), asked(budi), asked(dewi), asked(sari))
  const cuts = cutsDue(stands(sari, hands), SLICES).map((event) => event.body)
  expect(cuts).toMatchObject([{ first: 1, last: 10, to: budi }, { first: 11, last: 20, to: dewi }])
})

test('a lost holder whose part begins with the lease’s last number has that one number lost, and no other', () => {
  const hands = run(opened(101), handedOver(sari, budi, 200, null), takenOver(dewi, budi, dewi))
  expect(slicesOf(hands)).toEqual(['101–199 sari live', '200–200 budi lost', '201– dewi live'])
  expect(runAccount(hands)).toMatchObject({ lost: [{ first: 200, last: 200 }], unaccounted: [] })
  // One whose part begins behind the lease has given none of it: it goes on there.
  expect(slicesOf(run(opened(101), handedOver(sari, budi, 201, null), takenOver(dewi, budi, dewi)))).toEqual(['101–200 sari live', '201– dewi live'])
})

test('the account of a run ends with the last number that was given or cut, and before its first where there is none', () => {
  expect(runAccount(run(opened(101)))).toMatchObject({ first: 101, last: 100, given: 0, unaccounted: [] })
  expect(runAccount(run(opened(101), used(sari, 101)))).toMatchObject({ first: 101, last: 101, given: 1 })
  expect(runAccount(run(opened(101), handedOver(sari, budi, 101, 110)))).toMatchObject({ first: 101, last: 110, given: 0, unaccounted: [] })
})

test('a run that is first heard of where it was taken up from paper begins behind the last one there, or with the first of those that are missing', () => {
  const takenUp = (last: number, gap: { readonly first: number; readonly last: number } | null): By => [sari, { type: 'resumed', run: RUN, last, gap: gap && { run: RUN, ...gap } }]
  expect(mayGive(stands(sari, run(takenUp(250, null))))).toEqual([{ first: 251, last: 350 }])
  expect(runAccount(run(takenUp(250, null)))).toMatchObject({ first: 251, last: 250, lost: [], unaccounted: [] })
  expect(mayGive(stands(sari, run(takenUp(250, { first: 241, last: 250 }))))).toEqual([{ first: 251, last: 350 }])
  expect(runAccount(run(takenUp(250, { first: 241, last: 250 })))).toMatchObject({ first: 241, last: 250, lost: [{ first: 241, last: 250 }] })
})

test('what returns goes to whoever follows the keeper, lost or put back', () => {
  const slice = [opened(), handedOver(sari, budi, 1, 10)] as const
  expect(slicesOf(run(...slice, closed(budi, 4)))).toEqual(['1–4 budi live', '5–10 sari live', '11– sari live'])
  expect(slicesOf(run(...slice, takenOver(dewi, sari, dewi), closed(budi, 4)))).toEqual(['1–4 budi live', '5–10 dewi live', '11–110 sari lost', '111– dewi live'])
  const goesOn: By = [sari2, { type: 'succeeded', predecessors: [sari], goesOn: true, beyond: [] }]
  expect(slicesOf(run(...slice, goesOn, closed(budi, 4)))).toEqual(['1–4 budi live', '5–10 sari-2 live', '11– sari-2 live'])
})

test('of what the mark of use knows beyond older data every range is lost, and nothing between them', () => {
  const goesOn: By = [sari2, { type: 'succeeded', predecessors: [sari], goesOn: true, beyond: [{ run: RUN, first: 3, last: 4 }, { run: RUN, first: 8, last: 8 }] }]
  const hands = run(opened(), used(sari, 1), goesOn)
  expect(slicesOf(hands)).toEqual(['1–2 sari-2 live', '3–4 sari-2 lost', '5–7 sari-2 live', '8–8 sari-2 lost', '9– sari-2 live'])
  expect(hands.seen).toBe(8)
})

test('a void number is one that was used', () => {
  const voided: By = [sari, { type: 'voided', run: RUN, no: 2 }]
  expect(runAccount(run(opened(), used(sari, 1), voided))).toMatchObject({ given: 1, voided: 0 })
  expect(runAccount(run(opened(), used(sari, 1), used(sari, 2), voided))).toMatchObject({ given: 1, voided: 1 })
})

test('a run nobody opened is in the hand of its first giver, from the book’s first number or from the number given, whichever comes first', () => {
  const begins: By = [sari, { type: 'book', book, firstNumber: 251 }]
  expect(slicesOf(run(begins, used(sari, 253)))).toEqual(['251– sari live'])
  expect(slicesOf(run(begins, used(sari, 12)))).toEqual(['12– sari live'])
})

test('a number from paper is entered up to the lease’s last, and up to where the run was closed here', () => {
  const hands = run(opened(), used(sari, 1))
  expect([101, 102].map((no) => mayRecord(stands(sari, hands), no).ok)).toEqual([true, false])
  const close: RunMove = { type: 'run.closed', version: 1, body: body({ at: 5 }) }
  expect([5, 6].map((no) => mayRecord(stands(sari, hands, [close]), no).ok)).toEqual([true, false])
  const slice = handedOver(sari, budi, 10, 19)[1]
  expect([9, 10, 19, 20].map((no) => mayRecord(stands(sari, hands, [slice]), no).ok)).toEqual([true, false, false, true])
  expect(mayRecord(stands(sari, hands), 1)).toMatchObject({ ok: false, refusal: { why: 'taken' } })
})

test('a run with a mark has no opening: next year’s is there by itself', () => {
  const marked = (year: number): string => `surat/${year}//L1`
  const at = (year: number): Standpoint => stands(sari, year === 2026 ? newRun(marked(2026), 1, sari) : null, [], marked(year))
  expect(openingDue(at(2026), () => at(2027), 10)).toBeNull()
  expect(openingDue(stands(sari, run(opened())), () => stands(sari, null, [], 'surat/2027//'), 10)).toMatchObject({ type: 'run.opened' })
  expect(openingDue(stands(sari, run(opened())), () => stands(sari, null, [], 'surat/2027//'), 9)).toBeNull()
})

test('a book goes on behind the paper book in its first run alone, and not behind what it is told later', () => {
  const NEXT = 'surat/2027//'
  const told = (firstNumber: number): By => [sari, { type: 'book', book, firstNumber }]
  const beginnings = (hands: OfficeHands) => [RUN, NEXT].map((name) => hands.runs.get(name)?.slices[0]?.first)
  expect(beginnings(after(told(251), used(sari, 251), used(sari, 5, NEXT)))).toEqual([251, 1])
  expect(beginnings(after(told(251), used(sari, 251), told(400), used(sari, 500, NEXT)))).toEqual([251, 1])
})
