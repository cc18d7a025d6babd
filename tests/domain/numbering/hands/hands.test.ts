import type { BookId, DeviceId, DossierId, IsoDate } from '#domain/ids.ts'
import { applyMove } from '#domain/numbering/hands/apply-move.ts'
import { NOT_SHARED } from '#domain/numbering/hands/book-sharing.ts'
import { draw } from '#domain/numbering/hands/draw.ts'
import { accountLine, runAccount } from '#domain/numbering/hands/run-account.ts'
import { NO_HANDS } from '#domain/numbering/hands/run-hands.ts'
import { askDue, cutsDue, lettersDue, openingDue } from '#domain/numbering/hands/upkeep.ts'
import { refuse } from '#domain/result.ts'
import { describe, expect, test } from 'vitest'
import { BOOK, type Counter, Counters, NEXT_YEAR, RUN } from './counters.ts'

const SLICES = { preset: 'slices', slice: 10 } as const
const ASKED = { preset: 'asked', slice: 1 } as const

/** Sari's PC at the counter opened the run; Budi's and Dewi's know of it. */
function office(): { readonly counters: Counters; readonly sari: Counter; readonly budi: Counter; readonly dewi: Counter } {
  const counters = new Counters()
  const [sari, budi, dewi] = [counters.join('sari', 'L1'), counters.join('budi', 'L2'), counters.join('dewi', 'L3')]
  counters.open(sari)
  counters.heal()
  return { counters, sari, budi, dewi }
}

/** Budi’s PC has given three numbers of a slice of ten, Sari’s one before it. */
function slice(): ReturnType<typeof office> {
  const { counters, sari, budi, dewi } = office()
  counters.give(sari, 1)
  counters.handOver(sari, budi, 10)
  counters.heal()
  counters.give(budi, 3)
  counters.heal()
  return { counters, sari, budi, dewi }
}

const next = (counters: Counters, counter: Counter, run = RUN, sharing: Parameters<typeof draw>[1] = NOT_SHARED) => draw(counters.stands(counter, run), sharing)

describe('a run in one hand', () => {
  test('is given of by its holder alone, and the others are told who that is', () => {
    const { counters, sari, budi } = office()
    expect(next(counters, sari)).toEqual({ ok: true, value: 1 })
    expect(next(counters, budi)).toEqual(refuse({ why: 'elsewhere', holder: 'sari' }))
  })

  test('is out of the giver’s hand at once, and in the receiver’s once that has heard of it', () => {
    const { counters, sari, budi } = office()
    counters.give(sari, 4)
    counters.handOver(sari, budi)
    expect([next(counters, sari).ok, next(counters, budi).ok]).toEqual([false, false])
    counters.push(sari)
    expect([next(counters, sari).ok, next(counters, budi).ok]).toEqual([false, false])
    counters.heal()
    expect(next(counters, budi)).toEqual({ ok: true, value: 5 })
    expect(next(counters, sari)).toEqual(refuse({ why: 'elsewhere', holder: 'budi' }))
  })

  test('cannot be handed over by whoever does not have it', () => {
    const { counters, sari, budi, dewi } = office()
    counters.write(budi, { type: 'run.handed-over', version: 1, body: { book: BOOK, run: RUN, first: 1, last: null, to: dewi.id } })
    counters.heal()
    expect([next(counters, sari).ok, next(counters, dewi).ok]).toEqual([true, false])
  })

  test('ends where its holder closes it', () => {
    const { counters, sari } = office()
    counters.give(sari, 7)
    counters.write(sari, { type: 'run.closed', version: 1, body: { book: BOOK, run: RUN, at: 7 } })
    expect(next(counters, sari).ok).toBe(false)
    counters.heal()
    expect(accountLine(runAccount(counters.hands()))).toMatchObject({ first: 1, last: 7, given: 7, inHand: 0, end: null, isSettled: true })
  })

  test('of its own mark every counter gives without being told, another’s none', () => {
    const { counters, sari, budi } = office()
    expect(next(counters, budi, 'surat/2026//L2')).toEqual({ ok: true, value: 1 })
    expect(next(counters, sari, 'surat/2026//L2')).toEqual(refuse({ why: 'no-code' }))
    counters.give(budi, 150, 'surat/2026//L2')
    expect(next(counters, budi, 'surat/2026//L2')).toEqual({ ok: true, value: 151 })
  })
})

describe('the lease', () => {
  test('ends a hundred numbers above what the stream knows, and goes on once the server has heard', () => {
    const { counters, sari } = office()
    expect(counters.give(sari, 150)).toBe(100)
    expect(next(counters, sari)).toEqual(refuse({ why: 'lease', last: 100 }))
    counters.push(sari)
    expect(next(counters, sari).ok).toBe(false)
    counters.pull(sari)
    expect(counters.give(sari, 150)).toBe(100)
  })

  test('of a lost PC is where another goes on; what the lost one gave counts when it turns up, the rest is closed with minutes', () => {
    const { counters, sari, budi } = office()
    counters.give(sari, 5)
    counters.heal()
    counters.give(sari, 100)
    counters.takeOver(budi, sari, budi)
    expect(next(counters, budi).ok).toBe(false)
    counters.push(budi)
    counters.pull(budi)
    expect(next(counters, budi)).toEqual({ ok: true, value: 106 })
    expect(runAccount(counters.hands()).lost).toEqual([{ first: 6, last: 105 }])
    counters.push(sari, 2)
    counters.pull(budi)
    counters.closeLost(budi)
    counters.push(budi)
    expect(accountLine(runAccount(counters.hands()))).toMatchObject({ given: 7, voided: 98, lost: 0, unaccounted: 0, isSettled: true })
    counters.heal()
    expect(accountLine(runAccount(counters.hands()))).toMatchObject({ given: 105, voided: 0, strays: 0, twins: 0 })
    expect(next(counters, sari)).toEqual(refuse({ why: 'elsewhere', holder: 'budi' }))
  })

  test('of a PC that was taken for lost in vain is not passed by what it hands over later', () => {
    const { counters, sari, budi, dewi } = office()
    counters.handOver(sari, dewi)
    counters.takeOver(budi, sari, budi)
    counters.push(budi)
    counters.heal()
    expect([next(counters, dewi).ok, next(counters, budi)]).toEqual([false, { ok: true, value: 101 }])
  })

  test('follows from the stream: what arrived before the minutes did raises where the new one goes on', () => {
    const { counters, sari, budi } = office()
    counters.takeOver(budi, sari, budi)
    counters.give(sari, 80)
    counters.push(sari)
    counters.push(budi)
    counters.pull(budi)
    expect(next(counters, budi)).toEqual({ ok: true, value: 181 })
  })
})

describe('slices', () => {
  test('are asked for at half and cut once, and both give at the same time', () => {
    const { counters, sari, budi } = slice()
    expect(askDue(counters.stands(budi), SLICES)).toBeNull()
    counters.give(budi, 2)
    counters.upkeep(budi)
    expect(askDue(counters.stands(budi), SLICES)).toBeNull()
    counters.heal()
    expect(askDue(counters.stands(budi), SLICES)).toBeNull()
    expect(cutsDue(counters.stands(sari), SLICES).map(({ body }) => body)).toEqual([{ book: BOOK, run: RUN, first: 12, last: 21, to: 'budi' }])
    counters.upkeep(sari)
    expect(cutsDue(counters.stands(sari), SLICES)).toEqual([])
    expect(next(counters, sari)).toEqual({ ok: true, value: 22 })
    counters.heal()
    expect(cutsDue(counters.stands(sari), SLICES)).toEqual([])
    expect(counters.give(budi, 40)).toBe(15)
    expect(next(counters, budi, RUN, SLICES)).toEqual(refuse({ why: 'used-up', holder: 'sari', asked: false }))
    counters.upkeep(budi)
    expect(next(counters, budi, RUN, SLICES)).toEqual(refuse({ why: 'used-up', holder: 'sari', asked: true }))
  })

  test('of one hand that lie side by side are told as one', () => {
    const { counters, sari, budi } = slice()
    counters.handOver(sari, budi, 10)
    counters.heal()
    expect(runAccount(counters.hands(RUN)).live).toEqual([{ first: 5, last: 21, holder: budi.id }, { first: 22, last: null, holder: sari.id }])
    counters.give(budi, 1)
    counters.close(budi)
    counters.heal()
    expect(runAccount(counters.hands(RUN)).live).toEqual([{ first: 6, last: 11, holder: sari.id }, { first: 12, last: 21, holder: budi.id }, { first: 22, last: null, holder: sari.id }])
  })

  test('are not asked for by whoever was stopped, until it is handed others', () => {
    const { counters, sari, budi } = slice()
    counters.close(budi)
    for (const step of [() => {}, () => { counters.push(budi) }, () => { counters.heal() }]) {
      step()
      expect(askDue(counters.stands(budi), SLICES)).toBeNull()
      expect(next(counters, budi, RUN, SLICES)).toEqual(refuse({ why: 'elsewhere', holder: 'sari' }))
    }
    counters.handOver(sari, budi, 10)
    counters.heal()
    expect(counters.give(budi, 40)).toBe(10)
    expect(askDue(counters.stands(budi), SLICES)?.type).toBe('run.asked')
  })

  test('come back to the run’s holder with what is not given', () => {
    const { counters, sari, budi } = slice()
    counters.close(budi)
    expect(next(counters, budi).ok).toBe(false)
    counters.heal()
    expect(next(counters, sari)).toEqual({ ok: true, value: 5 })
    counters.give(sari, 7)
    expect(next(counters, sari)).toEqual({ ok: true, value: 12 })
  })

  test('are not cut above the lease', () => {
    const { counters, sari, budi } = office()
    counters.give(sari, 95)
    counters.write(budi, { type: 'run.asked', version: 1, body: { book: BOOK, run: RUN, size: 10, letter: null } })
    counters.push(budi)
    counters.pull(sari)
    expect(cutsDue(counters.stands(sari), SLICES).map(({ body }) => body)).toMatchObject([{ first: 96, last: 100 }])
    counters.give(sari, 5)
    expect(cutsDue(counters.stands(sari), SLICES)).toEqual([])
  })

  test('of a lost PC are lost with it, and nothing else is', () => {
    const { counters, sari, budi, dewi } = slice()
    counters.takeOver(dewi, budi, null)
    counters.heal()
    expect(runAccount(counters.hands()).lost).toEqual([{ first: 5, last: 11 }])
    expect(next(counters, sari)).toEqual({ ok: true, value: 12 })
  })
})

describe('a number that is asked for', () => {
  const letter = { dossier: 'berkas-1' as DossierId, document: null, date: '2026-11-02' as IsoDate }

  test('is given by the holder, once', () => {
    const { counters, sari, budi } = office()
    expect(next(counters, budi, RUN, ASKED)).toEqual(refuse({ why: 'ask', holder: 'sari' }))
    for (let times = 0; times < 2; times += 1) counters.write(budi, { type: 'run.asked', version: 1, body: { book: BOOK, run: RUN, size: 1, letter } })
    counters.heal()
    expect([lettersDue(counters.stands(sari)), lettersDue(counters.stands(budi))]).toEqual([[letter], []])
    counters.write(sari, { type: 'used', run: RUN, no: 1, paper: false, letter })
    expect(lettersDue(counters.stands(sari))).toEqual([])
    counters.heal()
    expect(lettersDue(counters.stands(sari))).toEqual([])
  })
})

describe('a new year’s run', () => {
  test('is opened by the holder from October, and given of once the opening has come back', () => {
    const { counters, sari, budi } = office()
    const due = (counter: Counter, month: number) => openingDue(counters.stands(counter), () => counters.stands(counter, NEXT_YEAR), month)
    expect([due(sari, 9), due(budi, 12)]).toEqual([null, null])
    expect(due(sari, 10)).toEqual({ type: 'run.opened', version: 1, body: { book: BOOK, run: NEXT_YEAR, first: 1 } })
    counters.open(sari, NEXT_YEAR)
    expect(due(sari, 10)).toBeNull()
    expect(next(counters, sari, NEXT_YEAR)).toEqual(refuse({ why: 'not-open' }))
    counters.heal()
    expect(next(counters, sari, NEXT_YEAR)).toEqual({ ok: true, value: 1 })
    expect(due(sari, 11)).toBeNull()
  })

  test('that two opened is in the hand of the first', () => {
    const { counters, sari, budi } = office()
    counters.open(sari, NEXT_YEAR)
    counters.open(budi, NEXT_YEAR)
    counters.push(budi)
    counters.heal()
    expect([next(counters, budi, NEXT_YEAR).ok, next(counters, sari, NEXT_YEAR)]).toEqual([true, refuse({ why: 'elsewhere', holder: 'budi' })])
  })
})

describe('a data folder that was put back or copied', () => {
  test('goes on above what the mark of use knows; the gap is lost', () => {
    const { counters, sari } = office()
    counters.give(sari, 6)
    counters.push(sari, 4)
    const again = counters.restore(sari, 3, 'sari-2')
    expect(next(counters, again).ok).toBe(false)
    counters.heal()
    expect(next(counters, again)).toEqual({ ok: true, value: 7 })
    expect(runAccount(counters.hands()).lost).toEqual([{ first: 5, last: 6 }])
  })

  test('holds none where it may be a copy: the first one’s numbers stay where they are', () => {
    const { counters, sari } = office()
    const copy = counters.join('sari-2', 'L1-2')
    counters.write(copy, { type: 'succeeded', predecessors: [sari.id], goesOn: false, beyond: [] })
    counters.heal()
    expect([next(counters, sari).ok, next(counters, copy).ok]).toEqual([true, false])
  })

  test('of a PC that was alone goes on above the last number on paper', () => {
    const moves = [
      { device: 'a', move: { type: 'used', run: RUN, no: 1, paper: false, letter: null } },
      { device: 'b', move: { type: 'succeeded', predecessors: ['a' as DeviceId], goesOn: false, beyond: [] } },
      { device: 'b', move: { type: 'resumed', run: RUN, last: 9, gap: { run: RUN, first: 2, last: 9 } } },
      { device: 'c', move: { type: 'resumed', run: RUN, last: 20, gap: { run: RUN, first: 10, last: 20 } } },
    ] as const
    const hands = moves.reduce((one, { device, move }) => applyMove(one, { device: device as DeviceId, move }), NO_HANDS).runs.get(RUN)
    expect(hands?.slices).toMatchObject([{ first: 1, last: 1, holder: 'b' }, { first: 2, last: 9, state: 'lost' }, { first: 10, last: null, holder: 'b', state: 'live' }])
  })
})

describe('the account', () => {
  const told = (...moves: readonly (readonly [string, Parameters<typeof applyMove>[1]['move']])[]) => {
    const hands = moves.reduce((one, [device, move]) => applyMove(one, { device: device as DeviceId, move }), NO_HANDS).runs.get(RUN)
    return hands && accountLine(runAccount(hands))
  }
  const used = (no: number, paper = false) => ({ type: 'used', run: RUN, no, paper, letter: null }) as const

  test('of a PC that was alone begins with the book’s first number', () => {
    expect(told(['a', { type: 'book', book: 'surat' as BookId, firstNumber: 251 }], ['a', used(251)], ['a', used(252)])).toMatchObject({ first: 251, last: 252, given: 2, unaccounted: 0, end: { holder: 'a', next: 253 } })
  })

  test('counts a void number once, and does not count it as given', () => {
    expect(told(['a', used(1)], ['a', used(2)], ['a', { type: 'voided', run: RUN, no: 2 }], ['a', { type: 'voided', run: RUN, no: 2 }])).toMatchObject({ given: 1, voided: 1, inHand: 0, isSettled: true })
  })

  test('shows what was passed over by a number from paper until it is told of', () => {
    expect(told(['a', used(1)], ['a', used(4, true)])).toMatchObject({ given: 2, unaccounted: 2, isSettled: false })
    expect(told(['a', used(1)], ['a', used(4, true)], ['a', { type: 'lost-closed', run: RUN, first: 2, last: 3 }])).toMatchObject({ given: 2, voided: 2, unaccounted: 0, isSettled: true })
  })

  test('shows numbers of two PCs that gave from one run', () => {
    expect(told(['a', used(1)], ['a', used(2)], ['b', used(2)], ['b', used(3)])).toMatchObject({ twins: 1, strays: 1, isSettled: false })
  })

  test('takes minutes for what is lost only: numbers in another’s hand stay live', () => {
    expect(told(['a', used(1)], ['b', { type: 'lost-closed', run: RUN, first: 1, last: 5 }])).toMatchObject({ given: 1, voided: 0, last: 1, end: { holder: 'a', next: 2 } })
  })
})
