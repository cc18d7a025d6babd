import { expect, test } from 'vitest'
import type { CallInput } from '#protocol/calls.ts'
import { OpenOffice, sitisForm } from './open-office.ts'

test('a correction is told in the words of the screen, with NIK and telephone masked', async () => {
  const office = await OpenOffice.established()
  const form = await sitisForm(office)
  await office.ask('budi', 'intake.receive', form)
  const { dossier } = form
  const { applicant, permitData } = await office.ask('wati', 'dossier.open', { dossier })
  const optician = permitData as Extract<CallInput<'intake.receive'>['permitData'], { form: 'optician' }>
  await office.ask('wati', 'dossier.correct', {
    dossier,
    reason: 'Sesuai KTP dan STR',
    applicationKind: 'renewal',
    applicant: { ...applicant, kind: 'company', responsible: 'Siti', nik: '1471014502950009', phone: '0812-9999-8877' },
    permitData: { ...optician, strExpiry: '2028-06-30' },
  })
  const { corrections, history } = await office.ask('wati', 'dossier.open', { dossier })
  expect(corrections[0]?.changes.map(({ label, from, to }) => `${label}: ${from} → ${to}`)).toEqual([
    'Jenis permohonan: Permohonan baru → Perpanjangan',
    'Jenis: Perorangan → Perusahaan',
    'NIK: ************0001 → ************0009',
    'Nomor telepon: +62********210 → +62********877',
    'Penanggung jawab:  → Siti',
    'Masa berlaku STR: seumur hidup → 30 Juni 2028',
  ])
  expect(history.find(({ what }) => what.startsWith('Koreksi data'))?.what).toContain('Jenis dari “Perorangan” menjadi “Perusahaan”')
  await office.counter.close()
})

test('a letter too long for its box is named by its box', async () => {
  const office = await OpenOffice.established()
  const form = await sitisForm(office)
  await office.ask('budi', 'intake.receive', form)
  const content = { letter: 'request-letter' as const, to: 'K'.repeat(201), place: '', purpose: 'x', answerBy: null }
  const { fields } = await office.refusal('dewi', 'letter.draft', { dossier: form.dossier, document: 'request-letter' as never, content })
  expect(fields).toEqual([{ path: 'content.to', message: 'Tujuan surat terlalu panjang: paling banyak 200 huruf. Singkat dulu.' }])
  await office.counter.close()
})
