import { describe, expect, test } from 'vitest'
import { checkNik, maskNik } from '#domain/applicant/nik.ts'
import type { IsoDate } from '#domain/ids.ts'

describe('what a NIK says', () => {
  test('3273007101010001 is a woman born on 31 January 2001, or 1901', () => {
    expect(checkNik('3273007101010001')).toEqual({
      digits: '3273007101010001',
      problem: '',
      warning: '',
      info: 'Perempuan, lahir 31 Januari 2001 atau 1901',
      reading: { sex: 'female', births: ['2001-01-31', '1901-01-31'], serial: '0001' },
    })
  })

  test('a man born on the 31st keeps his day', () => {
    expect(checkNik('1471053112850002', '2026-11-20' as IsoDate).info).toBe('Laki-laki, lahir 31 Desember 1985')
  })

  test('29 February belongs to the century that has it', () => {
    expect(checkNik('1471052902000002').reading?.births).toEqual(['2000-02-29'])
  })

  test('separators typed along are not part of it, leading zeros of its parts are', () => {
    expect(checkNik('1471 0501 0109 0003').digits).toBe('1471050101090003')
    expect(checkNik('147105.010109-0003').reading?.births[0]).toBe('2009-01-01')
  })
})

describe('only structure blocks', () => {
  test('too short, too long, letters', () => {
    expect(checkNik('327300710101000').problem).toBe('NIK berisi 15 angka. NIK harus 16 angka; periksa KTP.')
    expect(checkNik('32730071010100012').problem).toBe('NIK berisi 17 angka. NIK harus 16 angka; periksa KTP.')
    expect(checkNik('32730071010100O1').problem).toBe('NIK hanya berisi angka. Tulis 16 angka seperti di KTP.')
  })

  test('an unknown area warns', () => {
    expect(checkNik('9973007101010001')).toMatchObject({ problem: '', warning: 'Kode wilayah NIK tidak dikenal. Boleh dilanjutkan bila sesuai KTP.' })
  })

  test('the new Papuan provinces are known', () => {
    expect(['93', '94', '95', '96'].map((province) => checkNik(`${province}73007101010001`).warning)).toEqual(['', '', '', ''])
  })

  test.each(['3273003213010001', '3273007201010001', '3273004001010001', '3273003102010001'])('an impossible birth date in %s warns', (nik) => {
    expect(checkNik(nik)).toMatchObject({ problem: '', warning: 'Tanggal lahir dalam NIK tidak ada di kalender. Boleh dilanjutkan bila sesuai KTP.', info: '' })
  })

  test('nothing typed is no problem here', () => {
    expect(checkNik('  ')).toMatchObject({ digits: '', problem: '', warning: '' })
  })
})

test('lists and receipts show only the last four', () => {
  expect(maskNik('3273007101010001')).toBe('************0001')
  expect(maskNik('')).toBe('')
  expect(maskNik('1234')).toBe('****')
})
