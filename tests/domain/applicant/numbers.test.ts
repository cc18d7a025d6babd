import { describe, expect, test } from 'vitest'
import { checkKbli, checkNib } from '#domain/applicant/business-numbers.ts'
import { checkNip, formatNip } from '#domain/applicant/nip.ts'
import { checkNpwp, formatNpwp } from '#domain/applicant/npwp.ts'
import { formatPhone, maskPhone, toE164 } from '#domain/applicant/phone.ts'

describe('NIP', () => {
  test.each(['196909191994031004', '196810242003031002', '197704172003121004', '197508312003121003', '19770417 200312 1 004', '199001012023211005'])('%s is well formed', (nip) => {
    expect(checkNip(nip)).toMatchObject({ problem: '', warning: '' })
  })

  test('length blocks, an odd build warns', () => {
    expect(checkNip('19770417200312100').problem).toBe('NIP berisi 17 angka. NIP harus 18 angka; periksa SK.')
    expect(checkNip('197713172003121004')).toMatchObject({ problem: '', warning: 'Susunan NIP tidak lazim. Boleh dilanjutkan bila sesuai SK.' })
    for (const odd of ['197704172003123004', '197704172003131004', '197704172003001004', '197704171990121004']) expect(checkNip(odd).warning, odd).not.toBe('')
  })

  test('letters print it in its four groups', () => {
    expect(formatNip('197704172003121004')).toBe('19770417 200312 1 004')
    expect(formatNip('belum ada')).toBe('belum ada')
  })
})

describe('NPWP', () => {
  test('the check digit of the old form', () => {
    expect(checkNpwp('48.903.841.4-722.000')).toEqual({ digits: '489038414722000', problem: '', warning: '' })
    expect(checkNpwp('21.609.052.4-017.001')).toEqual({ digits: '216090524017001', problem: '', warning: 'Angka pemeriksa NPWP tidak cocok. Boleh dilanjutkan bila sesuai kartu.' })
  })

  test('the new form is 0 and the old one, or a person’s NIK', () => {
    expect(checkNpwp('0489038414722000').warning).toBe('')
    expect(checkNpwp('0216090524017001').warning).not.toBe('')
    expect(checkNpwp('3273007101010001').warning).toBe('')
  })

  test('another length blocks', () => {
    expect(checkNpwp('48.903.841').problem).toBe('NPWP berisi 8 angka. NPWP harus 15 atau 16 angka; periksa kartu NPWP.')
    expect(formatNpwp('489038414722000')).toBe('48.903.841.4-722.000')
  })

  test('letters block, nothing typed does not', () => {
    expect(checkNpwp('48.903.841.A-722.000').problem).toBe('NPWP hanya berisi angka. Tulis 15 atau 16 angka seperti di kartu.')
    expect(checkNpwp('')).toEqual({ digits: '', problem: '', warning: '' })
  })
})

describe('telephone', () => {
  const stored = (text: string) => {
    const result = toE164(text)
    return result.ok ? result.value : result.refusal
  }

  test.each(['0812-3456-7890', '081234567890', '+62 812 3456 7890', '62812 3456 7890', '+62 (0)812 3456 7890', '0062 81234567890', '81234567890'])('“%s” is one number', (text) => {
    expect(stored(text)).toBe('+6281234567890')
  })

  test('land lines and foreign numbers', () => {
    expect([stored('0761 21234'), stored('(021) 345-6789'), stored('+60 12-345 6789')]).toEqual(['+6276121234', '+62213456789', '+60123456789'])
  })

  test('what is refused says how to write it', () => {
    expect(stored('0812-3456-78xx')).toBe('Nomor telepon “0812-3456-78xx” hanya boleh berisi angka. Tulis seperti 0812-3456-7890.')
    expect(stored('0812')).toBe('Nomor telepon “0812” kurang atau lebih angkanya. Tulis seperti 0812-3456-7890.')
    expect(stored('0812345678901234')).toContain('kurang atau lebih')
    expect(stored('')).toContain('hanya boleh berisi angka')
  })

  test('shown with groups, masked to the last three', () => {
    expect([formatPhone('+6281234567890'), formatPhone('+6276121234'), formatPhone('+60123456789')]).toEqual(['0812-3456-7890', '076121234', '+60123456789'])
    expect([maskPhone('+6281234567890'), maskPhone('')]).toEqual(['+62********890', ''])
  })
})

test('NIB has 13 digits and KBLI 5, leading zeros kept', () => {
  expect(checkNib('9120 0012 3456 7')).toEqual({ digits: '9120001234567', problem: '' })
  expect(checkNib('912000123456').problem).toBe('NIB berisi 12 angka. NIB harus 13 angka; periksa dokumen OSS.')
  expect(checkKbli('01111')).toEqual({ digits: '01111', problem: '' })
  expect(checkKbli('1111').problem).toBe('KBLI berisi 4 angka. KBLI harus 5 angka; nol di depan ikut ditulis.')
})
