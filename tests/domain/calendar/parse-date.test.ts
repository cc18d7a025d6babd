import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { longDate, longDateWithDay, shortDate } from '#domain/calendar/indonesian-date.ts'
import { fromDayNumber } from '#domain/calendar/iso-date.ts'
import { parseDate } from '#domain/calendar/parse-date.ts'
import type { IsoDate } from '#domain/ids.ts'

const today = '2026-11-20' as IsoDate
const read = (text: string, pivot: 'past' | 'future' = 'future') => {
  const result = parseDate(text, { today, pivot })
  return result.ok ? result.value : result.refusal
}

describe('what an officer types', () => {
  test.each(['17/3/26', '17-03-2026', '17.3.2026', '17 3 26', '170326', '17032026', '17 mar 2026', '17mar26', '17 maret 2026', '17 Maret 2026', 'Selasa, 17 Maret 2026', '2026-03-17', '  17/03/2026  '])('“%s” is 17 March 2026', (text) => {
    expect(read(text)).toBe('2026-03-17')
  })

  test('the day comes before the month, always', () => {
    expect(read('03/04/2026')).toBe('2026-04-03')
    expect(read('3/4/26')).toBe('2026-04-03')
  })

  test('words and offsets count from today', () => {
    expect([read('hari ini'), read('besok'), read('kemarin'), read('+3'), read('-1'), read('+ 30')]).toEqual(['2026-11-20', '2026-11-21', '2026-11-19', '2026-11-23', '2026-11-19', '2026-12-20'])
  })

  test('month names in the spellings people use', () => {
    expect([read('1 agt 2026'), read('1 agu 2026'), read('1 Nop 2026'), read('1 pebruari 2026'), read('1 mei 2026'), read('1 okt 2026')]).toEqual(['2026-08-01', '2026-08-01', '2026-11-01', '2026-02-01', '2026-05-01', '2026-10-01'])
  })

  test('without a year, a birth is the last such day and a deadline the next', () => {
    expect([read('17 mar', 'past'), read('17 mar', 'future')]).toEqual(['2026-03-17', '2027-03-17'])
    expect([read('20/11', 'past'), read('20/11', 'future')]).toEqual(['2026-11-20', '2026-11-20'])
    expect([read('25 des', 'past'), read('25 des', 'future')]).toEqual(['2025-12-25', '2026-12-25'])
  })

  test('two-digit years: births lie back, deadlines forward', () => {
    expect([read('31/1/01', 'past'), read('31/1/85', 'past'), read('25/12/26', 'past')]).toEqual(['2001-01-31', '1985-01-31', '1926-12-25'])
    expect([read('31/1/31', 'future'), read('31/1/20', 'future'), read('31/1/85', 'future')]).toEqual(['2031-01-31', '2020-01-31', '2085-01-31'])
  })
})

describe('what is refused says what to write', () => {
  test('a day that does not exist', () => {
    expect(read('31/2/2026')).toBe('31 Februari 2026 tidak ada. Tulis seperti 27/2/2026.')
    expect(read('310226')).toBe('31 Februari 2026 tidak ada. Tulis seperti 27/2/2026.')
    expect(read('29 feb 2026')).toBe('29 Februari 2026 tidak ada. Tulis seperti 27/2/2026.')
    expect(read('0/5/2026')).toBe('0 Mei 2026 tidak ada. Tulis seperti 27/5/2026.')
  })

  test('a month that does not exist', () => {
    expect(read('3/17/2026')).toBe('Bulan 17 tidak ada. Tulis seperti 17/3/2026.')
  })

  test('29 February of a leap year is a day', () => {
    expect(read('29/2/2028')).toBe('2028-02-29')
  })

  test('a year nobody means', () => {
    expect(read('1/1/0026')).toBe('Tahun 26 di luar jangkauan. Tulis tahun 1900 sampai 2199.')
    expect(read('+99999')).toBe('+99999 hari terlalu jauh dari hari ini. Tulis seperti 17/3/2026.')
  })

  test.each(['abc', 'constructor', '17 proto 2026', '17', '1703', '17/3/202', '17 ma 2026', '17/3/2026 10.00', '2026/03/17', '32', '++3', '٣/٤/٢٠٢٦'])('“%s” is not guessed at', (text) => {
    expect(read(text)).toBe(`Tanggal “${text}” belum terbaca. Tulis seperti 17/3/2026.`)
  })

  test('nothing typed', () => {
    expect(read('  ')).toBe('Tanggal belum diisi. Tulis seperti 17/3/2026.')
  })
})

test('every date Loket writes, Loket reads', () => {
  fc.assert(
    fc.property(fc.integer({ min: -20_000, max: 50_000 }).map(fromDayNumber), (date) => {
      expect([read(longDate(date)), read(longDateWithDay(date)), read(shortDate(date)), read(date)]).toEqual([date, date, date, date])
    }),
  )
})

test('no text makes the reader throw', () => {
  fc.assert(fc.property(fc.string({ maxLength: 30 }), (text) => typeof read(text) === 'string'))
})
