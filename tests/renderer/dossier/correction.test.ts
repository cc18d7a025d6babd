import { describe, expect, test } from 'vitest'
import type { DossierId, IsoDate, IsoInstant } from '#domain/ids.ts'
import { correctionForm } from '../../../renderer/dossier/correction/correction-form.ts'
import { readCorrection } from '../../../renderer/dossier/correction/read-correction.ts'

const today = '2026-11-20' as IsoDate
const siti = { kind: 'person', name: 'Siti Aminah', nik: '************0001', phone: '+62********890', email: '', address: 'Jl. Riau 2', nib: '', npwp: '', responsible: '' } as const

const view = {
  row: { dossier: 'd' as DossierId },
  applicationKind: 'new' as const,
  applicant: siti,
  permitData: { form: 'optician' as const, strNumber: 'RO1', strExpiry: '2028-06-30' as IsoDate, workplaceName: 'Optik Terang', workplaceAddress: 'Jl. Pasar 7', placeSequence: 1 },
  copies: 1,
  notes: '',
  papers: [{ paper: 'p' as never, kind: 'permit' as const, title: 'Surat izin', copy: 0, at: '2026-11-20T02:00:00Z' as IsoInstant, path: '', outdated: false, late: false, unopened: false }],
} satisfies Parameters<typeof readCorrection>[1]

const form = { ...correctionForm(view), reason: 'Salah ketik' }

describe('a correction', () => {
  test('changes nothing as it opens, and says so', () => {
    const { changes, messages } = readCorrection(form, view, today)
    expect(changes).toEqual([])
    expect(messages).toEqual([{ path: 'reason', message: 'Belum ada yang diubah. Ubah dahulu isian yang salah.' }])
  })

  test('shows old and new and the papers that show it; only the part that changed is sent', () => {
    const { changes, affected, messages, input } = readCorrection({ ...form, applicant: { ...form.applicant, name: 'Siti Aminah Putri' } }, view, today)
    expect(messages).toEqual([])
    expect(changes).toEqual([{ field: 'applicant.name', label: 'Nama', from: 'Siti Aminah', to: 'Siti Aminah Putri' }])
    expect(affected).toEqual(['Surat izin'])
    expect(Object.keys(input)).toEqual(['dossier', 'reason', 'applicant'])
  })

  test('a NIK left masked goes back masked; a whole new one is checked', () => {
    const kept = readCorrection({ ...form, applicant: { ...form.applicant, address: 'Jl. Riau 3' } }, view, today)
    expect(kept.input.applicant).toMatchObject({ nik: siti.nik, phone: siti.phone })
    expect(kept.changes.map(({ field }) => field)).toEqual(['applicant.address'])
    const short = readCorrection({ ...form, applicant: { ...form.applicant, nik: '147101410190000' } }, view, today)
    expect(short.messages[0]).toEqual({ path: 'applicant.nik', message: 'NIK berisi 15 angka. NIK harus 16 angka; periksa KTP.' })
  })

  test('copies and notes stand on no permit', () => {
    const { changes, affected, input } = readCorrection({ ...form, copies: '2', notes: 'Map merah' }, view, today)
    expect(changes.map(({ label, from, to }) => `${label}: ${from} → ${to}`)).toEqual(['Jumlah rangkap: 1 → 2', 'Catatan:  → Map merah'])
    expect(affected).toEqual([])
    expect(input).toEqual({ dossier: 'd', reason: 'Salah ketik', copies: 2, notes: 'Map merah' })
  })

  test('dates and kinds are read as words', () => {
    const { changes } = readCorrection({ ...form, applicationKind: 'renewal', permit: { ...form.permit, strLifetime: true } }, view, today)
    expect(changes.map(({ from, to }) => `${from} → ${to}`)).toEqual(['Permohonan baru → Perpanjangan', '30 Juni 2028 → seumur hidup'])
  })

  test('without a reason it is not saved', () => {
    expect(readCorrection({ ...form, reason: ' ', copies: '3' }, view, today).messages).toEqual([{ path: 'reason', message: 'Tulis alasan koreksi.' }])
  })
})
