import { expect, test } from 'vitest'
import type { IsoInstant } from '#domain/ids.ts'
import { daysWords, doubtedMoment, trueDays } from '#domain/clock/doubted-moment.ts'
import type { DatedEvent } from '#domain/clock/trusted-after.ts'

const at = (instant: string, type = 'note.added'): DatedEvent => ({ type, at: instant as IsoInstant })
const TRUSTED = '2026-05-05T02:00:00.000Z' as IsoInstant
const ZONE = 'Asia/Jakarta'
const of = (event: DatedEvent, ...later: DatedEvent[]) => doubtedMoment(TRUSTED, event, later, ZONE)

test('a note of the same week, a number, and anything before the office vouched for a moment are not doubted', () => {
  expect(of(at('2026-05-08T02:00:00.000Z'), at('2026-05-08T03:00:00.000Z', 'number.given'))).toBeNull()
  expect(of(at('2025-01-03T02:00:00.000Z', 'number.given'))).toBeNull()
  expect(doubtedMoment(null, at('2025-01-03T02:00:00.000Z'), [], ZONE)).toBeNull()
})

test('a note of a clock a year back lies between the last moment vouched for and the first that is believed again', () => {
  const note = at('2025-01-03T02:00:00.000Z')
  expect(of(note)).toEqual({ at: note.at, after: TRUSTED, before: null, confirmed: false })
  expect(of(note, at('2025-01-03T02:05:00.000Z'), at('2026-05-07T02:00:00.000Z'))).toEqual({ at: note.at, after: TRUSTED, before: '2026-05-07T02:00:00.000Z', confirmed: false })
})

test('one of a clock some days back is not taken for right because the right day is no longer doubted', () => {
  expect(of(at('2026-05-01T02:00:00.000Z'), at('2026-05-06T02:00:00.000Z', 'number.given'))).toMatchObject({ before: '2026-05-06T02:00:00.000Z', confirmed: false })
})

test('once an officer has said that this very clock is right the date stands; of another clock it does not', () => {
  const newYear = at('2027-01-04T01:00:00.000Z')
  expect(of(newYear, at('2027-01-04T01:10:00.000Z', 'clock.confirmed'))).toMatchObject({ confirmed: true })
  expect(of(at('2025-01-03T02:00:00.000Z'), at('2027-01-04T01:10:00.000Z', 'clock.confirmed'))).toMatchObject({ before: '2027-01-04T01:10:00.000Z', confirmed: false })
  expect(of(at('2028-01-03T02:00:00.000Z'), at('2027-01-04T01:10:00.000Z', 'clock.confirmed'))).toMatchObject({ confirmed: false })
})

test('the days it lies between are told; while nothing is believed again nobody can tell', () => {
  const moment = { at: '2025-01-03T02:00:00.000Z' as IsoInstant, after: TRUSTED, before: null, confirmed: false }
  expect(trueDays(moment, null, ZONE)).toBeNull()
  expect(trueDays(moment, '2026-05-06T20:00:00.000Z' as IsoInstant, ZONE)).toEqual({ from: '2026-05-05', to: '2026-05-07' })
  expect(daysWords({ from: '2026-05-05', to: '2026-05-07' } as Parameters<typeof daysWords>[0])).toBe('antara 5 Mei 2026 dan 7 Mei 2026')
  expect(daysWords({ from: '2026-05-05', to: '2026-05-05' } as Parameters<typeof daysWords>[0])).toBe('5 Mei 2026')
})
