import type { DossierId } from '#domain/ids.ts'
import type { CallInput } from '#protocol/calls.ts'
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
