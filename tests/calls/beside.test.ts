import type { DossierId, IsoDate } from '#domain/ids.ts'
import { must } from '#domain/must.ts'
import type { CallInput, CallOutput } from '#protocol/calls.ts'
import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { inventApplicant } from '../../electron/sample/applicants.ts'
import { Chance } from '../../electron/sample/chance.ts'
import { intakeForm } from '../../electron/sample/intake-form.ts'
import { BUDI, DEWI, RATNA, SmallOffice } from './small-office.ts'
import { refusalIn } from './open-office.ts'
import type { SamplePerson } from '../../electron/sample/people.ts'

type Intake = CallInput<'intake.receive'>
type Name = Parameters<SmallOffice['staff']['ask']>[1]

const TODAY = '2026-05-05' as IsoDate
let office: SmallOffice
let services: CallOutput<'intake.services'>
beforeAll(async () => {
  office = await SmallOffice.established('2026-05-05T02:00:00.000Z')
  services = await office.staff.ask(BUDI.id, 'intake.services', {})
}, 60_000)
afterAll(() => office.counter.close())

let serial = 0
async function takeIn(service: string, change: (form: Intake) => Intake = (form) => form): Promise<DossierId> {
  const offered = must(services.find((one) => one.name === service), service)
  const dossier = randomUUID() as DossierId
  const form = intakeForm({ chance: new Chance(9), today: TODAY, dossier, service: offered, applicant: inventApplicant(new Chance(9), (serial += 1)), complete: true })
  await office.staff.ask(BUDI.id, 'intake.receive', change(form))
  return dossier
}

const open = (dossier: DossierId) => office.staff.ask(DEWI.id, 'dossier.open', { dossier })

/** What a call that must not succeed is answered with; the officer is logged in by asking something else first. */
async function refused(officer: SamplePerson, name: Name, input: unknown) {
  await office.staff.ask(officer.id, 'desk.queues', {})
  return refusalIn(await office.counter.call(`sample-${officer.id}`, name, { commandId: randomUUID(), input }))
}

/** Kampar's row 3, at the section head: a step with a decision, and no letters. */
const KAMPAR = 'Izin Kerja RO – pola Kampar'
const CERTIFICATE = 'Sertifikat Standar – pola Mempawah'
const MINUTES = { letter: 'minutes', date: TODAY, examiners: [{ name: 'Fajar Nugroho', nip: '', title: 'Tim Teknis' }], findings: [{ name: 'Ruang periksa', fits: true, note: '' }], visit: null, decision: 'fits', note: '' } as const

describe('letters by call', () => {
  test('what is far too long is told with its limit, what nobody sees is taken out, and nothing is recorded of what is refused', async () => {
    const dossier = await takeIn(CERTIFICATE)
    const write = (content: unknown) => refused(DEWI, 'letter.draft', { dossier, document: 'minutes', content })
    const long = await write({ ...MINUTES, note: 'x'.repeat(300_000) })
    expect(long).toMatchObject({ code: 'invalid-input', fields: [{ path: 'content.note' }] })
    expect(long.message).toMatch(/2\.?000/)
    expect(await write({ ...MINUTES, examiners: Array.from({ length: 500 }, () => MINUTES.examiners[0]) })).toMatchObject({ code: 'invalid-input' })
    expect(await write({ letter: 'love-letter' })).toMatchObject({ code: 'invalid-input' })
    expect(await write({ ...MINUTES, date: '2026-02-31' })).toMatchObject({ code: 'invalid-input' })
    expect((await open(dossier)).documents.find((one) => one.id === 'minutes')?.content).toBeNull()
    await office.staff.ask(DEWI.id, 'letter.draft', { dossier, document: 'minutes' as never, content: { ...MINUTES, note: 'Ada\u200b\u202eguratan' } })
    expect((await open(dossier)).documents.find((one) => one.id === 'minutes')?.content).toMatchObject({ note: 'Adaguratan' })
  })

  test('are for the desk that holds the dossier; the counter is told whose they are', async () => {
    const dossier = await takeIn(CERTIFICATE)
    expect(await refused(BUDI, 'letter.draft', { dossier, document: 'minutes', content: MINUTES })).toMatchObject({ code: 'no-right', message: expect.stringContaining('Tim Teknis') })
    expect(await refused(DEWI, 'letter.number', { dossier, document: 'minutes', date: null })).toMatchObject({ code: 'not-at-this-step' })
    expect(await refused(DEWI, 'letter.draft', { dossier, document: 'nothing', content: MINUTES })).toMatchObject({ code: 'not-at-this-step' })
  })

  test('pressed twice, a letter has one number', async () => {
    const dossier = await takeIn(CERTIFICATE)
    await office.staff.ask(DEWI.id, 'letter.draft', { dossier, document: 'minutes' as never, content: MINUTES })
    const [commandId, input] = [randomUUID(), { dossier, document: 'minutes', date: null }]
    const replies = await Promise.all([1, 2].map(() => office.counter.call(`sample-${DEWI.id}`, 'letter.number', { commandId, input })))
    expect(replies[0]).toEqual(replies[1])
    expect(await refused(DEWI, 'letter.number', input)).toMatchObject({ code: 'not-at-this-step' })
  })
})

describe('corrections by call', () => {
  test('a NIK sent back masked stays what it was, a wrong one is refused at its field, and the old value is masked in the history', async () => {
    const dossier = await takeIn(KAMPAR)
    const { applicant } = await open(dossier)
    expect(applicant.nik).toContain('*')
    const before = await office.staff.ask(DEWI.id, 'dossier.reveal', { dossier })
    await office.staff.ask(DEWI.id, 'dossier.correct', { dossier, reason: 'Alamat pindah', applicant: { ...applicant, address: 'Jalan Baru 1' } })
    expect(await office.staff.ask(DEWI.id, 'dossier.reveal', { dossier })).toEqual(before)
    expect((await open(dossier)).corrections[0]?.changes).toMatchObject([{ label: 'Alamat', to: 'Jalan Baru 1' }])
    expect(await refused(DEWI, 'dossier.correct', { dossier, reason: 'NIK salah', applicant: { ...applicant, nik: '12345' } })).toMatchObject({ code: 'invalid-input', fields: [{ path: 'applicant.nik' }] })
    await office.staff.ask(DEWI.id, 'dossier.correct', { dossier, reason: 'NIK salah', applicant: { ...applicant, address: 'Jalan Baru 1', nik: '3273007101010001' } })
    const [, change] = (await open(dossier)).corrections
    expect(JSON.stringify(change)).not.toContain('3273007101010001')
    expect((await office.staff.ask(DEWI.id, 'dossier.reveal', { dossier })).nik).toBe('3273007101010001')
  })

  test('a KBLI keeps its leading zeros, and one of four digits is refused', async () => {
    const dossier = await takeIn(CERTIFICATE, (form) => ({ ...form, permitData: { form: 'standard-certificate', nib: '0220001234567', kbli: '01111', businessName: 'Tani Makmur', risk: 'high', ossNumber: '' } }))
    const { permitData } = await open(dossier)
    expect(permitData).toMatchObject({ kbli: '01111', nib: '0220001234567' })
    expect(await refused(DEWI, 'dossier.correct', { dossier, reason: 'KBLI salah', permitData: { ...permitData, kbli: '1111' } })).toMatchObject({ fields: [{ path: 'permitData.kbli' }] })
    await office.staff.ask(DEWI.id, 'dossier.correct', { dossier, reason: 'KBLI salah', permitData: { ...permitData, kbli: '00 112' } as never })
    expect((await open(dossier)).permitData).toMatchObject({ kbli: '00112' })
  })
})

describe('a dossier over the turn of the year', () => {
  test('is promised into the new year, and its letters are numbered in the year of the act, never into a closed book', async () => {
    const late = await SmallOffice.established('2026-12-30T02:00:00.000Z')
    const offered = must((await late.staff.ask(BUDI.id, 'intake.services', {})).find((one) => one.name === 'SIKRO – pola Pekanbaru'), 'Pekanbaru')
    const dossier = randomUUID() as DossierId
    const form = intakeForm({ chance: new Chance(1), today: '2026-12-30' as IsoDate, dossier, service: offered, applicant: inventApplicant(new Chance(1), 1), complete: true })
    const received = await late.staff.ask(BUDI.id, 'intake.receive', form)
    expect(received).toMatchObject({ registerNumber: '0001/REG/XII/2026', promise: { date: '2027-01-01' } })
    expect(received.warnings.join(' ')).toContain('2027')
    late.minutesPass(5 * 24 * 60)
    await late.staff.ask(DEWI.id, 'clock.confirm', { today: '2027-01-04' })
    const act = async (officer: SamplePerson, details: object = {}) => {
      const view = await late.staff.ask(officer.id, 'dossier.open', { dossier })
      return late.staff.ask(officer.id, 'dossier.act', { dossier, base: view.base, step: must(view.step, 'a step'), outcome: must(view.actions[0], 'an action').outcome, note: '', ...details })
    }
    await act(DEWI)
    await act(DEWI)
    for (const details of [{}, {}, { signature: { date: '2026-12-31', place: '' } }]) await act(RATNA, details)
    const view = await late.staff.ask(DEWI.id, 'dossier.open', { dossier })
    const old = await late.counter.call(`sample-${DEWI.id}`, 'dossier.act', { commandId: randomUUID(), input: { dossier, base: view.base, step: view.step, outcome: view.actions[0]?.outcome, note: '', numberDate: '2026-12-31' } })
    expect(refusalIn(old)).toMatchObject({ code: 'number-date', message: expect.stringContaining('2026') })
    expect((await act(DEWI, { numberDate: '2027-01-04' })).number).toBe('500.16.7.2/001/SIKRO-1/DPMPTSP/2027')
    const next = await late.staff.ask(BUDI.id, 'intake.receive', { ...form, dossier: randomUUID() as DossierId })
    expect(next.registerNumber).toBe('0001/REG/I/2027')
    await late.counter.close()
  })
})

describe('dispositions, notices and the archive by call', () => {
  test('a disposition to nobody, to a stranger only, or from an admin alone is refused', async () => {
    const dossier = await takeIn(KAMPAR)
    const send = { dossier, to: [DEWI.id], instruction: 'Untuk diproses', nature: 'urgent', deadline: null, parent: null }
    expect(await refused(RATNA, 'disposition.send', { ...send, to: [randomUUID()] })).toMatchObject({ fields: [{ path: 'to' }] })
    expect(await refused(RATNA, 'disposition.send', { ...send, parent: randomUUID() })).toMatchObject({ code: 'not-found' })
    await office.staff.ask(RATNA.id, 'disposition.send', send as never)
    const [sent] = (await open(dossier)).dispositions
    expect(sent).toMatchObject({ from: 'Ratna Dewanti', mine: true, to: [{ name: 'Dewi Lestari', read: null, done: null }] })
    expect(await refused(BUDI, 'disposition.complete', { dossier, disposition: sent?.disposition, report: '' })).toMatchObject({ code: 'no-right' })
    await office.staff.ask(DEWI.id, 'disposition.complete', { dossier, disposition: sent?.disposition as never, report: 'Sudah' })
    expect((await open(dossier)).dispositions[0]?.to[0]).toMatchObject({ report: 'Sudah' })
  })

  test('the notice is composed for the dossier as it stands, without the NIK, with the phone number ready for wa.me', async () => {
    const dossier = await takeIn(KAMPAR)
    const { text, phone } = await office.staff.ask(BUDI.id, 'notice.compose', { dossier })
    const view = await open(dossier)
    expect(text).toContain(view.row.registerNumber)
    expect(text).not.toMatch(/\d{16}/)
    expect(phone).toMatch(/^62\d+$/)
  })
})
