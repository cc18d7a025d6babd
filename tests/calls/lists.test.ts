import { must } from '#domain/must.ts'
import type { DossierId, IsoDate } from '#domain/ids.ts'
import type { CallInput, CallOutput } from '#protocol/calls.ts'
import Database from 'better-sqlite3'
import { parseCsv } from 'hucre/csv'
import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { sumsByUnit } from '../../electron/calls/lists/late-list.ts'
import { BusyOffice } from './busy-office.ts'
import { FIRST_LINES } from './first-lines.ts'
import { acts } from './open-office.ts'

type Row = CallOutput<'lists.open'>['rows'][number]
type List = Row['list']
type Open = Omit<CallInput<'lists.open'>, 'list' | 'after' | 'limit'>

let busy: BusyOffice
let dossiers: Readonly<Record<'ayu' | 'bagas' | 'citra' | 'dina' | 'eko' | 'fitri' | 'gita', DossierId>>

/** Tuesday 5 May 2026: Ayu and Bagas are taken in, Citra is sent back; Dina, Eko, Fitri and Gita get their permits. Two weeks later it is Tuesday, the 19th. */
beforeAll(async () => {
  busy = await BusyOffice.at('2026-05-05T02:00:00.000Z')
  const ayu = await busy.takesIn('Ayu Permata')
  const bagas = await busy.takesIn('Bagas Kusuma')
  await acts(busy.office, 'dewi', bagas)
  const citra = await busy.takesInIncomplete('Citra Lubis')
  const dina = await busy.takesIn('Dina Harahap')
  const eko = await busy.takesInUntil('Eko Saputra', '2026-07-31')
  const fitri = await busy.takesInUntil('Fitri Siregar', '2026-05-08')
  const gita = await busy.takesInUntil('Gita Utami', '2026-05-11')
  for (const dossier of [dina, eko, fitri, gita]) await busy.getsPermit(dossier)
  for (const dossier of [eko, fitri]) await busy.isFetched(dossier)
  dossiers = { ayu, bagas, citra, dina, eko, fitri, gita }
  await busy.comesTo('2026-05-19T02:00:00.000Z')
}, 60_000)
afterAll(() => busy.office.counter.close())

const open = async (list: List, part: Open = {}, after = '', limit = 50) => busy.office.ask('ratna', 'lists.open', { list, ...part, after, limit })
const names = async (list: List, part: Open = {}): Promise<readonly string[]> => (await open(list, part)).rows.map((row) => row.applicantName)

describe('the lists of the office', () => {
  test('who waits for the applicant: since when, why and what for, and how many working days', async () => {
    const { rows, total } = await open('waiting-applicant')
    expect(total).toBe(1)
    // 14 and 15 May are a holiday and its collective leave: of the ten weekdays since, eight are worked.
    expect(rows).toMatchObject([{ dossier: dossiers.citra, applicantName: 'Citra Lubis', registerNumber: '', reason: 'Surat permohonan belum ada.', waited: 8, position: 'Menunggu pemohon' }])
    expect(rows[0]).toMatchObject({ missing: [{ note: 'Belum dibawa' }], since: '2026-05-05T02:03:00.000Z' })
  })

  test('NIK are masked in every list', async () => {
    for (const list of ['waiting-applicant', 'late', 'unclaimed', 'expiring', 'handed-back', 'dispatch'] as const) {
      const { rows } = await open(list)
      expect(rows.length, list).toBeGreaterThan(0)
      for (const row of rows) expect(row.nikMasked, list).toBe('************0001')
    }
  })

  test('what is late stands with who holds it, summed per unit, in working days past the due date', async () => {
    const { rows, total, units } = await open('late')
    expect(units).toEqual([
      { unit: 'Back Office', count: 1, latest: 6 },
      { unit: 'JF Analis Kebijakan Ahli Muda', count: 1, latest: 6 },
    ])
    expect(total).toBe(2)
    expect(rows.map((row) => [row.list === 'late' && row.unit, row.applicantName])).toEqual([
      ['Back Office', 'Ayu Permata'],
      ['JF Analis Kebijakan Ahli Muda', 'Bagas Kusuma'],
    ])
    expect(rows[0]).toMatchObject({ promised: '2026-05-07', due: '2026-05-07', lateDays: 6, since: '2026-05-05T02:01:00.000Z', officers: ['Dewi Lestari'], waited: 8 })
  })

  test('a unit is as late as its latest dossier, in whatever order they stand', () => {
    const late = [2, 5, 3].map((lateDays) => ({ unit: 'Back Office', due: { lateDays } }))
    expect(sumsByUnit(late as never)).toEqual([{ unit: 'Back Office', count: 3, latest: 5 }])
  })

  test('a permit that lies to be fetched is late nowhere: not in the list, the register or a queue; its page tells that it came in time', async () => {
    const { queues } = await busy.office.ask('budi', 'desk.queues', {})
    expect(queues.filter(({ id }) => ['role:front-office', 'unclaimed', 'late'].includes(id)).map(({ id, count, late }) => [id, count, late])).toEqual([['role:front-office', 2, 0], ['unclaimed', 2, 0], ['late', 2, 2]])
    const { rows } = await busy.office.ask('ratna', 'register.search', { text: '', status: 'late', year: null, service: null, from: null, to: null, after: '', limit: 10 })
    expect(rows.map(({ applicantName }) => applicantName).sort()).toEqual(['Ayu Permata', 'Bagas Kusuma'])
    for (const dossier of [dossiers.dina, dossiers.eko]) {
      const view = await busy.office.ask('ratna', 'dossier.open', { dossier })
      expect(view.row.due).toEqual({ date: '2026-05-07', lateDays: 0, paused: false, served: { on: '2026-05-05', lateDays: 0 } })
    }
    expect((await busy.office.ask('ratna', 'dossier.open', { dossier: dossiers.ayu })).row.due).toMatchObject({ lateDays: 6, served: null })
  })

  test('one unit alone keeps the sums of all; pages of one row hold every row once', async () => {
    const { rows, total, units } = await open('late', { unit: 'Back Office' })
    expect([total, units.length, rows.length]).toEqual([1, 2, 1])
    for (const list of ['late', 'unclaimed', 'expiring', 'dispatch'] as const) {
      const whole = (await open(list)).rows
      const paged: Row[] = []
      for (let after: string | null = ''; after !== null; ) {
        const page: CallOutput<'lists.open'> = await open(list, {}, after, 1)
        paged.push(...page.rows)
        after = page.next === '' ? null : page.next
      }
      expect(paged, list).toEqual(whole)
    }
  })

  test('what nobody has fetched: which letter, since when', async () => {
    const { rows } = await open('unclaimed')
    expect(rows.map((row) => row.applicantName)).toEqual(['Dina Harahap', 'Gita Utami'])
    const view = await busy.office.ask('budi', 'dossier.open', { dossier: dossiers.dina })
    expect(rows[0]).toMatchObject({ letterNumber: view.row.permitNumber, letter: expect.stringMatching(/^Surat Izin Kerja/), waited: 8 })
  })

  test('which permits end within so many months, the next first, then those that have ended, the last first', async () => {
    expect(await names('expiring', { months: 1 })).toEqual(['Gita Utami', 'Fitri Siregar'])
    expect(await names('expiring', { months: 3 })).toEqual(['Eko Saputra', 'Gita Utami', 'Fitri Siregar'])
    const { rows, total } = await open('expiring', { months: 12 })
    expect(total).toBe(3)
    expect(rows).toMatchObject([
      { applicantName: 'Eko Saputra', issued: '2026-05-05', validUntil: '2026-07-31', daysLeft: 73 },
      { validUntil: '2026-05-11', daysLeft: -8 },
      { validUntil: '2026-05-08', daysLeft: -11 },
    ])
  })

  test('what was handed back without a number', async () => {
    expect((await open('handed-back')).rows).toMatchObject([{ dossier: dossiers.citra, registerNumber: '', reason: 'Surat permohonan belum ada.' }])
  })

  test('the Buku Ekspedisi: who took which letter, numbered through the year, of the days asked for', async () => {
    const { rows } = await open('dispatch')
    expect(rows).toMatchObject([
      { no: 2, applicantName: 'Fitri Siregar', recipient: 'Agus Salim', identity: 'KTP …0007', relation: 'proxy', powerOfAttorney: 'Surat kuasa bermeterai', receiptWithdrawn: true, letterDate: '2026-05-05' },
      { no: 1, applicantName: 'Eko Saputra' },
    ])
    const day = '2026-05-05' as IsoDate
    expect(await names('dispatch', { from: day, to: day })).toHaveLength(2)
    expect(await names('dispatch', { from: '2026-05-06' as IsoDate })).toEqual([])
    expect(await names('dispatch', { to: '2026-05-04' as IsoDate })).toEqual([])
    expect(await names('dispatch', { to: '9999-12-31' as IsoDate }), 'as many as ever').toHaveLength(rows.length)
  })

  test('the counts are those of the lists', async () => {
    for (const months of [1, 12] as const) {
      const counts = await busy.office.ask('ratna', 'lists.counts', { months })
      for (const { list, count } of counts) expect(count, list).toBe((await open(list, { months })).total)
    }
  })

  test('a cursor of nonsense breaks nothing', async () => {
    for (const list of ['waiting-applicant', 'late', 'unclaimed', 'expiring', 'handed-back', 'dispatch'] as const)
      for (const after of ['x', '|', '||||', 'o', 'e|', '~|9999999999999999999', "'; drop table dossier; --"]) expect((await open(list, {}, after)).total, `${list} ${after}`).toBeGreaterThan(0)
  })
})

type Job = CallOutput<'job.list'>[number]

async function ended(id: string, office = busy.office): Promise<Job> {
  for (;;) {
    const job = must((await office.ask('budi', 'job.list', {})).find((one) => one.id === id), 'the job')
    if (job.state !== 'running') return job
    await pause(5)
  }
}

async function fileOf(job: Job, office = busy.office): Promise<{ readonly name: string; readonly body: Uint8Array }> {
  const { path: file, state } = await ended(job.id, office)
  expect(state).toBe('done')
  const { fileName, body } = await office.bytes('budi', file)
  return { name: fileName, body }
}

const csvOf = async (job: Job, office = busy.office) => parseCsv(new TextDecoder().decode((await fileOf(job, office)).body), { delimiter: ';' })

describe('a list that leaves Loket', () => {
  test.each(['waiting-applicant', 'late', 'unclaimed', 'expiring', 'handed-back', 'dispatch'] as const)('%s goes out as pages, spreadsheet and text', async (list) => {
    const total = (await open(list)).total
    for (const [format, begins] of [['pdf', '%PDF-'], ['xlsx', 'PK'], ['csv', '\ufeffNo.;']] as const) {
      const { name, body } = await fileOf(await busy.office.ask('budi', 'lists.export', { list, format }))
      expect(name).toMatch(new RegExp(`^[a-z-]+-2026-05-19\\.${format}$`))
      expect(new TextDecoder('utf-8', { ignoreBOM: true }).decode(body).startsWith(begins)).toBe(true)
    }
    expect(await csvOf(await busy.office.ask('budi', 'lists.export', { list, format: 'csv' }))).toHaveLength(total + 1)
  })

  test.each(Object.entries(FIRST_LINES))('%s has each thing under its heading, and no NIK whole', async (list, line) => {
    const [headings = [], ...rows] = await csvOf(await busy.office.ask('budi', 'lists.export', { list: list as keyof typeof FIRST_LINES, format: 'csv' }))
    expect(Object.fromEntries(headings.map((heading, column) => [heading, rows[0]?.[column]]))).toEqual(line)
    expect(rows.flat().filter((cell) => /\d{16}/.test(String(cell)))).toEqual([])
  })

  test('the late ones of one unit, in words and days', async () => {
    const [, ...rows] = await csvOf(await busy.office.ask('budi', 'lists.export', { list: 'late', unit: 'JF Analis Kebijakan Ahli Muda', format: 'csv' }))
    expect(rows).toHaveLength(1)
    expect(rows[0]).toEqual(expect.arrayContaining(['JF Analis Kebijakan Ahli Muda', 'Rina Kartika', 'Bagas Kusuma', '05/05/2026', '8', '07/05/2026', '6']))
  })

  test('the dispatch book goes out in its own order', async () => {
    const [, ...rows] = await csvOf(await busy.office.ask('budi', 'lists.export', { list: 'dispatch', format: 'csv' }))
    expect(rows.map((row) => [row[0], row[5]])).toEqual([['1', 'Eko Saputra'], ['2', 'Fitri Siregar']])
  })

  test('the dispatch book has the line of a dossier that cannot be read, with what was recorded of the hand-over', async () => {
    const office = busy.office.afterPowerCut()
    const register = new Database(path.join(office.root, 'data/register.db'))
    register.prepare('update dossier set unreadable = 1 where id = ?').run(dossiers.eko)
    register.close()
    const { rows, total } = await office.ask('ratna', 'lists.open', { list: 'dispatch', after: '', limit: 9 })
    expect(rows).toMatchObject([
      { no: 2, applicantName: 'Fitri Siregar', unreadable: false },
      { no: 1, applicantName: 'Berkas tidak terbaca', unreadable: true, recipient: 'Agus Salim', identity: 'KTP …0007', letterNumber: expect.stringContaining('SIKRO'), letterDate: '2026-05-05' },
    ])
    expect(total).toBe(2)
    const { id } = await office.ask('budi', 'lists.export', { list: 'dispatch', format: 'csv' })
    const [, first] = await csvOf(await ended(id, office), office)
    expect([first?.[0], first?.[5], first?.[6], first?.at(-1)]).toEqual(['1', 'Berkas tidak terbaca', 'Agus Salim', 'Berkas tidak terbaca di komputer ini; beri tahu admin.'])
    await office.counter.close()
  })

  test('is for desks only: an admin reads lists and takes none out', async () => {
    expect((await busy.office.ask('hendra', 'lists.open', { list: 'late', after: '', limit: 5 })).total).toBe(2)
    expect((await busy.office.refusal('hendra', 'lists.export', { list: 'late', format: 'csv' })).code).toBe('no-right')
    expect((await busy.office.refusal('hendra', 'agenda.export', { book: 'permit', from: null, to: null, format: 'csv' })).code).toBe('no-right')
  })
})

describe('the agenda of a number book', () => {
  test('has every number in order, a void one with its reason, of the days asked for', async () => {
    const { rows: ledger } = await busy.office.ask('wati', 'numbering.ledger', { book: 'permit', year: null, after: '', limit: 50 })
    const last = must(ledger[0], 'a number')
    await busy.office.ask('wati', 'numbering.void', { book: 'permit', run: last.run, no: last.no, reason: 'Salah ketik nama' })
    await busy.office.ask('wati', 'numbering.record', { book: 'permit', no: 9, date: '2026-05-18' as IsoDate, summary: 'Izin dari kertas' })
    const whole = (format: 'csv' | 'pdf' | 'xlsx', part: object = {}) => busy.office.ask('budi', 'agenda.export', { book: 'permit', from: null, to: null, format, ...part })
    const [, ...rows] = await csvOf(await whole('csv'))
    expect(rows.map((row) => [row[0], row[4], row[6]])).toEqual([
      ['1', 'Dina Harahap', ''],
      ['2', 'Eko Saputra', ''],
      ['3', 'Fitri Siregar', ''],
      ['4', 'Gita Utami', 'BATAL: Salah ketik nama'],
      ['9', '', 'Dicatat dari kertas'],
    ])
    expect(rows[0]?.[5]).toBe('Dewi Lestari')
    expect((await csvOf(await whole('csv', { from: '2026-05-06' }))).slice(1).map((row) => row[0])).toEqual(['9'])
    const { name, body } = await fileOf(await whole('pdf'))
    expect([name, new TextDecoder().decode(body.subarray(0, 5))]).toEqual(['agenda-permit-2026-05-19.pdf', '%PDF-'])
  })

  test('of a book there is none is refused', async () => {
    expect((await busy.office.refusal('budi', 'agenda.export', { book: 'lain', from: null, to: null, format: 'csv' })).code).toBe('not-found')
  })
})

describe('a permit renewed', () => {
  test('says that its holder asks anew, and is gone once the newer one is there', async () => {
    const renewal = await busy.takesInUntil('Fitri Siregar', '2031-05-11')
    const { rows } = await open('expiring', { months: 3 })
    expect(rows.map((row) => row.list === 'expiring' && [row.applicantName, row.renewing])).toEqual([['Eko Saputra', false], ['Fitri Siregar', true]])
    await busy.getsPermit(renewal)
    expect(await names('expiring', { months: 3 })).toEqual(['Eko Saputra'])
    expect((await busy.office.ask('ratna', 'lists.counts', { months: 3 })).find(({ list }) => list === 'expiring')?.count).toBe(1)
  })
})
