import type { DossierId, IsoDate } from '#domain/ids.ts'
import { must } from '#domain/must.ts'
import { randomUUID } from 'node:crypto'
import { cpSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { acts, OpenOffice, sitisForm } from './open-office.ts'

let office: OpenOffice
beforeEach(async () => {
  office = await OpenOffice.established()
  for (let count = 0; count < 2; count += 1) await receive(office)
})
afterEach(() => office.counter.close())

const form = async (at: OpenOffice) => ({ ...(await sitisForm(at)), dossier: randomUUID() })
const receive = async (at: OpenOffice) => at.ask('budi', 'intake.receive', await form(at))
const registerBook = async (at: OpenOffice) => must((await at.ask('budi', 'numbering.books', {})).find((row) => row.book.id === 'register'), 'the register')
const today = '2026-05-05' as IsoDate

/** The data folder alone on another computer: no key, no mark. */
async function copied(): Promise<OpenOffice> {
  const root = mkdtempSync(path.join(tmpdir(), 'loket-calls-'))
  await office.counter.close()
  cpSync(path.join(office.root, 'data'), path.join(root, 'data'), { recursive: true })
  office = new OpenOffice(root, office.officers)
  return office
}

describe('data copied to another computer', () => {
  test('give no number, say so with what to do, and let everything else go on', async () => {
    const copy = await copied()
    const refused = await copy.refusal('budi', 'intake.receive', await form(copy))
    expect(refused.code).toBe('numbering-stopped')
    expect(refused.message).toContain('Pengaturan, Pemulihan nomor')
    const { service } = await form(copy)
    expect((await copy.refusal('budi', 'intake.preview', { service })).code).toBe('numbering-stopped')
    const state = await copy.ask('budi', 'session.state', {})
    expect(state.warnings).toEqual([expect.stringContaining('salinan dari komputer lain'), expect.stringContaining('Nomor belum bisa diberikan di komputer ini')])
    expect(await registerBook(copy)).toMatchObject({ stopped: true, given: 2, lost: 0 })
    const { rows } = await copy.ask('budi', 'register.search', { text: '', status: 'all', year: null, after: '', limit: 10 })
    await copy.ask('budi', 'dossier.addNote', { dossier: must(rows[0], 'a dossier').dossier, text: 'Pemohon menelepon.' })
    const returned = await copy.ask('budi', 'intake.receive', { ...(await form(copy)), verdict: 'incomplete', reason: 'Ijazah belum dilegalisir.' })
    expect(returned.registerNumber).toBe('')
  })

  test('name no number beside an act that would give one, but why there is none', async () => {
    const siti = await form(office)
    await office.ask('budi', 'intake.receive', siti)
    const dossier = siti.dossier as DossierId
    for (const person of ['dewi', 'rina', 'bambang', 'nurul'] as const) await acts(office, person, dossier)
    await acts(office, 'ratna', dossier, { signature: { date: today, place: 'Lemari arsip 2' } })
    const numbering = async () => must((await office.ask('dewi', 'dossier.open', { dossier })).actions[0], 'an action')
    expect(await numbering()).toMatchObject({ nextNumber: expect.stringContaining('/001/SIKRO'), noNumber: '' })
    await copied()
    expect(await numbering()).toMatchObject({ nextNumber: '', noNumber: expect.stringContaining('Pengaturan, Pemulihan nomor') })
  })

  test('go on above the last number on paper, once an admin has read it off; those between are lost', async () => {
    const copy = await copied()
    const runs = await copy.ask('hendra', 'numbering.toResume', {})
    const run = must(runs.find((one) => one.book === 'register'), 'the register’s run')
    expect(run).toMatchObject({ bookName: 'Buku Register', year: 2026, known: 2, past: false })
    expect((await copy.refusal('wati', 'numbering.resume', { run: run.run, last: 5 })).code).toBe('no-right')
    expect((await copy.refusal('hendra', 'numbering.resume', { run: run.run, last: 1 })).fields).toMatchObject([{ path: 'last', message: expect.stringContaining('paling kecil 2') }])
    expect((await copy.refusal('hendra', 'numbering.resume', { run: run.run, last: 9_000_000 })).fields[0]?.message).toContain('Periksa lagi angkanya')
    expect((await copy.refusal('hendra', 'numbering.resume', { run: 'register/2031//', last: 5 })).code).toBe('not-found')
    expect(await copy.ask('hendra', 'numbering.resume', { run: run.run, last: 5 })).toEqual({ lost: { run: run.run, first: 3, last: 5 } })
    expect((await copy.refusal('hendra', 'numbering.resume', { run: run.run, last: 9 })).code).toBe('not-found')
    expect(await registerBook(copy)).toMatchObject({ stopped: false, nextNo: 6, lost: 3 })
    expect((await receive(copy)).registerNumber).toMatch(/6/)
    expect(await copy.ask('hendra', 'numbering.toResume', {})).toHaveLength(runs.length - 1)
    for (const one of runs) if (one.run !== run.run) await copy.ask('hendra', 'numbering.resume', { run: one.run, last: 0 })
    expect((await copy.ask('budi', 'session.state', {})).warnings).toEqual([expect.stringContaining('salinan dari komputer lain')])
    await copy.reopen()
    expect(await registerBook(copy)).toMatchObject({ stopped: false, nextNo: 7 })
  })
})

describe('lost numbers', () => {
  let register: string
  beforeEach(async () => {
    const copy = await copied()
    register = must((await copy.ask('hendra', 'numbering.toResume', {})).find((one) => one.book === 'register'), 'the register’s run').run
    await copy.ask('hendra', 'numbering.resume', { run: register, last: 6 })
  })
  const gap = async () => must((await office.ask('budi', 'numbering.gaps', { book: 'register' }))[0], 'a gap')

  test('are entered from paper, or closed with minutes of a date by name; each is accounted for once', async () => {
    const minutes = 'BA 12/2026: bukti fisik tidak ditemukan.'
    const fromPaper = { book: 'register', no: 4, summary: 'Siti, SIKRO', run: register }
    expect((await office.refusal('wati', 'numbering.record', { ...fromPaper, date: '2025-12-30' as IsoDate })).fields).toMatchObject([{ path: 'date', message: expect.stringContaining('hilang dari urutan 2026') }])
    await office.ask('wati', 'numbering.record', { ...fromPaper, date: today })
    expect((await gap()).open).toEqual([{ run: register, first: 3, last: 3 }, { run: register, first: 5, last: 6 }])
    expect((await office.refusal('wati', 'numbering.closeLost', { book: 'register', range: { run: register, first: 3, last: 6 }, minutes, date: today })).code).toBe('not-found')
    expect((await office.refusal('wati', 'numbering.closeLost', { book: 'permit', range: { run: register, first: 5, last: 6 }, minutes, date: today })).code).toBe('not-found')
    expect((await office.refusal('budi', 'numbering.closeLost', { book: 'register', range: { run: register, first: 5, last: 6 }, minutes, date: today })).code).toBe('no-right')
    expect((await office.refusal('wati', 'numbering.closeLost', { book: 'register', range: { run: register, first: 5, last: 6 }, minutes, date: '2027-01-01' as IsoDate })).code).toBe('number-date')
    await office.ask('wati', 'numbering.closeLost', { book: 'register', range: { run: register, first: 5, last: 6 }, minutes, date: today })
    expect(await gap()).toMatchObject({ open: [{ first: 3, last: 3 }], closed: [{ no: 5, minutes, date: today, officerName: 'Wati Susanti' }, { no: 6 }] })
    expect(await registerBook(office)).toMatchObject({ lost: 1, nextNo: 7 })
  })
})

describe('a standing warning', () => {
  test('stands until an admin says to know of it, and not for anybody else', async () => {
    const copy = await copied()
    const { incidents } = await copy.ask('budi', 'session.state', {})
    const { ref } = must(incidents[0], 'an incident')
    expect((await copy.refusal('budi', 'incident.acknowledge', { ref })).code).toBe('no-right')
    expect((await copy.refusal('hendra', 'incident.acknowledge', { ref: { ...ref, seq: ref.seq + 1 } })).code).toBe('not-found')
    await copy.ask('hendra', 'incident.acknowledge', { ref })
    expect((await copy.refusal('hendra', 'incident.acknowledge', { ref })).code).toBe('not-found')
    await copy.reopen()
    const after = await copy.ask('budi', 'session.state', {})
    expect(after.incidents).toEqual([])
    expect(after.warnings).toEqual([expect.stringContaining('Nomor belum bisa diberikan')])
  })

  test('for a replaced device key too', async () => {
    await office.counter.close()
    const keys = path.join(office.root, 'keys')
    for (const name of readdirSync(keys).filter((one) => one.endsWith('.pem'))) rmSync(path.join(keys, name))
    await office.reopen()
    const { incidents, warnings } = await office.ask('budi', 'session.state', {})
    expect(warnings).toEqual([expect.stringContaining('Kunci perangkat komputer ini diganti')])
    await office.ask('hendra', 'incident.acknowledge', { ref: must(incidents[0], 'an incident').ref })
    expect((await office.ask('budi', 'session.state', {})).warnings).toEqual([])
    expect((await receive(office)).registerNumber).not.toBe('')
  })
})
