import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Dossier } from '#domain/dossier/state.ts'
import type { DispositionId, DispositionState } from '#domain/dossier/disposition.ts'
import type { IsoInstant, OfficerId } from '#domain/ids.ts'
import { must } from '#domain/must.ts'
import { ROLES, type RoleId } from '#domain/officer/role.ts'
import { PAPER_KINDS, type PaperKind } from '#domain/paper/paper.ts'
import { builtInProcedures } from '#domain/procedures/built-in.ts'
import { printablePapers } from '#domain/workflow/printable-papers.ts'
import type { ControlSheetFacts, PaperFacts } from '#documents/facts.ts'
import { renderReported } from '#documents/render-paper.ts'
import { openStore } from '#store/open-store.ts'
import type { Store } from '#store/store.ts'
import { registerRow } from '../../electron/calls/jobs/register-row.ts'
import { readNow } from '../../electron/calls/dossier/reading.ts'
import { paperFacts } from '../../electron/calls/papers/paper-facts.ts'
import { samplePeople } from '../../electron/sample/people.ts'
import { prepareSample } from '../../electron/sample/prepare-sample.ts'
import { readPdf } from '../documents/read-pdf.ts'
import { ToldByEvents } from './told-by-events.ts'

const NOW = '2026-05-06T03:00:00.000Z' as IsoInstant
const root = mkdtempSync(path.join(tmpdir(), 'loket-papers-'))
const start = { data: path.join(root, 'data'), keys: path.join(root, 'keys'), sample: true, version: '0.0.0-test' }
let store: Store
let made: readonly Made[]

beforeAll(async () => {
  mkdirSync(start.keys)
  await prepareSample(start, NOW, { dossiers: 60, days: 12 })
  store = openStore({ ...start, now: () => NOW })
  made = everyPaper()
}, 120_000)

afterAll(() => {
  store.close()
  rmSync(root, { recursive: true, force: true })
})

interface Made {
  readonly procedure: string
  readonly dossier: Dossier
  readonly facts: PaperFacts
}

const toldOf = (dossier: Dossier, procedure: string) => new ToldByEvents(must(builtInProcedures.find(({ id }) => id === procedure), procedure), dossier, store.dossiers.history(dossier.id))
const officer = () => ({ ...must(samplePeople[0], 'an officer'), active: true })

/** Every paper that may be printed now, of every dossier, with the facts it would show. */
function everyPaper(): readonly Made[] {
  const reading = readNow(store, NOW)
  return [...store.dossiers.walk({ text: '', status: 'all', year: null })].flatMap((id) => {
    const dossier = must(store.dossiers.state(id), 'the dossier')
    const procedure = reading.procedureOf(dossier)
    return printablePapers(procedure, dossier).map(({ kind, issued, correction }) => ({ procedure: procedure.id, dossier, facts: paperFacts({ kind, copy: issued, correction, dossier, officer: officer() }, reading) }))
  })
}

const by = (officer: string, name: string) => ({ officer: officer as OfficerId, name })
/** By somebody else than who prints it, to two, of whom the second is done. */
const disposed: DispositionState = {
  disposition: 'd-1' as DispositionId,
  from: by('ratna', 'Ratna Dewanti'),
  at: '2026-05-05T02:00:00.000Z' as IsoInstant,
  to: [by('dewi', 'Dewi Lestari'), by('sari', 'Sari Utami')],
  instruction: 'Tinjau',
  nature: 'ordinary',
  deadline: null,
  parent: null,
  read: [],
  done: [{ officer: 'sari' as OfficerId, at: NOW, report: '' }],
}

const permits = () => made.flatMap(({ procedure, facts }) => (facts.kind === 'permit' ? [{ procedure, facts }] : []))
const controlSheets = (of: string): readonly ControlSheetFacts[] => made.flatMap(({ procedure, facts }) => (facts.kind === 'control-sheet' && procedure === of ? [facts] : []))
const BOOKS: ReadonlySet<PaperKind> = new Set(['register-page', 'agenda-page', 'dispatch-page'])
/** A dossier has them for hours only: none may lie on a desk that day. */
const PASSING: ReadonlySet<PaperKind> = new Set(['blank', 'refusal-draft'])
const SLIPS: ReadonlySet<string> = new Set(['receipt', 'return-slip', 'disposition-sheet', 'dispatch-slip'])

describe('the papers of an office at work, all five SOPs', () => {
  test('every kind a dossier can have occurs, and a permit of every SOP', () => {
    const kinds = new Set(made.map(({ facts }) => facts.kind))
    expect(PAPER_KINDS.filter((kind) => !BOOKS.has(kind) && !PASSING.has(kind) && !kinds.has(kind as PaperFacts['kind']))).toEqual([])
    expect(new Set(permits().map(({ procedure }) => procedure)).size).toBe(builtInProcedures.length)
  })

  test('one of each kind is drawn with all its characters, and nothing in it is a word of machines', async () => {
    const first = new Map(made.map(({ facts }) => [facts.kind, facts]))
    for (const [kind, facts] of first) {
      const { bytes, missing } = await renderReported(facts, { emblem: null })
      expect(missing, kind).toEqual([])
      expect((await readPdf(bytes)).text, kind).not.toMatch(/undefined|null|NaN|\[object|Invalid/)
    }
  }, 60_000)

  test('each says what the events of its dossier say, who prints it and when', () => {
    const [{ name, head, policy }, { desk: counterName, name: officerName }] = [must(store.settings.office(), 'an office'), officer()]
    for (const { facts, dossier, procedure } of made) {
      const size = SLIPS.has(facts.kind) ? policy.receiptSize : policy.letterSize
      expect(facts, `${facts.kind} of ${dossier.id}`).toMatchObject({ ...toldOf(dossier, procedure).of(facts.kind), sample: true, printedAt: NOW, counterName, officerName, office: { name, head }, size })
    }
  })

  test('what no dossier of theirs has is told as it is: several sets, a driving licence, a receipt the applicant keeps, another signer, a time in working days, who disposed and who is done', () => {
    const again = (kind: PaperKind, change: (dossier: Dossier) => Partial<Dossier>) =>
      made.filter(({ facts }) => facts.kind === kind).slice(0, 1).map(({ dossier }) => paperFacts({ kind, copy: 0, correction: 0, dossier: { ...dossier, ...change(dossier) }, officer: officer() }, readNow(store, NOW)))
    const signedBy = (signer: string) => ({ documents }: Dossier) => ({ documents: Object.fromEntries(Object.entries(documents).map(([id, state]) => [id, { ...state, signature: state.signature && { ...state.signature, signer } }])) })
    expect(again('receipt', () => ({ copies: 3 }))).toMatchObject([{ copies: 3 }])
    expect(again('dispatch-slip', ({ handOver }) => ({ handOver: { ...must(handOver, 'a hand-over'), receiptWithdrawn: false, identity: 'sim', identityTail: '0007' } }))).toMatchObject([{ receiptWithdrawn: false, identity: 'SIM …0007' }])
    for (const kind of ['permit', 'refusal-letter'] as const) expect(again(kind, signedBy('Rusdi Anwar')), kind).toMatchObject([{ signer: { name: 'Rusdi Anwar' } }])
    expect(again('disposition-sheet', () => ({ dispositions: [disposed] }))).toMatchObject([{ dispositions: [{ from: 'Ratna Dewanti', at: disposed.at, instruction: 'Tinjau', to: [{ name: 'Dewi Lestari', done: null }, { name: 'Sari Utami', done: NOW }] }] }])
    const times = new Map(made.flatMap(({ procedure, facts }) => (facts.kind === 'receipt' ? [[procedure, facts.standardTime] as const] : [])))
    expect([times.get('pekanbaru-sikro'), times.get('kampar-izin-kerja-ro')]).toEqual(['2 hari kerja', ''])
  })

  test('so does the line of each in the Buku Register', () => {
    const reading = readNow(store, NOW)
    for (const { dossier, procedure } of made) expect(registerRow(dossier, 1, reading), dossier.id).toMatchObject(toldOf(dossier, procedure).line(reading.office.timeZone))
  })

  test('sheets that lie open on desks mask NIK and telephone, letters name them whole', () => {
    for (const { facts, dossier } of made) {
      if (!('applicant' in facts) || dossier.applicant.nik === '') continue
      const open = ['receipt', 'return-slip', 'disposition-sheet', 'control-sheet', 'dispatch-slip'].includes(facts.kind)
      expect([facts.applicant.nik === dossier.applicant.nik, facts.applicant.phone === dossier.applicant.phone], facts.kind).toEqual([!open, !open])
    }
  })
})

describe('how a permit is signed', () => {
  test('as its SOP says: in ink in Pekanbaru and Dairi, as a file in Mempawah and Kampar', () => {
    const modes = new Map(permits().map(({ procedure, facts }) => [procedure, facts.signatureMode]))
    expect(Object.fromEntries(modes)).toEqual({ 'pekanbaru-sikro': 'wet', 'dairi-sikro': 'wet', 'mempawah-sikro': 'electronic', 'mempawah-standard-certificate': 'electronic', 'kampar-izin-kerja-ro': 'electronic' })
  })

  test('a file bears its number before it is signed, and has no boxes for a paraf nobody asks for', () => {
    for (const { facts } of permits().filter((one) => one.facts.signatureMode === 'electronic')) expect([facts.number === '', facts.initials]).toEqual([false, []])
  })
})

describe('the control sheet', () => {
  test('of Dairi has its 23 rows and no other', () => {
    for (const sheet of controlSheets('dairi-sikro')) expect(sheet.steps.map((step) => step.no)).toEqual(Array.from({ length: 23 }, (_, index) => String(index + 1)))
  })

  test('names both whom a row asks for, one after the other', () => {
    const holding = (role: RoleId) => samplePeople.filter((person) => person.roles.some((held) => held.role === role)).map((person) => person.name)
    const both = controlSheets('kampar-izin-kerja-ro').map((sheet) => sheet.steps[2]?.done?.name.split(', ') ?? []).find((names) => names.length === 2) ?? []
    expect(holding(ROLES.sectionHead)).toContain(both[0])
    expect(holding(ROLES.divisionHead)).toContain(both[1])
  })
})
