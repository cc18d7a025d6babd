import { describe, expect, test } from 'vitest'
import type { IsoDate, ServiceId } from '#domain/ids.ts'
import type { RequirementId } from '#domain/requirement/requirement.ts'
import { calls } from '#protocol/calls.ts'
import { UNMARKED } from '../../../renderer/checklist/check-line.ts'
import { checkIntake } from '../../../renderer/intake/check-intake.ts'
import type { IntakeContext, IntakeService } from '../../../renderer/intake/intake-context.ts'
import { LONGEST } from '../../../renderer/intake/too-long.ts'
import { strWarning } from '../../../renderer/intake/str-warning.ts'
import { EMPTY_INTAKE, type IntakeForm } from '../../../renderer/intake/intake-form.ts'

const sikro: IntakeService = {
  id: 'sikro-pekanbaru' as ServiceId,
  name: 'SIKRO – pola Pekanbaru',
  permitForm: 'optician',
  sopNumber: 'SOP/DPMPTSP-NP/04',
  stopmapColours: ['Biru', 'Merah'],
  requirements: [
    { id: 'surat-permohonan' as RequirementId, name: 'Surat permohonan', obligatory: true, due: 'intake', copies: 1, form: 'original' },
    { id: 'surat-sehat' as RequirementId, name: 'Surat Sehat', obligatory: true, due: 'intake', copies: 1, form: 'original' },
    { id: 'skp' as RequirementId, name: 'Bukti SKP', obligatory: true, kinds: ['renewal'], due: 'intake', copies: 1, form: 'copy' },
  ],
}
const context: IntakeContext = { service: sikro, today: '2026-11-20' as IsoDate }

const fits = { ...UNMARKED, state: 'fits' as const }
const siti: IntakeForm = {
  ...EMPTY_INTAKE,
  service: sikro.id,
  applicant: { ...EMPTY_INTAKE.applicant, nik: '3273 0071 0101 0001', phone: '0812-3456-7890', name: 'Siti Aminah', address: 'Jl. Sudirman 1' },
  permit: { ...EMPTY_INTAKE.permit, strNumber: '12 03 5 2 1', strExpiry: '31 des 2027', workplaceName: 'Optik Jaya', workplaceAddress: 'Jl. Riau 2' },
  checklist: { 'surat-permohonan': fits, 'surat-sehat': fits },
}
const paths = (form: IntakeForm, verdict: 'complete' | 'incomplete' | 'to-check' = 'complete') => checkIntake(form, verdict, context).messages.map((message) => message.path)

describe('Siti’s application', () => {
  test('is sent tidied: digits, E.164, a date', () => {
    const { input, messages } = checkIntake(siti, 'complete', context)
    expect(messages).toEqual([])
    expect(input?.applicant).toMatchObject({ nik: '3273007101010001', phone: '+6281234567890' })
    expect(input?.permitData).toMatchObject({ form: 'optician', strExpiry: '2027-12-31', placeSequence: 1 })
  })

  test('has its regions at the end of its addresses, and a village alone is an address', () => {
    const region = 'Kel. Terjun, Kec. Medan Marelan, Kota Medan, Sumatera Utara'
    const placed = { ...siti, applicant: { ...siti.applicant, region }, permit: { ...siti.permit, workplaceAddress: '', workplaceRegion: region } }
    const { input, messages } = checkIntake(placed, 'complete', context)
    expect(messages).toEqual([])
    expect(input?.applicant.address).toBe(`Jl. Sudirman 1, ${region}`)
    expect(input?.permitData).toMatchObject({ workplaceAddress: region })
    expect(checkIntake({ ...placed, applicant: { ...placed.applicant, address: 'a'.repeat(390) } }, 'complete', context).messages[0]?.message).toContain('Alamat terlalu panjang')
  })

  test('asks only for the papers of its kind', () => {
    expect(checkIntake(siti, 'complete', context).input?.checklist).toHaveLength(2)
    expect(paths({ ...siti, applicationKind: 'renewal' })).toEqual(['checklist'])
  })

  test('is not complete while a paper is missing, but can be handed back or put aside', () => {
    const without = { ...siti, checklist: { 'surat-permohonan': fits, 'surat-sehat': { ...UNMARKED, state: 'absent' as const } } }
    expect(checkIntake(without, 'complete', context).messages[0]?.message).toBe(
      'Belum bisa diterima: Surat Sehat belum ada. Kembalikan dengan daftar kekurangan (F6) atau tandai Tidak berlaku.',
    )
    expect(paths(without, 'incomplete')).toEqual([])
    expect(paths(without, 'to-check')).toEqual([])
  })

  test('is handed back with what is missing, or else with a reason', () => {
    expect(checkIntake(siti, 'incomplete', context).messages).toEqual([{ path: 'reason', message: 'Isi alasan: belum ada persyaratan yang ditandai kurang.' }])
    expect(checkIntake({ ...siti, reason: 'Foto tidak jelas.' }, 'incomplete', context).input?.reason).toBe('Foto tidak jelas.')
  })

  test('with a short NIK says how many digits there are', () => {
    const short = { ...siti, applicant: { ...siti.applicant, nik: '327300710101000' } }
    expect(checkIntake(short, 'complete', context).messages).toEqual([{ path: 'applicant.nik', message: 'NIK berisi 15 angka. NIK harus 16 angka; periksa KTP.' }])
  })

  test('takes a lifetime STR without a date, and asks where neither is given', () => {
    const lifetime = { ...siti, permit: { ...siti.permit, strExpiry: '', strLifetime: true } }
    expect(checkIntake(lifetime, 'complete', context).input?.permitData).toMatchObject({ strExpiry: 'lifetime' })
    expect(paths({ ...siti, permit: { ...siti.permit, strExpiry: '' } })).toEqual(['permitData.strExpiry'])
  })

  test('with a day that does not exist is told so, and keeps what was typed', () => {
    const impossible = { ...siti, permit: { ...siti.permit, strExpiry: '31/2/2026' } }
    expect(checkIntake(impossible, 'complete', context).messages[0]).toMatchObject({ path: 'permitData.strExpiry', message: expect.stringContaining('31 Februari 2026 tidak ada') })
    expect(impossible.permit.strExpiry).toBe('31/2/2026')
  })
})

test('an empty form names every field in reading order', () => {
  const empty = { ...EMPTY_INTAKE, service: sikro.id, copies: '' }
  expect(paths(empty)).toEqual(['applicant.nik', 'applicant.name', 'applicant.address', 'permitData.strNumber', 'permitData.strExpiry', 'permitData.workplaceName', 'permitData.workplaceAddress', 'checklist', 'copies'])
})

test('without a service there is nothing else to say', () => {
  expect(checkIntake(EMPTY_INTAKE, 'complete', { ...context, service: null }).messages).toEqual([{ path: 'service', message: 'Pilih layanan.' }])
})

test('a company needs no NIK; its NIB has 13 digits', () => {
  const company = { ...siti, applicant: { ...siti.applicant, kind: 'company' as const, nik: '', nib: '123', responsible: 'Rina' } }
  expect(checkIntake(company, 'complete', context).messages).toEqual([{ path: 'applicant.nib', message: 'NIB berisi 3 angka. NIB harus 13 angka; periksa dokumen OSS.' }])
})

test('a company names who answers for it', () => {
  const company = { ...siti, applicant: { ...siti.applicant, kind: 'company' as const, nik: '' } }
  expect(checkIntake(company, 'complete', context).messages).toEqual([{ path: 'applicant.responsible', message: 'Isi nama penanggung jawab perusahaan.' }])
})

test('a whole document pasted into a box is told at that box, with how long it is and may be', () => {
  const pasted = { ...siti, applicant: { ...siti.applicant, name: 'a'.repeat(300_000) }, notes: 'b'.repeat(2001), reason: 'c'.repeat(5000) }
  expect(checkIntake(pasted, 'complete', context).messages).toEqual([
    { path: 'applicant.name', message: 'Nama terlalu panjang: 300.000 huruf, paling banyak 200. Singkat dulu.' },
    { path: 'notes', message: 'Catatan terlalu panjang: 2.001 huruf, paling banyak 2.000. Singkat dulu.' },
  ])
  expect(paths(pasted, 'incomplete')).toEqual(['applicant.name', 'notes', 'reason'])
})

test('what every box takes is what the counter’s own table says', () => {
  const tooLong = (path: string, length: number): boolean => {
    const [field = '', part] = path.split('.')
    const form = ['businessName', 'ossNumber'].includes(part ?? '') ? 'standard-certificate' : 'optician'
    const text = 'a'.repeat(length)
    const answer = calls['intake.receive'].input.safeParse({ [field]: part === undefined ? text : { form, kind: 'person', [part]: text } })
    return answer.error?.issues.some((issue) => issue.path.join('.') === path && issue.code === 'too_big') === true
  }
  for (const { path, most } of LONGEST) expect([tooLong(path, most), tooLong(path, most + 1)], path).toEqual([false, true])
})

test('signs nobody sees are no name and no digit, and do not spoil one', () => {
  expect(paths({ ...siti, applicant: { ...siti.applicant, name: '\u200b\u202e\u2066' } })).toEqual(['applicant.name'])
  const spoilt = { ...siti, applicant: { ...siti.applicant, nik: '\u202a3273\u200b007101010001\u202c', phone: '\u200e0812\u200b34567890' } }
  expect(checkIntake(spoilt, 'complete', context).input?.applicant).toMatchObject({ nik: '3273007101010001', phone: '+6281234567890' })
})

test.each(['0812-3456-7890', '+62 812 3456 7890', '62 81234567890', '(0812) 34567890'])('a telephone may be typed as %s', (phone) => {
  expect(checkIntake({ ...siti, applicant: { ...siti.applicant, phone } }, 'complete', context).input?.applicant.phone).toBe('+6281234567890')
})

test('the STR’s last day is warned of when it has passed or comes before the promised date', () => {
  const [today, promised] = ['2026-11-20', '2026-11-24'] as IsoDate[]
  const warned = (expiry: string) => strWarning(expiry as IsoDate, today ?? ('' as IsoDate), promised ?? null)
  expect(warned('2026-11-19')).toMatch(/^STR berakhir 19 November 2026, sudah lewat\./)
  expect(warned('2026-11-24')).toMatch(/sebelum izin dijanjikan selesai \(24 November 2026\)/)
  expect(warned('2026-11-25')).toBe('')
})
