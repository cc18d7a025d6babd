import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { describe, expect, test } from 'vitest'
import { defaultWeek } from '#domain/calendar/default-week.ts'
import { longDate, longDateWithDay, shortDate } from '#domain/calendar/indonesian-date.ts'
import { addOfficeMinutes, minutesOf, officeMinutesBetween } from '#domain/calendar/office-minutes.ts'
import { endOfDate, localDate, localTime, startOfDate, zoneAbbreviation } from '#domain/calendar/office-time.ts'
import { defaultCalendar } from '#domain/calendar/shipped-holidays.ts'
import type { IsoDate, IsoInstant, TimeZone } from '#domain/ids.ts'

const at = (text: string): IsoInstant => text as IsoInstant
const WIB: TimeZone = 'Asia/Jakarta'

describe('the office clock', () => {
  test('one instant is three dates and times on the three clocks of Indonesia', () => {
    const instant = at('2026-03-16T16:30:00.000Z')
    expect([localDate(instant, 'Asia/Jakarta'), localTime(instant, 'Asia/Jakarta'), zoneAbbreviation('Asia/Jakarta')]).toEqual(['2026-03-16', '23.30', 'WIB'])
    expect([localDate(instant, 'Asia/Makassar'), localTime(instant, 'Asia/Makassar'), zoneAbbreviation('Asia/Makassar')]).toEqual(['2026-03-17', '00.30', 'WITA'])
    expect([localDate(instant, 'Asia/Jayapura'), localTime(instant, 'Asia/Jayapura'), zoneAbbreviation('Asia/Jayapura')]).toEqual(['2026-03-17', '01.30', 'WIT'])
  })

  test('the date is the one the zone rules of the world give, at any moment since 1988', () => {
    const [from, to] = [Date.parse('1988-01-01T00:00:00Z'), Date.parse('2099-12-31T23:59:59Z')]
    fc.assert(
      fc.property(fc.integer({ min: from, max: to }), fc.constantFrom<TimeZone>('Asia/Jakarta', 'Asia/Makassar', 'Asia/Jayapura'), (moment, zone) => {
        const instant = at(new Date(moment).toISOString())
        expect(localDate(instant, zone)).toBe(Temporal.Instant.from(instant).toZonedDateTimeISO(zone).toPlainDate().toString())
      }),
    )
    expect(() => localDate(at('kemarin'), WIB)).toThrow(RangeError)
  })

  test('a date begins at midnight on the wall', () => {
    expect(startOfDate('2026-03-17' as IsoDate, 'Asia/Jakarta')).toBe('2026-03-16T17:00:00.000Z')
    expect(startOfDate('2026-03-17' as IsoDate, 'Asia/Jayapura')).toBe('2026-03-16T15:00:00.000Z')
    expect(endOfDate('2026-03-16' as IsoDate, 'Asia/Jakarta')).toBe('2026-03-16T17:00:00.000Z')
    expect(endOfDate('9999-12-31' as IsoDate, 'Asia/Jakarta'), 'no day after it can be written').toBe('9999-12-31T23:59:59.999Z')
  })

  test('dates are written the Indonesian way', () => {
    const date = '2026-03-17' as IsoDate
    expect([longDate(date), longDateWithDay(date), shortDate(date)]).toEqual(['17 Maret 2026', 'Selasa, 17 Maret 2026', '17/03/2026'])
    expect(longDateWithDay('2026-11-20' as IsoDate)).toBe('Jumat, 20 November 2026')
  })
})

describe('office minutes', () => {
  const add = (from: string, minutes: number) => addOfficeMinutes(at(from), minutes, defaultCalendar, WIB)

  test('both kinds of day work seven hours', () => {
    expect(defaultWeek.map(minutesOf)).toEqual([420, 420, 420, 420, 420, 0, 0])
  })

  test('35 minutes from 10.00 WIB end at 10.35', () => {
    expect(add('2026-03-17T03:00:00.000Z', 35)).toBe('2026-03-17T03:35:00.000Z')
  })

  test('the midday break does not count', () => {
    expect(add('2026-03-17T04:50:00.000Z', 20)).toBe('2026-03-17T06:10:00.000Z')
  })

  test('what is begun on the last afternoon before Idulfitri goes on at eight after it', () => {
    expect(add('2026-03-17T08:50:00.000Z', 30)).toBe('2026-03-25T01:20:00.000Z')
  })

  test('a span that ends with the day ends at closing time', () => {
    expect(add('2026-11-20T01:00:00.000Z', 420)).toBe('2026-11-20T09:30:00.000Z')
  })

  test('time handed in at night starts at the next opening', () => {
    expect(add('2026-11-20T18:00:00.000Z', 15)).toBe('2026-11-23T01:15:00.000Z')
  })

  test('adding n minutes and then counting gives n, and more is never earlier', () => {
    const instants = fc.integer({ min: Date.UTC(2026, 0, 1), max: Date.UTC(2026, 11, 31) }).map((ms) => at(new Date(ms).toISOString()))
    const minutes = fc.integer({ min: 0, max: 5_000 })
    fc.assert(
      fc.property(instants, minutes, minutes, fc.constantFrom<TimeZone>('Asia/Jakarta', 'Asia/Makassar', 'Asia/Jayapura'), (from, n, more, zone) => {
        const end = addOfficeMinutes(from, n, defaultCalendar, zone)
        expect(Math.abs(officeMinutesBetween(from, end, defaultCalendar, zone) - n)).toBeLessThan(1e-9)
        expect(addOfficeMinutes(from, n + more, defaultCalendar, zone) >= end).toBe(true)
      }),
      { numRuns: 60 },
    )
  })
})
