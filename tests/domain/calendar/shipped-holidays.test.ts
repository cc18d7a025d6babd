import { describe, expect, test } from 'vitest'
import { calendarWarnings, missingYears } from '#domain/calendar/calendar-warnings.ts'
import { yearOf } from '#domain/calendar/iso-date.ts'
import { defaultCalendar, shippedHolidays } from '#domain/calendar/shipped-holidays.ts'
import type { IsoDate } from '#domain/ids.ts'

const of = (year: number, kind: string) => shippedHolidays.filter((holiday) => yearOf(holiday.date) === year && holiday.kind === kind)
const shortDays = (year: number, kind: string) => of(year, kind).map(({ date }) => `${Number(date.slice(8))}/${Number(date.slice(5, 7))}`).join(' ')

describe('the shipped decrees', () => {
  test('2026: seventeen national days and eight of cuti bersama, as the SKB lists them', () => {
    expect(shortDays(2026, 'national')).toBe('1/1 16/1 17/2 19/3 21/3 22/3 3/4 5/4 1/5 14/5 27/5 31/5 1/6 16/6 17/8 25/8 25/12')
    expect(shortDays(2026, 'collective-leave')).toBe('16/2 18/3 20/3 23/3 24/3 15/5 28/5 24/12')
    expect(of(2026, 'national').every((holiday) => !holiday.unverified)).toBe(true)
  })

  test('2025, with 18 August that was added in the middle of the year', () => {
    expect(shortDays(2025, 'national')).toBe('1/1 27/1 29/1 29/3 31/3 1/4 18/4 20/4 1/5 12/5 29/5 1/6 6/6 27/6 17/8 5/9 25/12')
    expect(shortDays(2025, 'collective-leave')).toBe('28/1 28/3 2/4 3/4 4/4 7/4 13/5 30/5 9/6 18/8 26/12')
    expect(shippedHolidays.find(({ date }) => date === '2025-08-18')?.decree).toContain('diubah 7 Agustus 2025')
  })

  test('2024, with the two election days under their own decrees', () => {
    expect(shortDays(2024, 'national')).toBe('1/1 8/2 10/2 14/2 11/3 29/3 31/3 10/4 11/4 1/5 9/5 23/5 1/6 17/6 7/7 17/8 16/9 27/11 25/12')
    expect(shortDays(2024, 'collective-leave')).toBe('9/2 12/3 8/4 9/4 12/4 15/4 10/5 24/5 18/6 26/12')
    expect(shippedHolidays.find(({ date }) => date === '2024-11-27')?.decree).toBe('Keppres 33/2024')
  })

  test('every day has a name and a decree, and no date comes twice', () => {
    expect(shippedHolidays.every(({ name, decree }) => name !== '' && decree !== '')).toBe(true)
    expect(new Set(shippedHolidays.map(({ date }) => date)).size).toBe(shippedHolidays.length)
  })
})

describe('warnings', () => {
  test('a span into a year without holidays names that year', () => {
    expect(missingYears('2026-12-20' as IsoDate, '2027-01-05' as IsoDate, defaultCalendar)).toEqual([2027])
    const leave = { date: '2027-03-08' as IsoDate, name: 'Cuti bersama', kind: 'collective-leave', decree: '', unverified: true } as const
    expect(missingYears('2026-12-20' as IsoDate, '2027-01-05' as IsoDate, { ...defaultCalendar, holidays: [...defaultCalendar.holidays, leave] })).toEqual([2027])
    expect(calendarWarnings(leave.date, leave.date, { ...defaultCalendar, holidays: [{ ...leave, kind: 'national' }] })).toEqual(['8 Maret 2027 (Cuti bersama): periksa keputusan.'])
    expect(calendarWarnings('2026-12-28' as IsoDate, '2027-01-05' as IsoDate, defaultCalendar)).toEqual(['Hari libur tahun 2027 belum diisi, jadi tanggal bisa meleset. Admin mengisinya di Pengaturan, Hari libur.'])
  })

  test('a day whose decree nobody checked says so', () => {
    expect(calendarWarnings('2025-08-15' as IsoDate, '2025-08-20' as IsoDate, defaultCalendar)).toEqual([
      '17 Agustus 2025 (Hari Kemerdekaan Republik Indonesia): periksa keputusan.',
      '18 Agustus 2025 (Cuti bersama Hari Kemerdekaan Republik Indonesia): periksa keputusan.',
    ])
  })

  test('a span within 2026 has nothing to say', () => {
    expect(calendarWarnings('2026-03-17' as IsoDate, '2026-03-27' as IsoDate, defaultCalendar)).toEqual([])
  })
})
