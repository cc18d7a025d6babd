import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { DossierId, IsoDate } from '#domain/ids.ts'
import { must } from '#domain/must.ts'
import type { CallInput, CallOutput } from '#protocol/calls.ts'
import { v4 as uuid } from 'uuid'
import { actDetails } from '../../electron/sample/act-details.ts'
import { inventApplicant } from '../../electron/sample/applicants.ts'
import { Chance } from '../../electron/sample/chance.ts'
import { intakeForm, ticked } from '../../electron/sample/intake-form.ts'
import { writeLetters } from '../../electron/sample/letters.ts'
import type { SamplePerson } from '../../electron/sample/people.ts'
import { readPdf } from '../documents/read-pdf.ts'
import { BUDI, DEWI, EVERYBODY, RATNA, SmallOffice } from './small-office.ts'

// A day at a small office: three officers, forty dossiers over all five services. Two go back to their applicants, one is refused, one is corrected,
// a number is voided, screens lock over lunch, and the power goes in the middle. In the evening the books and the papers must tell the same story.

type View = CallOutput<'dossier.open'>
type Kind = View['actions'][number]['kind']

const TODAY = '2026-05-05' as IsoDate
const DOSSIERS = 40
/** Of the forty, by their order at the door. */
const RETURNED = [3, 17]
const REFUSED = 11
const CORRECTED = 5
const VOIDED = 8

let office: SmallOffice
const chance = new Chance(5)
const dossiers: DossierId[] = []
/** What the counter said, as the citizens heard it. */
const told = new Map<DossierId, { readonly registerNumber: string; readonly name: string }>()
let voided = ''

const open = (officer: SamplePerson, dossier: DossierId): Promise<View> => office.staff.ask(officer.id, 'dossier.open', { dossier })
const holderOf = (view: View): SamplePerson => must(EVERYBODY.find((officer) => officer.roles.some(({ role }) => role === view.holder.role)), `an officer for ${view.holder.title}`)

beforeAll(async () => {
  office = await SmallOffice.established('2026-05-05T01:05:00.000Z')
}, 60_000)
afterAll(() => office.counter.close())

async function takeIn(index: number): Promise<void> {
  const services = await office.staff.ask(BUDI.id, 'intake.services', {})
  const service = must(services[index % services.length], 'a service')
  const dossier = uuid({ random: chance.bytes(16) }) as DossierId
  const form = intakeForm({ chance, today: TODAY, dossier, service, applicant: inventApplicant(chance, index + 1), complete: !RETURNED.includes(index) })
  const received = await office.staff.ask(BUDI.id, 'intake.receive', form)
  dossiers.push(dossier)
  told.set(dossier, { registerNumber: received.registerNumber, name: form.applicant.name })
  office.minutesPass(1)
}

/** The next act on a dossier by whoever holds it; false at its end. */
async function actOn(dossier: DossierId, wanted: Kind = 'forward'): Promise<boolean> {
  const seen = await open(BUDI, dossier)
  if (!seen.step) return false
  const officer = holderOf(seen)
  const view = await open(officer, dossier)
  const action = view.actions.find((one) => one.kind === wanted) ?? must(view.actions.find((one) => one.kind === 'forward'), `a way on from ${view.row.position}`)
  if (action.lacks.length > 0) await writeLetters(office.staff, officer, view, TODAY, action.kind === 'refuse')
  const details = actDetails(view, action.asks, TODAY, chance)
  const note = action.asks.includes('reason') ? 'Persyaratan teknis tidak terpenuhi.' : ''
  await office.staff.ask(officer.id, 'dossier.act', { dossier, base: view.base, step: must(view.step, 'a step'), outcome: action.outcome, note, ...details })
  return true
}

const nth = (index: number): DossierId => must(dossiers[index], `dossier ${index}`)

async function walkToTheEnd(index: number): Promise<void> {
  while (await actOn(nth(index), index === REFUSED ? 'refuse' : 'forward')) office.minutesPass(0)
}

async function ledger(book: string) {
  const rows = []
  let after = ''
  do {
    const page = await office.staff.ask(RATNA.id, 'numbering.ledger', { book, year: 2026, after, limit: 100 })
    rows.push(...page.rows)
    after = page.next
  } while (after !== '')
  return rows.toReversed()
}

describe('a day at the office', () => {
  test('the morning: forty come in, two of them are sent home for a paper', { timeout: 120_000 }, async () => {
    for (let index = 0; index < DOSSIERS; index += 1) await takeIn(index)
    const numbers = [...told.values()].map((one) => one.registerNumber).filter((text) => text !== '')
    expect(new Set(numbers).size).toBe(DOSSIERS - RETURNED.length)
  })

  test('some go through; one is corrected before its permit; a number is voided and another given', { timeout: 240_000 }, async () => {
    const before = await open(DEWI, nth(CORRECTED))
    await office.staff.ask(RATNA.id, 'dossier.correct', { dossier: nth(CORRECTED), reason: 'Nama salah ketik di loket', applicant: { ...before.applicant, name: `${before.applicant.name} Putri` } })
    for (let index = 0; index < 20; index += 1) if (!RETURNED.includes(index) && index !== VOIDED) await walkToTheEnd(index)
    while ((await open(BUDI, nth(VOIDED))).row.permitNumber === '') await actOn(nth(VOIDED))
    voided = (await open(BUDI, nth(VOIDED))).row.permitNumber
    const row = must((await ledger('permit')).find((one) => one.text === voided), 'its row')
    await office.staff.ask(RATNA.id, 'numbering.void', { book: 'permit', run: row.run, no: row.no, reason: 'Salah cetak tempat kerja' })
    await walkToTheEnd(VOIDED)
  })

  test('lunch: every screen is locked, and the PIN brings each back', async () => {
    office.minutesPass(60)
    const locked = await office.counter.call(`sample-${DEWI.id}`, 'desk.queues', { input: {} })
    expect(locked).toMatchObject({ ok: false, refusal: { code: 'session-locked' } })
    expect((await office.staff.ask(DEWI.id, 'desk.queues', {})).queues.length).toBeGreaterThan(0)
  })

  test('the power goes: all that was told is there', { timeout: 60_000 }, async () => {
    const before = await Promise.all(dossiers.map((dossier) => open(RATNA, dossier)))
    await office.powerCut()
    const after = await Promise.all(dossiers.map((dossier) => open(RATNA, dossier)))
    expect(after).toEqual(before)
  })

  test('the afternoon: the two come back with what was missing, and everybody is served', { timeout: 240_000 }, async () => {
    for (const index of RETURNED) {
      const view = await open(BUDI, nth(index))
      expect(view).toMatchObject({ canResubmit: true, row: { status: 'waiting-applicant' } })
      await office.staff.ask(BUDI.id, 'dossier.resubmit', { dossier: nth(index), base: view.base, checklist: ticked(view.checklist, true), note: '', attachments: [] })
    }
    for (let index = 0; index < DOSSIERS; index += 1) await walkToTheEnd(index)
    const views = await Promise.all(dossiers.map((dossier) => open(RATNA, dossier)))
    expect(views.filter((view) => view.row.status !== 'ended')).toEqual([])
  })
})

describe('the evening', () => {
  let views: View[]
  beforeAll(async () => {
    views = await Promise.all(dossiers.map((dossier) => open(RATNA, dossier)))
  }, 60_000)

  test('the register has each of the forty once, under the number the citizen was told', async () => {
    const input: CallInput<'register.search'> = { text: '', status: 'all', year: 2026, after: '', limit: 100 }
    const { rows, total } = await office.staff.ask(RATNA.id, 'register.search', input)
    expect(total).toBe(DOSSIERS)
    const numbers = await ledger('register')
    expect(numbers.map((row) => row.no)).toEqual(Array.from({ length: DOSSIERS }, (_, index) => index + 1))
    for (const row of rows) {
      const heard = must(told.get(row.dossier), row.applicantName).registerNumber
      if (heard !== '') expect(row.registerNumber).toBe(heard)
      expect(numbers.find((given) => given.text === row.registerNumber)).toMatchObject({ dossier: row.dossier, state: 'given' })
    }
  })

  test('every agenda runs without a hole; each number is on the dossier the agenda says; the void one is visible in both', async () => {
    for (const book of ['permit', 'outgoing-letter', 'assignment', 'minutes']) {
      const rows = await ledger(book)
      expect(rows.length, book).toBeGreaterThan(0)
      expect(rows.map((row) => row.no), book).toEqual(rows.map((_, index) => index + 1))
      for (const row of rows) {
        const view = must(views.find((one) => one.row.dossier === row.dossier), row.text)
        if (row.state === 'given') expect(view.documents.map((document) => document.number?.text)).toContain(row.text)
        else expect(view.voided.map((entry) => entry.number.text)).toContain(row.text)
      }
    }
    expect((await ledger('permit')).filter((row) => row.state === 'void')).toMatchObject([{ text: voided, reason: 'Salah cetak tempat kerja', dossier: nth(VOIDED) }])
    const onDossiers = views.flatMap((view) => view.documents.flatMap((document) => document.number?.text ?? []))
    expect(new Set(onDossiers).size).toBe(onDossiers.length)
  })

  test('one was refused with a numbered letter, thirty-nine have a permit, and all forty were handed over', () => {
    expect(views.filter((view) => view.row.position === 'Ditolak').map((view) => view.row.dossier)).toEqual([nth(REFUSED)])
    for (const view of views) {
      const letter = must(view.documents.find((one) => one.letter === (view.row.dossier === nth(REFUSED) ? 'refusal-letter' : 'permit')), view.row.applicantName)
      expect(letter.number?.text).toBe(view.row.permitNumber)
      expect(letter.signed).not.toBe('')
      expect(view.history.some((row) => row.what.includes('diserahkan kepada'))).toBe(true)
      expect(view.printable.map((paper) => paper.kind)).toContain('dispatch-slip')
    }
  })

  test('the papers say what the books say', { timeout: 60_000 }, async () => {
    for (const index of [0, 1, 2, CORRECTED, VOIDED, REFUSED]) {
      const { row, applicant } = await open(RATNA, nth(index))
      const kind = index === REFUSED ? 'refusal-letter' : 'permit'
      const letter = await office.staff.ask(RATNA.id, 'paper.issue', { dossier: nth(index), kind })
      const { text } = await readPdf(await office.bytes(RATNA, letter.paper))
      const flat = text.replaceAll(/\s+/gu, '')
      for (const said of [row.permitNumber, applicant.name]) expect(flat, `${kind} of ${applicant.name}`).toContain(said.replaceAll(/\s+/gu, ''))
      const slip = await readPdf(await office.bytes(RATNA, (await office.staff.ask(RATNA.id, 'paper.issue', { dossier: nth(index), kind: 'dispatch-slip' })).paper))
      expect(slip.text.replaceAll(/\s+/gu, '')).toContain(row.permitNumber.replaceAll(/\s+/gu, ''))
    }
  })

  test('the corrected name is on the permit, the old one in the history, and the receipt printed before says it is outdated', () => {
    const view = must(views[CORRECTED], 'the corrected one')
    const old = must(told.get(nth(CORRECTED)), 'the corrected one').name
    expect(view.applicant.name).toBe(`${old} Putri`)
    expect(view.corrections).toMatchObject([{ reason: 'Nama salah ketik di loket', changes: [{ label: 'Nama', from: old, to: `${old} Putri` }] }])
    expect(view.papers.filter((paper) => paper.outdated).map((paper) => paper.kind)).toContain('receipt')
  })
})
