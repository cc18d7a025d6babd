import { expect, test } from 'vitest'
import { readDraft, writeDraft } from '../../../renderer/intake/draft-content.ts'
import { draftTitle } from '../../../renderer/intake/draft-title.ts'
import { EMPTY_INTAKE } from '../../../renderer/intake/intake-form.ts'

const siti = {
  command: '018f0000-0000-7000-8000-000000000002',
  form: {
    ...EMPTY_INTAKE,
    applicant: { ...EMPTY_INTAKE.applicant, name: '  Siti “Ina”  ', nik: '147103 6101', phone: '0812-' },
    permit: { ...EMPTY_INTAKE.permit, strExpiry: '31/2/2' },
    checklist: { 'surat-permohonan': { state: 'unfit' as const, note: 'belum ditandatangani', expiry: '', lifetime: false } },
  },
}

test('a draft gives back exactly what was typed, half a date and stray spaces included', () => {
  expect(readDraft(writeDraft(siti))).toEqual(siti)
})

test('a draft that lacks a field starts it empty and keeps the rest', () => {
  const older = JSON.parse(writeDraft(siti))
  delete older.form.stopmapColour
  delete older.form.applicant.npwp
  older.form.applicationKind = 'tidak dikenal'
  const read = readDraft(JSON.stringify(older))
  expect(read?.form.applicant.name).toBe('  Siti “Ina”  ')
  expect(read?.form.stopmapColour).toBe('')
  expect(read?.form.applicant.npwp).toBe('')
  expect(read?.form.applicationKind).toBe('new')
})

test('what is no intake draft is left alone', () => {
  expect(readDraft('bukan json')).toBeNull()
  expect(readDraft('{"v":2}')).toBeNull()
})

test('the list of drafts names the applicant and the service, never a NIK', () => {
  expect(draftTitle(siti.form, 'SIKRO – pola Pekanbaru')).toBe('Siti “Ina” · SIKRO – pola Pekanbaru')
  expect(draftTitle(EMPTY_INTAKE, '')).toBe('Pemohon belum diisi')
})
