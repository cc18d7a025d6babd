import type { DossierId } from '#domain/ids.ts'
import { must } from '#domain/must.ts'
import Database from 'better-sqlite3'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { OpenOffice, refusalIn, sitisForm } from './open-office.ts'

const NIK = '1471014502950001'

let office: OpenOffice
let dossier: DossierId
beforeAll(async () => {
  office = await OpenOffice.established()
  const form = await sitisForm(office)
  dossier = form.dossier as DossierId
  await office.ask('budi', 'intake.receive', form)
})
afterAll(() => office.counter.close())

/** The views kept on the disk from now on, read past the counter. */
async function viewsDuring(work: () => Promise<unknown>): Promise<readonly { what: string; about: string; officer: string }[]> {
  const log = new Database(path.join(office.root, 'data', 'log.db'), { readonly: true })
  const before = Number(log.prepare('select coalesce(max(seq), 0) from view').pluck().get())
  await work()
  const rows = log.prepare('select what, about, officer from view where seq > ? order by seq').all(before)
  log.close()
  return rows as { what: string; about: string; officer: string }[]
}

describe('the NIK and the telephone', () => {
  test('are masked in rows and on the dossier’s page: the last four and the last three stay', async () => {
    const view = await office.ask('dewi', 'dossier.open', { dossier })
    expect(view.applicant).toMatchObject({ nik: '************0001', phone: '+62********210' })
    const { rows } = await office.ask('hendra', 'register.search', { text: '', status: 'all', year: null, after: '', limit: 10 })
    expect(rows.map((row) => row.nikMasked)).toEqual(['************0001'])
    const queue = await office.ask('dewi', 'desk.queue', { queue: 'role:back-office', after: '', limit: 10 })
    for (const whole of [NIK, '1276543210', '0812-7654-3210']) expect(JSON.stringify([view, rows, queue])).not.toContain(whole)
  })

  test('are shown whole when asked for, and who asked is written down', async () => {
    const views = await viewsDuring(async () => {
      expect(await office.ask('dewi', 'dossier.reveal', { dossier })).toEqual({ nik: NIK, phone: '+6281276543210' })
    })
    expect(views).toEqual([{ what: 'reveal', about: dossier, officer: office.idOf('dewi') }])
  })

  test('finding an applicant is written down with the dossier that was shown; finding nobody shows nothing', async () => {
    const views = await viewsDuring(async () => {
      const [known] = await office.ask('budi', 'applicant.find', { nik: NIK, phone: '' })
      expect(known).toMatchObject({ applicant: { name: 'Siti Rahmawati' }, lastDossier: dossier, dossiers: 1 })
      expect(await office.ask('budi', 'applicant.find', { nik: '1471014502950002', phone: '' })).toEqual([])
      expect(await office.ask('budi', 'applicant.find', { nik: '', phone: '' })).toEqual([])
    })
    expect(views).toEqual([{ what: 'find-applicant', about: dossier, officer: office.idOf('budi') }])
  })
})

describe('taking the register out', () => {
  const wanted = { format: 'csv', text: '', status: 'all', year: null } as const

  test('needs a desk: the admin is refused, and nothing is written down as taken', async () => {
    const views = await viewsDuring(async () => {
      expect((await office.refusal('hendra', 'register.export', wanted)).code).toBe('no-right')
    })
    expect(views).toEqual([])
    expect(await office.ask('hendra', 'job.list', {})).toEqual([])
  })

  test.each(['csv', 'xlsx', 'pdf'] as const)('as %s it is written down, and the file is only its officer’s', async (format) => {
    const views = await viewsDuring(() => office.ask('budi', 'register.export', { ...wanted, format }))
    expect(views).toEqual([{ what: 'export', about: expect.stringContaining(format), officer: office.idOf('budi') }])
    const job = await finished()
    expect(job).toMatchObject({ state: 'done', done: 1, total: 1 })
    expect(job.path.endsWith(`.${format}`)).toBe(true)
    const file = await office.bytes('budi', job.path)
    expect(file.status).toBe(200)
    if (format === 'csv') expect(new TextDecoder().decode(file.body)).toContain('Siti Rahmawati')
    expect((await office.bytes('dewi', job.path)).status).toBe(404)
    expect((await office.refusal('dewi', 'job.cancel', { id: job.id })).code).toBe('not-found')
  })

  async function finished() {
    for (;;) {
      const job = must((await office.ask('budi', 'job.list', {}))[0], 'a job')
      if (job.state !== 'running') return job
      await new Promise((resolve) => { setTimeout(resolve, 5) })
    }
  }
})

test('opening a dossier is written down; a scan or paper that is not there is just not there', async () => {
  const views = await viewsDuring(() => office.ask('rina', 'dossier.open', { dossier }))
  expect(views).toEqual([{ what: 'open', about: dossier, officer: office.idOf('rina') }])
  for (const missing of ['/papers/00000000-0000-7000-8000-000000000000.pdf', `/attachments/${'0'.repeat(64)}`, '/attachments/../log.db', '/exports/00000000-0000-7000-8000-000000000000.csv', '/', '']) {
    expect((await office.bytes('budi', missing)).status, missing).toBe(404)
  }
  expect(refusalIn(await office.raw('a stranger', 'dossier.open', { dossier })).code).toBe('not-logged-in')
})
