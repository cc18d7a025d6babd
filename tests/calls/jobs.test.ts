import type { IsoDate } from '#domain/ids.ts'
import type { CallInput, CallOutput } from '#protocol/calls.ts'
import { randomUUID } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { Jobs } from '../../electron/calls/jobs/jobs.ts'
import type { RegisterPart } from '../../electron/calls/desk/register-query.ts'
import { registerScope } from '../../electron/calls/jobs/register-scope.ts'
import { OpenOffice, pekanbaru, sitisForm } from './open-office.ts'

type Job = CallOutput<'job.list'>[number]

let office: OpenOffice
beforeAll(async () => {
  office = await OpenOffice.established()
  for (const name of ['Ayu Permata', 'Bagas "Jago"; Kusuma', '=Citra Lubis']) {
    const form = await sitisForm(office)
    await office.ask('budi', 'intake.receive', { ...form, applicant: { ...form.applicant, name } })
  }
})
afterAll(() => office.counter.close())

const wanted = (format: 'xlsx' | 'csv' | 'pdf') => ({ format, text: '', status: 'all', year: null }) as const

async function ended(id: string): Promise<Job> {
  for (;;) {
    const job = (await office.ask('budi', 'job.list', {})).find((one) => one.id === id)
    if (!job) throw new Error('the job is gone')
    if (job.state !== 'running') return job
    await pause(5)
  }
}

describe('the register as a file', () => {
  test('is written in the background and fetched by its path, as a spreadsheet, as text and as a printed page', async () => {
    for (const [format, begins] of [['xlsx', 'PK'], ['csv', '\ufeffNo.;'], ['pdf', '%PDF-']] as const) {
      const job = await office.ask('budi', 'register.export', wanted(format))
      const done = await ended(job.id)
      expect(done).toMatchObject({ state: 'done', done: 3, total: 3, path: `/exports/${job.id}.${format}` })
      const file = await office.bytes('budi', done.path)
      expect(file.status).toBe(200)
      expect(file.fileName).toBe(`buku-register-2026-05-05.${format}`)
      expect(new TextDecoder('utf-8', { ignoreBOM: true }).decode(file.body).startsWith(begins)).toBe(true)
    }
  })

  test('keeps what was typed in its cell, NIK whole, and runs no formula', async () => {
    const { path } = await ended((await office.ask('budi', 'register.export', wanted('csv'))).id)
    const text = new TextDecoder().decode((await office.bytes('budi', path)).body)
    expect(text).toContain('1471014502950001')
    expect(text).toContain('"Bagas ""Jago""; Kusuma"')
    expect(text).not.toMatch(/;=Citra/)
    expect(text.trim().split('\n')).toHaveLength(4)
    expect(text.trim().split('\n').slice(1).map((line) => line.split(';')[0])).toEqual(['1', '2', '3'])
  })

  test('holds the part the screen shows: of a service, taken in between two dates, both counted', async () => {
    const service = await pekanbaru(office)
    const rows = async (part: object): Promise<number> => (await ended((await office.ask('budi', 'register.export', { ...wanted('csv'), ...part } as CallInput<'register.export'>)).id)).total
    const today = '2026-05-05' as IsoDate
    expect(await rows({ service: service.id, from: today, to: today })).toBe(3)
    expect(await rows({ service: 'lain' })).toBe(0)
    expect(await rows({ from: '2026-05-06' })).toBe(0)
    expect(await rows({ to: '2026-05-04' })).toBe(0)
    const { rows: shown } = await office.ask('budi', 'register.search', { text: 'bagas', status: 'running', year: 2026, from: today, to: today, after: '', limit: 10 })
    expect(shown.map((row) => row.applicantName)).toEqual(['Bagas "Jago"; Kusuma'])
  })

  test('says on the printed page which part it is', () => {
    const part: RegisterPart = { text: 'siti', status: 'late', year: null, service: null, from: '2026-11-01' as IsoDate, to: '2026-11-30' as IsoDate }
    expect(registerScope(part, '')).toBe('masuk 1 November 2026 s.d. 30 November 2026 · terlambat · yang dicari: siti')
    expect(registerScope({ ...part, text: '', status: 'all', from: part.to }, 'SIKRO')).toBe('SIKRO · masuk 30 November 2026')
    expect(registerScope({ ...part, text: '', status: 'all', from: null, to: null, year: 2025 }, '')).toBe('tahun 2025')
  })

  test('is nobody else’s: another desk neither sees the job nor gets the file, nor may stop it', async () => {
    const { id, path } = await ended((await office.ask('budi', 'register.export', wanted('csv'))).id)
    expect((await office.ask('dewi', 'job.list', {})).map((job) => job.id)).not.toContain(id)
    expect((await office.bytes('dewi', path)).status).toBe(404)
    expect((await office.refusal('dewi', 'job.cancel', { id })).code).toBe('not-found')
  })

  test('a double click is one export', async () => {
    const command = randomUUID()
    const [one, other] = await Promise.all([office.ask('budi', 'register.export', wanted('csv'), command), office.ask('budi', 'register.export', wanted('csv'), command)])
    expect(one.id).toBe(other.id)
    await ended(one.id)
  })
})

describe('long work', () => {
  const work = (run: (signal: AbortSignal, progress: (done: number) => void) => Promise<Uint8Array>) => ({ title: 'Buku Register', fileName: 'a.csv', mediaType: 'text/csv', total: 1000, run })
  const budi = 'budi' as Parameters<Jobs['start']>[0]

  test('is told of at every hundredth part, stopped when asked to, and its file then is none', async () => {
    let told = 0
    const jobs = new Jobs(() => { told += 1 }, () => undefined)
    const { id } = jobs.start(budi, work(async (signal, progress) => {
      for (let row = 1; row <= 1000; row += 1) {
        progress(row)
        if (row % 100 === 0) await pause(1)
        signal.throwIfAborted()
      }
      return new Uint8Array()
    }))
    await pause(0)
    expect(jobs.cancel(budi, id)).toBe(true)
    while (jobs.list(budi)[0]?.state === 'running') await pause(1)
    expect(jobs.list(budi)[0]).toMatchObject({ state: 'cancelled', message: 'Dihentikan.', path: '' })
    expect(told).toBeLessThanOrEqual(101)
    expect(jobs.result(budi, id)).toBeNull()
  })

  test.each([
    [new Error('a defect'), 'Ada gangguan: Pengambilan lampiran tidak selesai. Data tetap aman; coba lagi.'],
    [Object.assign(new Error('disk is full'), { code: 'ENOSPC' }), expect.stringMatching(/^Disk komputer ini penuh.*Kosongkan ruang disk/)],
  ])('that breaks down says so to the officer by its own name, or what is wrong with the disk, and why to the diary', async (error, message) => {
    const faults: unknown[] = []
    const jobs = new Jobs(() => undefined, (fault) => faults.push(fault))
    jobs.start(budi, { ...work(() => { throw error }), title: 'Pengambilan lampiran' })
    await pause(1)
    expect(jobs.list(budi)[0]).toMatchObject({ state: 'failed', message })
    expect(faults).toEqual([error])
  })
})

test('a result that is not to lie about is let go of after its time, unasked', async () => {
  vi.useFakeTimers()
  try {
    const officer = office.idOf('budi')
    let told = 0
    const jobs = new Jobs(() => { told += 1 }, () => undefined)
    const { id } = jobs.start(officer, { title: 'x', fileName: 'a.pdf', mediaType: 'application/pdf', total: 1, forgottenAfter: 60_000, run: async () => new Uint8Array(3) })
    const kept = jobs.start(officer, { title: 'y', fileName: 'a.pdf', mediaType: 'application/pdf', total: 1, run: async () => new Uint8Array(3) })
    await vi.advanceTimersByTimeAsync(59_000)
    expect(jobs.result(officer, id)?.bytes).toHaveLength(3)
    told = 0
    await vi.advanceTimersByTimeAsync(2_000)
    expect([jobs.result(officer, id), told]).toEqual([null, 1])
    expect(jobs.list(officer).map((job) => job.id)).toEqual([kept.id])
  } finally {
    vi.useRealTimers()
  }
})

test('of many jobs asked for at once three work and the others wait their turn; one cancelled while it waits never begins', async () => {
  const [officer, begun, ends] = [office.idOf('budi'), [] as number[], [] as (() => void)[]]
  const jobs = new Jobs(() => undefined, () => undefined)
  const started = Array.from({ length: 6 }, (_, no) => jobs.start(officer, { title: String(no), fileName: 'a.csv', mediaType: 'text/csv', total: 1, run: () => new Promise((done) => { begun.push(no); ends.push(() => { done(new Uint8Array()) }) }) }))
  await pause(5)
  expect(begun).toEqual([0, 1, 2])
  jobs.cancel(officer, started[3]?.id ?? '')
  for (const end of ends.splice(0)) end()
  await pause(5)
  expect(begun).toEqual([0, 1, 2, 4, 5])
  for (const end of ends.splice(0)) end()
  await pause(5)
  expect(jobs.list(officer).map(({ title, state }) => `${title} ${state}`).toSorted()).toEqual(['0 done', '1 done', '2 done', '3 cancelled', '4 done', '5 done'])
})

test('of what an officer has had made the latest five are kept, and the one that comes next', async () => {
  const jobs = new Jobs(() => undefined, () => undefined)
  const officer = office.idOf('budi')
  for (let no = 1; no <= 9; no += 1) {
    jobs.start(officer, { title: String(no), fileName: 'a.csv', mediaType: 'text/csv', total: 1, run: async () => new Uint8Array(3) })
    await vi.waitFor(() => { expect(jobs.list(officer)[0]?.state).toBe('done') })
  }
  expect(jobs.list(officer).map(({ title }) => title)).toEqual(['9', '8', '7', '6', '5', '4'])
})
