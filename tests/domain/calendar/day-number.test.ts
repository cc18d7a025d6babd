import { expect, test } from 'vitest'
import { Temporal } from 'temporal-polyfill'
import { addDays, dayNumber, fromDayNumber } from '#domain/calendar/iso-date.ts'
import type { IsoDate } from '#domain/ids.ts'

test('day numbers are those of the calendar, over leap years and centuries, there and back', () => {
  const epoch = Temporal.PlainDate.from('1970-01-01')
  for (let date = '1896-01-05' as IsoDate; date < '2112-01-01'; date = addDays(date, 97)) {
    expect(dayNumber(date)).toBe(epoch.until(Temporal.PlainDate.from(date), { largestUnit: 'days' }).days)
    expect(fromDayNumber(dayNumber(date))).toBe(date)
  }
})

test.each(['2026-02-29', '2026-04-31', '2026-13-01', '2026-1-1', '21-11-2026', '', '2026-11-21T08:00'])('%s is no date and has no number', (text) => {
  expect(() => dayNumber(text as IsoDate)).toThrow(RangeError)
})
