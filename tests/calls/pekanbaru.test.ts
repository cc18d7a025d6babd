import type { DossierId, IsoDate } from '#domain/ids.ts'
import { must } from '#domain/must.ts'
import type { OutcomeId } from '#domain/workflow/procedure.ts'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { acts, actInput, type Details, type Intake, OpenOffice, pekanbaru, type Person, sitisForm } from './open-office.ts'

const TODAY = '2026-05-05' as IsoDate
const handOver = { recipient: 'Siti Rahmawati', identity: 'ktp', identityTail: '0001', relation: 'self', powerOfAttorney: '', receiptWithdrawn: true, dueAtPickUp: [] } as const

let office: OpenOffice
beforeAll(async () => {
  office = await OpenOffice.established()
})
afterAll(() => office.counter.close())

const head = async (path: string): Promise<string> => new TextDecoder().decode((await office.bytes('budi', path)).body.subarray(0, 5))

async function receive(changes: Partial<Intake> = {}) {
  const form = { ...(await sitisForm(office)), ...changes }
  return { form, dossier: form.dossier as DossierId, received: await office.ask('budi', 'intake.receive', form) }
}

/** The nine rows of the SOP, without the refusal track the office adds. */
const printed = <Row extends { readonly assumed: boolean }>(steps: readonly Row[]): readonly Row[] => steps.filter((step) => !step.assumed)

/** Steps 3 to 9, who does each, what the act asks, and what the screen says after it. */
const LINE: readonly (readonly [Person, Details, string])[] = [
  ['dewi', {}, 'Blanko dicetak'],
  ['rina', { note: 'Sudah diperiksa' }, 'Diparaf'],
  ['bambang', {}, 'Diparaf'],
  ['nurul', {}, 'Diparaf'],
  ['ratna', { signature: { date: TODAY, place: 'Lemari arsip 2' } }, 'Ditandatangani'],
  ['dewi', { numberDate: TODAY }, 'Diberi nomor'],
  ['budi', { handOver }, 'Izin diserahkan'],
]

async function walkOn(dossier: DossierId): Promise<Awaited<ReturnType<typeof acts>>[]> {
  const answers = []
  for (const [person, details, message] of LINE) {
    office.minutesPass(3)
    const answer = await acts(office, person, dossier, details)
    expect(answer.message).toBe(message)
    answers.push(answer)
  }
  return answers
}

describe('Siti’s SIKRO walks the Pekanbaru line from the counter to her hand', () => {
  test('the preview promises what the receipt then says', async () => {
    const preview = await office.ask('budi', 'intake.preview', { service: (await pekanbaru(office)).id })
    const { received } = await receive()
    expect(received.registerNumber).toBe(preview.nextNumber)
    expect(received.promise).toEqual(preview.promise)
    expect(received.promise).toMatchObject({ date: '2026-05-07', workingDays: 2, source: 'declared' })
    expect(await head(`/papers/${must(received.paper, 'a receipt')}.pdf`)).toBe('%PDF-')
  })

  test('nine steps, one number each where the SOP gives one, every paper a PDF', async () => {
    const { dossier, received } = await receive()
    const before = await office.ask('rina', 'dossier.open', { dossier })
    expect(printed(before.steps).map(({ printedNo, state }) => `${printedNo} ${state}`)).toEqual(['1 done', '2 done', '3 here', '4 ahead', '5 ahead', '6 ahead', '7 ahead', '8 ahead', '9 ahead'])
    expect(before.row.permitNumber).toBe('')

    const answers = await walkOn(dossier)
    const numbered = must(answers[5], 'the eighth step')
    expect(answers.filter((answer) => answer.number !== '')).toEqual([numbered])
    const view = await office.ask('budi', 'dossier.open', { dossier })
    expect(printed(view.steps).every((step) => step.state === 'done')).toBe(true)
    expect(view.row).toMatchObject({ registerNumber: received.registerNumber, permitNumber: numbered.number, status: 'ended', position: 'Diserahkan', applicantName: 'Siti Rahmawati' })
    expect(view.actions).toEqual([])
    expect(view.noActionReason).not.toBe('')
    expect(view.documents).toMatchObject([{ initials: [{ name: 'Rina Kartika' }, { name: 'Bambang Suryadi' }, { name: 'Nurul Hidayati' }], number: { text: numbered.number, date: TODAY } }])

    const papers = [received.paper, ...answers.map((answer) => answer.paper)].filter((paper) => paper !== null)
    expect(papers).toHaveLength(2)
    for (const { path } of view.papers) expect(await head(path)).toBe('%PDF-')
  })

  test('the permit number is given after the signature, and the screen shows it beforehand', async () => {
    const { dossier } = await receive()
    for (const [person, details] of LINE.slice(0, 5)) {
      const { actions } = await office.ask(person, 'dossier.open', { dossier })
      expect(actions.filter((action) => action.nextNumber !== '')).toEqual([])
      await acts(office, person, dossier, details)
    }
    const { actions, documents } = await office.ask('dewi', 'dossier.open', { dossier })
    expect(documents[0]).toMatchObject({ number: null, signed: expect.stringContaining('5 Mei 2026') })
    const { number } = await acts(office, 'dewi', dossier, { numberDate: TODAY })
    expect(number).toBe(must(actions[0], 'an action').nextNumber)
  })

  test('the history tells it in sentences an officer reads, with name, role and printed step', async () => {
    const { dossier, received } = await receive()
    const permitNumber = must((await walkOn(dossier))[5], 'the eighth step').number
    const { history } = await office.ask('wati', 'dossier.open', { dossier })
    const permit = 'Surat Izin Kerja Refraksionis Optisien'
    const told = history.map((row) => row.what)
    expect(told).toEqual(expect.arrayContaining([
      'Berkas diterima di loket',
      'Dinyatakan lengkap; dijanjikan selesai Kamis, 7 Mei 2026',
      `Nomor register ${received.registerNumber} diberikan`,
      'Blanko dicetak',
      `${permit} ditandatangani Ratna Dewanti, Kepala Dinas, tanggal 5 Mei 2026`,
      `Nomor ${permitNumber} diberikan untuk ${permit}`,
      `${permit} diserahkan kepada Siti Rahmawati`,
    ]))
    expect(history.find((row) => row.printedStep === '4')).toMatchObject({ officerName: 'Rina Kartika', roleTitle: 'JF Analis Kebijakan Ahli Muda', what: 'Diparaf', note: 'Sudah diperiksa' })
    expect(new Set(history.filter((row) => row.printedStep !== '').map((row) => row.printedStep))).toEqual(new Set(['1', '2', '3', '4', '5', '6', '7', '8', '9']))
    expect(told.filter((text) => /undefined|null|\[object/.test(text))).toEqual([])
  })

  test('the register finds it by number, name, phone and the last four of the NIK', async () => {
    const { dossier, received } = await receive({ applicant: { ...(await sitisForm(office)).applicant, name: 'Joko Purnomo', nik: '1471010502959876', phone: '081399990001' } })
    for (const text of [received.registerNumber, 'joko purn', '081399990001', '9876']) {
      const { rows } = await office.ask('budi', 'register.search', { text, status: 'all', year: null, after: '', limit: 20 })
      expect(rows.map((row) => row.dossier), text).toContain(dossier)
    }
  })

  test('each step is in the queue of its role and nobody else’s', async () => {
    const { dossier } = await receive()
    const inQueue = async (person: Person, queue: string) => (await office.ask(person, 'desk.queue', { queue, after: '', limit: 200 })).rows.some((row) => row.dossier === dossier)
    expect(await inQueue('dewi', 'role:back-office')).toBe(true)
    expect(await inQueue('rina', 'role:junior-analyst')).toBe(false)
    expect(await inQueue('rina', 'role:back-office')).toBe(false)
    await acts(office, 'dewi', dossier)
    expect(await inQueue('dewi', 'role:back-office')).toBe(false)
    expect(await inQueue('rina', 'role:junior-analyst')).toBe(true)
  })

  test('a paper that nobody has looked at or printed since it was made says so, until somebody does', async () => {
    const { dossier, received } = await receive()
    const unopened = async () => (await office.ask('budi', 'dossier.open', { dossier })).papers.map((paper) => paper.unopened)
    expect(await unopened()).toEqual([true])
    expect(await head(`/papers/${must(received.paper, 'a receipt')}.pdf`)).toBe('%PDF-')
    expect(await unopened()).toEqual([false])
    expect((await office.ask('budi', 'paper.issue', { dossier, kind: 'receipt' })).unopened).toBe(true)
    expect(await unopened()).toEqual([false, true])
  })

  test('the second receipt is a copy, and says so', async () => {
    const { dossier } = await receive()
    const copy = await office.ask('budi', 'paper.issue', { dossier, kind: 'receipt' })
    expect(copy.copy).toBe(1)
    expect(copy.title).toContain('SALINAN ke-1')
    expect((await office.refusal('budi', 'paper.issue', { dossier, kind: 'permit' })).code).toBe('not-at-this-step')
  })
})

describe('Siti lacks a paper: her dossier goes back and comes again', () => {
  const lacking = (form: Intake) => form.checklist.map((item) => (item.requirement === 'health-certificate' ? { ...item, state: 'absent' as const, note: 'Belum dibawa' } : item))

  test('incomplete at the counter: a return slip, no number; back again: found complete with one', async () => {
    const form = await sitisForm(office)
    const { dossier, received } = await receive({ dossier: form.dossier, checklist: lacking(form), verdict: 'incomplete', reason: 'Surat keterangan sehat belum ada.' })
    expect(received).toMatchObject({ registerNumber: '', promise: null })
    expect(await head(`/papers/${must(received.paper, 'a slip')}.pdf`)).toBe('%PDF-')
    const away = await office.ask('budi', 'dossier.open', { dossier })
    expect(away).toMatchObject({ canResubmit: true, row: { status: 'waiting-applicant', position: 'Menunggu pemohon' }, actions: [] })
    expect(away.history.map((row) => row.what)).toContain('Dikembalikan ke pemohon: Surat keterangan sehat')

    office.minutesPass(60)
    await office.ask('budi', 'dossier.resubmit', { dossier, base: away.base, checklist: form.checklist, note: 'Surat sehat dibawa', attachments: [] })
    const { number } = await acts(office, 'budi', dossier, { outcome: 'complete' as OutcomeId, checklist: form.checklist })
    expect(number).not.toBe('')
    const view = await office.ask('budi', 'dossier.open', { dossier })
    expect(view.row).toMatchObject({ registerNumber: number, status: 'running' })
    expect(view.promise?.date).toBe('2026-05-07')
    await walkOn(dossier)
  })

  test('where the office numbers every dossier, the number given at the counter stays the same all the way', async () => {
    const { id: _id, sample: _sample, ...settings } = await office.ask('hendra', 'office.read', {})
    const change = (registerNumber: 'every-dossier' | 'complete-only') => office.ask('hendra', 'office.change', { office: { ...settings, policy: { ...settings.policy, registerNumber } } })
    await change('every-dossier')
    const form = await sitisForm(office)
    const { dossier, received } = await receive({ dossier: form.dossier, checklist: lacking(form), verdict: 'incomplete', reason: 'Surat keterangan sehat belum ada.' })
    expect(received.registerNumber).not.toBe('')
    const { base } = await office.ask('budi', 'dossier.open', { dossier })
    await office.ask('budi', 'dossier.resubmit', { dossier, base, checklist: form.checklist, note: '', attachments: [] })
    await acts(office, 'budi', dossier, { outcome: 'complete' as OutcomeId, checklist: form.checklist })
    expect((await office.ask('budi', 'dossier.open', { dossier })).row.registerNumber).toBe(received.registerNumber)
    await change('complete-only')
  })

  test('to be checked later: it stands at step 2 without number, is returned there, and comes back to the same step', async () => {
    const form = await sitisForm(office)
    const { dossier, received } = await receive({ dossier: form.dossier, checklist: form.checklist.map((item) => ({ ...item, state: 'unchecked' as const })), verdict: 'to-check' })
    expect(received).toMatchObject({ registerNumber: '', promise: null, paper: null })
    const incomplete = await office.refusal('budi', 'dossier.act', await actInput(office, 'budi', dossier, { outcome: 'complete' as OutcomeId, checklist: lacking(form) }))
    expect(incomplete.code).toBe('incomplete-checklist')
    await acts(office, 'budi', dossier, { outcome: 'return' as OutcomeId, returnSlip: { reason: 'Kurang satu.', missing: [{ name: 'Surat keterangan sehat', note: '' }] }, checklist: lacking(form) })
    const { base, step } = await office.ask('budi', 'dossier.open', { dossier })
    expect(step).toBeNull()
    await office.ask('budi', 'dossier.resubmit', { dossier, base, checklist: form.checklist, note: '', attachments: [] })
    expect((await office.ask('budi', 'dossier.open', { dossier })).step).toBe('check')
    expect((await acts(office, 'budi', dossier, { outcome: 'complete' as OutcomeId, checklist: form.checklist })).number).not.toBe('')
  })

  test('withdrawn: the reason stands in the history, and nobody can act any more', async () => {
    const { dossier } = await receive()
    const { base } = await office.ask('budi', 'dossier.open', { dossier })
    await office.ask('budi', 'dossier.withdraw', { dossier, base, reason: 'Pindah kota' })
    const view = await office.ask('dewi', 'dossier.open', { dossier })
    expect(view.row.status).toBe('ended')
    expect(view.history.some((row) => row.note === 'Pindah kota')).toBe(true)
    expect((await office.refusal('budi', 'dossier.withdraw', { dossier, base: view.base, reason: 'Lagi' })).code).toBe('ended')
  })
})
