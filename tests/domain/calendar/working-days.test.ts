import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Holiday, WorkingCalendar } from '#domain/calendar/calendar.ts'
import { addDays, fromDayNumber } from '#domain/calendar/iso-date.ts'
import { defaultCalendar } from '#domain/calendar/shipped-holidays.ts'
import { addWorkingDays, isWorkingDay, skippedDays, workingDaysBetween } from '#domain/calendar/working-days.ts'
import type { IsoDate } from '#domain/ids.ts'

const day = (text: string): IsoDate => text as IsoDate
const collectiveLeaveWorks: WorkingCalendar = { ...defaultCalendar, collectiveLeaveWorks: true }

describe('the promise of 17 March 2026, three working days', () => {
  test('falls on 27 March where the office is closed on cuti bersama', () => {
    expect(addWorkingDays(day('2026-03-17'), 3, defaultCalendar)).toBe('2026-03-27')
  })

  test('falls on 23 March where cuti bersama are working days', () => {
    expect(addWorkingDays(day('2026-03-17'), 3, collectiveLeaveWorks)).toBe('2026-03-23')
  })

  test('names the days it skipped, plain weekends and holidays on a weekend left out', () => {
    expect(skippedDays(day('2026-03-17'), day('2026-03-27'), defaultCalendar)).toEqual([
      { date: '2026-03-18', name: 'Cuti bersama Hari Suci Nyepi' },
      { date: '2026-03-19', name: 'Hari Suci Nyepi Tahun Baru Saka 1948' },
      { date: '2026-03-20', name: 'Cuti bersama Idulfitri 1447 Hijriah' },
      { date: '2026-03-23', name: 'Cuti bersama Idulfitri 1447 Hijriah' },
      { date: '2026-03-24', name: 'Cuti bersama Idulfitri 1447 Hijriah' },
    ])
    expect(skippedDays(day('2026-03-18'), day('2026-03-19'), defaultCalendar).map(({ date }) => date)).toEqual(['2026-03-19'])
    expect(skippedDays(day('2026-03-17'), day('2026-03-23'), collectiveLeaveWorks).map(({ date }) => date)).toEqual(['2026-03-19'])
  })

  test('names them in their order, in whatever order the office wrote them down', () => {
    const written: WorkingCalendar = { ...defaultCalendar, holidays: defaultCalendar.holidays.toReversed() }
    expect(skippedDays(day('2026-03-17'), day('2026-03-27'), written)).toEqual(skippedDays(day('2026-03-17'), day('2026-03-27'), defaultCalendar))
  })
})

test('an office open on Saturdays counts them', () => {
  const saturdays: WorkingCalendar = { ...defaultCalendar, week: defaultCalendar.week.map((hours, index) => (index === 5 ? { from: '08:00', to: '12:00', breakFrom: '', breakTo: '' } : hours)) }
  expect(addWorkingDays(day('2026-11-20'), 1, defaultCalendar)).toBe('2026-11-23')
  expect(addWorkingDays(day('2026-11-20'), 1, saturdays)).toBe('2026-11-21')
})

test('a local holiday closes the office, also one where cuti bersama is worked', () => {
  const cityDay: Holiday = { date: day('2026-06-23'), name: 'Hari jadi Kota Pekanbaru', kind: 'local', decree: 'SE Wali Kota', unverified: false }
  expect(isWorkingDay(day('2026-06-23'), defaultCalendar)).toBe(true)
  for (const calendar of [defaultCalendar, collectiveLeaveWorks]) expect(isWorkingDay(day('2026-06-23'), { ...calendar, holidays: [...calendar.holidays, cityDay] })).toBe(false)
})

test('a calendar that is never open is a defect, not an endless loop', () => {
  expect(() => addWorkingDays(day('2026-03-17'), 1, { ...defaultCalendar, week: [null, null, null, null, null, null, null] })).toThrow(/no weekday/)
  expect(() => addWorkingDays(day('2026-03-17'), -1, defaultCalendar)).toThrow(/not a count/)
})

describe('for any date and any number of days', () => {
  const dates = fc.integer({ min: 18_262, max: 25_000 }).map(fromDayNumber)
  const counts = fc.integer({ min: 0, max: 260 })
  const calendars = fc.constantFrom(defaultCalendar, collectiveLeaveWorks)

  test('adding n and then counting gives n', () => {
    fc.assert(fc.property(dates, counts, calendars, (from, n, calendar) => workingDaysBetween(from, addWorkingDays(from, n, calendar), calendar) === n))
  })

  test('one more day is always later', () => {
    fc.assert(fc.property(dates, counts, calendars, (from, n, calendar) => addWorkingDays(from, n, calendar) < addWorkingDays(from, n + 1, calendar)))
  })

  test('a later start never ends earlier', () => {
    fc.assert(fc.property(dates, fc.integer({ min: 0, max: 30 }), counts, (from, shift, n) => addWorkingDays(from, n, defaultCalendar) <= addWorkingDays(addDays(from, shift), n, defaultCalendar)))
  })

  test('the day arrived at is a working day', () => {
    fc.assert(fc.property(dates, counts, calendars, (from, n, calendar) => isWorkingDay(addWorkingDays(from, n + 1, calendar), calendar)))
  })

  test('a holiday put in moves the end only forward', () => {
    fc.assert(
      fc.property(dates, fc.integer({ min: 1, max: 60 }), fc.integer({ min: -5, max: 90 }), (from, n, shift) => {
        const added: Holiday = { date: addDays(from, shift), name: 'Libur tambahan', kind: 'local', decree: '', unverified: false }
        return addWorkingDays(from, n, { ...defaultCalendar, holidays: [...defaultCalendar.holidays, added] }) >= addWorkingDays(from, n, defaultCalendar)
      }),
    )
  })

  test('counting backwards is counting forwards with a minus sign', () => {
    fc.assert(fc.property(dates, fc.integer({ min: 1, max: 300 }), (from, shift) => workingDaysBetween(addDays(from, shift), from, defaultCalendar) === -workingDaysBetween(from, addDays(from, shift), defaultCalendar)))
  })
})
