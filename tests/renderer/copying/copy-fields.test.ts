import { describe, expect, test } from 'vitest'
import type { IsoDate } from '#domain/ids.ts'
import type { CallOutput } from '#protocol/calls.ts'
import { copyFields, usualTarget, wholeValue } from '../../../renderer/copying/copy-fields.ts'

type View = Parameters<typeof copyFields>[0]

const row = { registerNumber: '0012/REG/IX/2026', permitNumber: '' } as CallOutput<'dossier.open'>['row']
const rahma: View = {
  row,
  applicationKind: 'new',
  applicant: { kind: 'person', name: 'Rahma Dewi', nik: '************0002', phone: '+62*******890', email: '', address: 'Gang Cempaka 12,\nRumbai', nib: '', npwp: '', responsible: '' },
  permitData: { form: 'optician', strNumber: 'RO 77', strExpiry: '2028-06-30' as IsoDate, workplaceName: 'Optik Anggrek', workplaceAddress: 'Jalan Riau 9', placeSequence: 2 },
}
const terang: View = {
  ...rahma,
  row: { ...row, permitNumber: '500/01/2026' },
  applicant: { ...rahma.applicant, kind: 'company', name: 'PT Terang', responsible: 'Rahma Dewi', nib: '0220001234567', npwp: '09.254.294.3-407.000' },
  permitData: { form: 'standard-certificate', nib: '0220001234567', kbli: '01287', businessName: 'Terang Jaya', risk: 'medium-high', ossNumber: '' },
}
const lines = (view: View, target: 'sicantik' | 'oss'): readonly string[] => copyFields(view, target).map(({ label, value }) => `${label}: ${value}`)

describe('what is typed again into another program', () => {
  test('an optician’s data for SiCantik, in the order of its form; what is not known has no line', () => {
    expect(usualTarget(rahma)).toBe('sicantik')
    expect(lines(rahma, 'sicantik')).toEqual([
      'Jenis permohonan: Baru',
      'Nomor register: 0012/REG/IX/2026',
      'NIK: ************0002',
      'Nama lengkap: Rahma Dewi',
      'Alamat: Gang Cempaka 12, Rumbai',
      'Telepon: +62*******890',
      'Nomor STR-RO: RO 77',
      'STR berlaku sampai: 30/06/2028',
      'Tempat kerja: Optik Anggrek',
      'Alamat tempat kerja: Jalan Riau 9',
    ])
  })

  test('a business for OSS begins with its NIB; a KBLI keeps its zero', () => {
    expect(usualTarget(terang)).toBe('oss')
    expect(lines(terang, 'oss').slice(0, 4)).toEqual(['NIB: 0220001234567', 'Nama usaha: Terang Jaya', 'KBLI: 01287', 'Tingkat risiko: Menengah Tinggi'])
    expect(lines(terang, 'sicantik').at(-1)).toBe('Nomor izin: 500/01/2026')
  })

  test('NIK and phone are marked as needing the logged look, and come whole as forms want them', () => {
    expect(copyFields(terang, 'oss').flatMap(({ key, secret }) => (secret === null ? [] : [key]))).toEqual(['nik', 'phone'])
    const whole = { nik: '1471014101900002', phone: '+6281234000890' }
    expect([wholeValue('nik', whole), wholeValue('phone', whole)]).toEqual(['1471014101900002', '081234000890'])
  })

  test('no line of one program has the same key twice', () => {
    for (const target of ['sicantik', 'oss'] as const) {
      const keys = copyFields(terang, target).map(({ key }) => key)
      expect(new Set(keys).size).toBe(keys.length)
    }
  })
})
