import type { DossierId } from '#domain/ids.ts'
import { must } from '#domain/must.ts'
import type { CallInput } from '#protocol/calls.ts'
import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { OpenOffice, sitisForm } from './open-office.ts'

type PermitData = Extract<CallInput<'intake.receive'>['permitData'], { form: 'optician' }>

let office: OpenOffice
beforeAll(async () => { office = await OpenOffice.established() })
afterAll(() => office.counter.close())

async function withStr(strExpiry: string) {
  const form = await sitisForm(office)
  return { ...form, permitData: { ...(form.permitData as PermitData), strExpiry } }
}

describe('the STR’s expiry', () => {
  test('left empty is asked for; lifetime is an answer', async () => {
    const refused = await office.refusal('budi', 'intake.receive', await withStr(''))
    expect(refused.fields).toEqual([{ path: 'permitData.strExpiry', message: 'Masa berlaku STR belum diisi. Tulis tanggalnya atau pilih Seumur hidup.' }])
    expect((await office.ask('budi', 'intake.receive', await withStr('lifetime'))).warnings).toEqual([])
  })

  test('that has passed is warned of at intake and on the dossier’s page, and does not block', async () => {
    const form = await withStr('2025-05-03')
    const warning = 'STR berakhir 3 Mei 2025, sudah lewat. Periksa STR aslinya sebelum izin dicetak.'
    expect(await office.ask('budi', 'intake.receive', form)).toMatchObject({ warnings: [warning], registerNumber: expect.stringContaining('/REG/') })
    expect((await office.ask('dewi', 'dossier.open', { dossier: form.dossier as DossierId })).warnings).toEqual([warning])
  })

  test('today is still good', async () => {
    expect((await office.ask('budi', 'intake.receive', await withStr('2026-05-05'))).warnings).toEqual([])
  })
})

test('numbers are kept as digits and E.164, however they were typed; what is doubtful is told and taken', async () => {
  const form = await sitisForm(office)
  const applicant = { ...form.applicant, nik: '9999 0145 0295 0001', phone: '(0761) 555-010', npwp: '21.609.052.4-017.001' }
  const check = await office.ask('budi', 'applicant.check', { nik: applicant.nik, npwp: applicant.npwp, phone: applicant.phone })
  expect(check).toMatchObject({ nik: 'Kode wilayah NIK tidak dikenal. Boleh dilanjutkan bila sesuai KTP.', npwp: 'Angka pemeriksa NPWP tidak cocok. Boleh dilanjutkan bila sesuai kartu.', phone: '' })
  await office.ask('budi', 'intake.receive', { ...form, applicant })
  const [known] = await office.ask('budi', 'applicant.find', { nik: '9999014502950001', phone: '' })
  expect(known?.applicant).toMatchObject({ nik: '9999014502950001', phone: '+62761555010', npwp: '216090524017001' })
})

test('a running dossier of the same person for the same place is told of; another place, or another person, is none', async () => {
  const form = await sitisForm(office)
  const applicant = { ...form.applicant, name: 'Wahyu Gunawan', nik: '1471010101900009' }
  await office.ask('budi', 'intake.receive', { ...form, applicant })
  const same = { service: form.service, nik: applicant.nik, name: applicant.name, workplace: 'optik terang' }
  const [found, ...more] = await office.ask('budi', 'intake.duplicates', same)
  expect([found?.dossier, found?.stepName, more]).toEqual([form.dossier, 'Langkah 3 · Pencetakan blanko', []])
  expect(await office.ask('budi', 'intake.duplicates', { ...same, workplace: 'Optik Pelita' })).toEqual([])
  expect(await office.ask('budi', 'intake.duplicates', { ...same, nik: '1471010101900010', name: 'Wahyu Lubis' })).toEqual([])
})

test('a running dossier of the same company for the same business and KBLI is told of; another KBLI, also by its leading zero, is none', async () => {
  const form = await sitisForm(office)
  const services = await office.ask('budi', 'intake.services', {})
  const service = must(services.find((one) => one.permitForm === 'standard-certificate'), 'a standard certificate')
  const applicant = { ...form.applicant, kind: 'company' as const, name: 'PT Padi Subur', nik: '', responsible: 'Wahyu Gunawan', nib: '1234567890123' }
  const permitData = { form: 'standard-certificate' as const, nib: '1234567890123', kbli: '01121', businessName: 'PT Padi Subur', risk: 'medium-low' as const, ossNumber: '' }
  const checklist = service.requirements.map(({ id: requirement, name, obligatory, due }) => ({ requirement, name, obligatory, due, state: 'fits' as const, note: '' }))
  await office.ask('budi', 'intake.receive', { ...form, dossier: randomUUID() as DossierId, service: service.id, applicant, permitData, checklist, stopmapColour: service.stopmapColours[0] ?? '' })
  const same = { service: service.id, nik: '', name: 'PT Padi Subur', workplace: '' }
  const count = async (typed: { readonly nib?: string; readonly kbli?: string }) => (await office.ask('budi', 'intake.duplicates', { ...same, ...typed })).length
  expect([await count({}), await count({ kbli: '01121' }), await count({ nib: '1234567890123', kbli: '01121' })]).toEqual([1, 1, 1])
  expect([await count({ kbli: '11210' }), await count({ kbli: '01122' }), await count({ nib: '1234567890124' })]).toEqual([0, 0, 0])
})

test('a dossier handed back says what is missing, or why', async () => {
  const form = { ...(await sitisForm(office)), verdict: 'incomplete' as const }
  expect((await office.refusal('budi', 'intake.receive', form)).fields).toEqual([{ path: 'reason', message: 'Isi alasan: belum ada persyaratan yang ditandai kurang.' }])
  expect(await office.ask('budi', 'intake.receive', { ...form, reason: 'Foto tidak jelas.' })).toMatchObject({ registerNumber: '' })
})

test('a company names who answers for it', async () => {
  const form = await sitisForm(office)
  const company = { ...form, applicant: { ...form.applicant, kind: 'company' as const, nik: '', name: 'PT Optik Jaya' } }
  expect((await office.refusal('budi', 'intake.receive', company)).fields).toEqual([{ path: 'applicant.responsible', message: 'Isi nama penanggung jawab perusahaan.' }])
  await office.ask('budi', 'intake.receive', { ...company, applicant: { ...company.applicant, responsible: 'Rina Wulandari' } })
})

test('a draft of 300,000 characters is kept; one of a dossier that came in meanwhile is not, and says which number it has', async () => {
  const form = await sitisForm(office)
  await office.ask('budi', 'draft.save', { id: form.dossier, title: 'Siti', content: 'a'.repeat(300_000) })
  expect((await office.ask('budi', 'draft.open', { id: form.dossier })).content).toHaveLength(300_000)
  const { registerNumber } = await office.ask('budi', 'intake.receive', { ...form, draft: form.dossier })
  const refused = await office.refusal('budi', 'draft.save', { id: form.dossier, title: 'Siti', content: '{}' })
  expect(refused).toMatchObject({ code: 'moved-meanwhile', message: expect.stringContaining(registerNumber) })
  expect((await office.ask('budi', 'draft.list', {})).map((draft) => draft.id)).not.toContain(form.dossier)
  expect((await office.refusal('budi', 'draft.save', { id: crypto.randomUUID(), title: 'Siti', content: 'a'.repeat(900_001) })).code).toBe('too-large')
})

test('a known applicant is found by NIK, and by telephone however it is typed', async () => {
  office.minutesPass(1)
  await office.ask('budi', 'intake.receive', await sitisForm(office))
  for (const wanted of [{ nik: '1471014502950001', phone: '' }, { nik: '', phone: '0812-7654-3210' }, { nik: '', phone: '+62 812 7654 3210' }]) {
    const [found] = await office.ask('budi', 'applicant.find', wanted)
    expect(found?.applicant).toMatchObject({ nik: '1471014502950001', phone: '+6281276543210' })
  }
})
