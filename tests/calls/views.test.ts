import type { DossierId, IsoDate } from '#domain/ids.ts'
import { must } from '#domain/must.ts'
import { type CallInput, type CallOutput, calls } from '#protocol/calls.ts'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { OpenOffice, type Person, refusalIn, sitisForm } from './open-office.ts'

const NIK = '1471014502950001'
const PDF = new TextEncoder().encode('%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n')

let office: OpenOffice
let siti: DossierId
let agus: DossierId
let register: string

/** Monday: Siti comes in, Dewi looks at everything of hers; Tuesday: Budi takes the register out. */
beforeAll(async () => {
  office = await OpenOffice.established()
  const form = await sitisForm(office)
  const scan = JSON.parse(new TextDecoder().decode((await office.upload('budi', 'ktp.pdf', PDF)).body)) as Exclude<CallInput<'intake.receive'>['attachments'], undefined>[number]
  siti = form.dossier as DossierId
  agus = crypto.randomUUID() as string as DossierId
  register = (await office.ask('budi', 'intake.receive', { ...form, attachments: [scan] })).registerNumber
  await office.ask('budi', 'intake.receive', { ...form, dossier: agus, applicant: { ...form.applicant, name: 'Agus Salim', nik: '1471010101900002' } })
  await office.ask('dewi', 'dossier.open', { dossier: siti })
  await office.ask('dewi', 'dossier.reveal', { dossier: siti })
  await office.ask('dewi', 'paper.issue', { dossier: siti, kind: 'control-sheet' })
  await office.ask('dewi', 'dossier.open', { dossier: agus })
  expect((await office.bytes('dewi', `/attachments/${scan.hash}`)).status).toBe(200)
  await office.ask('rina', 'dossier.open', { dossier: agus })
  office.minutesPass(24 * 60)
  await office.ask('budi', 'register.export', { format: 'csv', text: 'Siti Rahmawati', status: 'all', year: null })
})
afterAll(() => office.counter.close())

type Part = Partial<CallInput<'views.open'>>
const seen = async (part: Part = {}, person: Person = 'wati') => (await office.ask(person, 'views.open', { after: '', limit: 50, ...part })).rows

describe('Catatan akses', () => {
  test('says who saw, printed and took out what, the newest first', async () => {
    expect((await seen()).map((row) => [row.officerName, row.what, row.subject, row.applicantName])).toEqual([
      ['Budi Santoso', 'export', 'Buku Register (CSV)', ''],
      ['Rina Kartika', 'open', '', 'Agus Salim'],
      ['Dewi Lestari', 'attachment', expect.stringMatching(/^Lampiran [0-9a-f]{8}$/), 'Siti Rahmawati'],
      ['Dewi Lestari', 'open', '', 'Agus Salim'],
      ['Dewi Lestari', 'print', 'Lembar kendali', 'Siti Rahmawati'],
      ['Dewi Lestari', 'reveal', '', 'Siti Rahmawati'],
      ['Dewi Lestari', 'open', '', 'Siti Rahmawati'],
    ])
  })

  test('is found by officer, by kind, by day and by dossier, a dossier’s papers and scans among them', async () => {
    expect((await seen({ officer: office.idOf('rina') })).map((row) => row.applicantName)).toEqual(['Agus Salim'])
    expect((await seen({ what: 'reveal' })).map((row) => row.dossier)).toEqual([siti])
    expect(await seen({ from: '2026-05-06' as IsoDate, to: '2026-05-06' as IsoDate })).toMatchObject([{ what: 'export' }])
    expect((await seen({ to: '2026-05-05' as IsoDate })).length).toBe(6)
    expect((await seen({ text: register })).map((row) => row.what)).toEqual(['attachment', 'print', 'reveal', 'open'])
    expect((await seen({ text: 'Agus Salim', officer: office.idOf('rina') })).length).toBe(1)
    expect(await seen({ text: 'Joko Widodo Tidak Ada' })).toEqual([])
  })

  test('comes in pages that leave nothing out, also while more is seen', async () => {
    const numbers: number[] = []
    for (let after: string | null = ''; after !== null; ) {
      const { rows, next, total }: CallOutput<'views.open'> = await office.ask('hendra', 'views.open', { after, limit: 2 })
      expect(total).toBeGreaterThanOrEqual(6)
      numbers.push(...rows.map(({ no }) => no))
      await office.ask('ratna', 'dossier.reveal', { dossier: siti })
      after = next === '' ? null : next
    }
    expect(numbers).toEqual(numbers.toSorted((one, other) => other - one))
    expect(new Set(numbers).size).toBe(numbers.length)
    expect(numbers).toEqual(expect.arrayContaining([1, 2, 3, 4, 5, 6]))
  })

  test('a place that is none is the beginning', async () => {
    for (const after of ['x', '-1e999', '9'.repeat(20)]) expect((await office.ask('wati', 'views.open', { after, limit: 1 })).rows.length, after).toBe(1)
  })

  test('holds no NIK and no phone number', async () => {
    expect(JSON.stringify(await seen({ limit: 200 }))).not.toMatch(new RegExp(`${NIK}|1471010101900002|0812|62812`))
  })

  test('is for Admin, Penyelia and the head of the office alone', async () => {
    for (const person of ['hendra', 'wati', 'ratna'] as const) expect((await office.reply(person, 'views.open', { after: '', limit: 1 })).ok, person).toBe(true)
    for (const name of ['views.open', 'views.export'] as const) {
      expect(calls[name].access).toBe('oversight')
      for (const person of ['budi', 'dewi', 'nurul'] as const) expect(refusalIn(await office.reply(person, name, {})), person).toMatchObject({ code: 'no-right', message: 'Ini hanya untuk Admin, Penyelia, dan Kepala Dinas. Minta salah satunya melihatnya.' })
    }
  })

  test.each(['pdf', 'xlsx', 'csv'] as const)('goes out as %s, the admin’s too, and that is written down', async (format) => {
    await office.ask('hendra', 'views.export', { format, what: 'open' })
    const job = await finished()
    expect(job).toMatchObject({ state: 'done', title: expect.stringMatching(/^Catatan Akses \(/) })
    const file = await office.bytes('hendra', job.path)
    expect(file.status).toBe(200)
    if (format === 'csv') expect(new TextDecoder().decode(file.body)).toMatch(/Dewi Lestari;Membuka berkas;.*Siti Rahmawati/)
    expect((await office.bytes('wati', job.path)).status).toBe(404)
    expect((await seen({ what: 'export' }))[0]).toMatchObject({ officerName: 'Hendra Wijaya', subject: expect.stringMatching(/^Catatan Akses \(/) })
  })

  async function finished() {
    for (;;) {
      const job = must((await office.ask('hendra', 'job.list', {}))[0], 'a job')
      if (job.state !== 'running') return job
      await new Promise((resolve) => { setTimeout(resolve, 5) })
    }
  }
})

test('another officer’s draft is opened under one’s own name', async () => {
  const id = crypto.randomUUID()
  await office.ask('budi', 'draft.save', { id, title: 'Joko', content: 'Joko Purwanto' })
  const before = (await seen({ limit: 200 })).length
  await office.ask('budi', 'draft.open', { id })
  expect((await seen({ limit: 200 })).length).toBe(before)
  await office.ask('dewi', 'draft.open', { id })
  expect((await seen())[0]).toMatchObject({ officerName: 'Dewi Lestari', what: 'open', subject: 'Draf petugas lain', dossier: null })
  for (const name of ['draft.open', 'draft.save', 'draft.discard'] as const) expect(refusalIn(await office.reply('hendra', name, {})).code).toBe('no-right')
})
