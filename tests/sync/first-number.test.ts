import { afterAll, describe, expect } from 'vitest'
import { clockDoubt } from '#domain/clock/clock-doubt.ts'
import type { BookId, IsoInstant } from '#domain/ids.ts'
import { must } from '#domain/must.ts'
import type { NumberBook } from '#domain/numbering/number-book.ts'
import { handsHandlers } from '../../electron/calls/numbering/hands.ts'
import { people } from '../domain/people.ts'
import { OFFICE, REGISTER } from '../store/support/office-on-disk.ts'
import { clearAway } from '../store/support/temporary-folder.ts'
import type { Counter } from './counter.ts'
import { nina, story } from './number-story.ts'

afterAll(clearAway)

/** Kept on paper up to its number 250. */
const DECREES: NumberBook = { ...REGISTER, id: 'decrees' as BookId, name: 'Keputusan', purpose: 'assignment', template: '{urut:3}/{tahun}', firstNumber: 251, sharing: { preset: 'one-hand', slice: 0 } }

const opensBook = (counter: Counter): void => { counter.act(people.nina, (tx) => { tx.append({ aggregate: `book:${DECREES.id}`, base: null, event: { type: 'book.opened', version: 1, body: DECREES } }) }) }
const firsts = ({ store }: Counter): readonly (readonly [run: string, first: number | undefined])[] =>
  must(store.hands, 'hands').runs().filter(({ run }) => run.startsWith(DECREES.id)).map(({ run, slices }) => [run, slices[0]?.first] as const)
const opensRun = (counter: Counter) => handsHandlers(counter.store)['hands.open']({ book: DECREES.id }, nina('hands.open', counter))

const believesTheClock = (counter: Counter, now: IsoInstant): void => { counter.act(people.nina, (tx) => { tx.confirmClock(must(clockDoubt(now, must(counter.store.trusted, 'a moment'), OFFICE.timeZone), 'a doubt')) }) }

describe('a book that goes on from a paper one', () => {
  story('S-51 begins with the paper book’s next number, and its next year with one', async (office) => {
    opensBook(office.front)
    await office.allCatchUp()
    for (const counter of office.counters) expect(firsts(counter), counter.name).toEqual([['decrees/2026//', 251], ['decrees/2027//', 1]])
    // Nobody was there in 2028.
    office.now = '2029-01-03T02:00:00.000Z' as IsoInstant
    believesTheClock(office.front, office.now)
    await office.allCatchUp()
    expect(firsts(office.back)).toEqual([['decrees/2026//', 251], ['decrees/2027//', 1], ['decrees/2029//', 1]])
  })

  story('S-51 likewise where a run is opened by hand, in an office that has runs of other books', async (office) => {
    const { front, back } = office
    opensBook(front)
    await front.sendsAll()
    front.line.cut = true
    await back.takesAll()
    expect(await opensRun(back)).toMatchObject({ ok: true })
    expect(firsts(back)).toEqual([])
    await back.sendsAll()
    await back.takesAll()
    expect(firsts(back)).toEqual([['decrees/2026//', 251]])
    office.now = '2028-01-03T02:00:00.000Z' as IsoInstant
    believesTheClock(back, office.now)
    expect(await opensRun(back)).toMatchObject({ ok: true })
    await back.sendsAll()
    await back.takesAll()
    expect(firsts(back)).toEqual([['decrees/2026//', 251], ['decrees/2028//', 1]])
  })
})
