import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { DossierCommand } from '#domain/dossier/commands.ts'
import { hasNumberOrAsked } from '#domain/dossier/number-to-follow.ts'
import type { IsoDate, IsoInstant, PaperId } from '#domain/ids.ts'
import type { DispositionId } from '#domain/dossier/disposition.ts'
import type { Officer } from '#domain/officer/officer.ts'
import { hasRole } from '#domain/officer/rights.ts'
import { PAPER_KINDS } from '#domain/paper/paper.ts'
import { builtInProcedures } from '#domain/procedures/built-in.ts'
import { CHECK_STATES } from '#domain/requirement/requirement.ts'
import { availableActions } from '#domain/workflow/available-actions.ts'
import { findStep } from '#domain/workflow/find-step.ts'
import { allOutcomesOf } from '#domain/workflow/outcomes.ts'
import { letterPlaces, unsignedOf } from '#domain/workflow/letters/letter-places.ts'
import type { DocumentId, Procedure } from '#domain/workflow/procedure.ts'
import { HAND_OVER, OfficeInMemory, numberNamed } from '../office-in-memory.ts'
import { people } from '../people.ts'
import { generalProcedure } from './general-procedure.ts'
import { contentOf, KADIS, signersOf } from './letters-written.ts'

const officers: readonly Officer[] = [...Object.values(people), { ...people.sari, active: false }]
const PLACE_REFUSALS = ['no-right', 'not-at-this-step', 'same-officer', 'moved-meanwhile', 'ended']

/** One random thing somebody tries: what, who, and the dice for the rest. */
const attempt = fc.record({
  what: fc.constantFrom('offered', 'offered', 'offered', 'offered', 'offered', 'offered', 'offered', 'offered', 'letter', 'letter', 'letter', 'letter', 'letter', 'beside', 'beside', 'beside', 'own', 'own', 'any', 'stale', 'resubmit', 'withdraw', 'note', 'paper', 'void', 'receive', 'bare'),
  who: fc.nat(officers.length - 1),
  dice: fc.nat(9999),
  hours: fc.nat(30),
})
type Attempt = { readonly what: string; readonly who: number; readonly dice: number; readonly hours: number }

const counts: Record<string, number> = {}
const count = (what: string): number => (counts[what] = (counts[what] ?? 0) + 1)
const pick = <T>(from: readonly T[], dice: number): T | undefined => from[dice % from.length]

const PLACE = { classification: '500.16.7.2', retentionActive: 3, retentionInactive: 7, afterwards: 'permanent', medium: 'both', count: 1, condition: 'good', depot: '', room: '1', cabinet: '', box: '', folder: '' } as const

function full(office: OfficeInMemory, { dice }: Attempt) {
  const due = office.dossier.checklist.filter((item) => item.due === 'pick-up').map((item) => ({ ...item, state: 'fits' as const }))
  return {
    checklist: office.dossier.checklist.map((item) => ({ ...item, state: 'fits' as const })),
    returnSlip: { reason: 'Belum lengkap.', missing: [] },
    handOver: { ...HAND_OVER, dueAtPickUp: due },
    notice: { channel: 'phone', text: 'Sudah terbit.' } as const,
    archive: PLACE,
    ...(dice % 5 === 0 ? { numberDate: office.today(), signature: { date: office.today(), place: '' } } : {}),
    ...(dice % 17 === 0 ? { numberDate: '2026-11-01' as IsoDate } : {}),
  }
}

/** The next thing to do on a letter of the step, by whoever may, or by anybody on any letter. */
function letterWork(office: OfficeInMemory, { dice }: Attempt, anybody: Officer): { readonly officer: Officer; readonly command: DossierCommand } {
  const { dossier, procedure } = office
  const place = pick(letterPlaces(procedure, dossier), dice)
  const kind = place?.kind ?? pick(procedure.documents, dice) ?? procedure.documents[0]
  const officer = officers.find((one) => place?.roles.some((role) => hasRole(one, role))) ?? anybody
  const document = kind?.id ?? ('?' as never)
  const paper = !kind || kind.paper === 'permit' ? 'minutes' : kind.paper
  const content = contentOf(paper, office.today())
  if (!place?.state?.content || dice % 7 === 0) return { officer, command: { do: 'draftLetter', document, content } }
  const [unsigned] = unsignedOf(place.kind, place.state)
  if (unsigned !== undefined && dice % 3 > 0) return { officer, command: { do: 'signLetter', document, signer: signersOf(paper).find((one) => one.name === unsigned) ?? KADIS, date: office.today() } }
  return { officer, command: { do: 'numberLetter', document, date: dice % 11 === 0 ? ('2025-12-31' as IsoDate) : null } }
}

const besides = ({ dossier }: OfficeInMemory): readonly DossierCommand[] => [
  { do: 'giveNotice', notice: { channel: 'phone', text: 'Sudah terbit.' } },
  { do: 'recordExternalNumbers', numbers: { siCantik: '1', oss: '' } },
  { do: 'correct', reason: 'Salah ketik', applicant: { ...dossier.applicant, name: `${dossier.applicant.name}h` } },
  { do: 'sendDisposition', disposition: { disposition: `d${dossier.dispositions.length}` as DispositionId, to: [{ officer: people.budi.id, name: 'Budi' }], instruction: 'Proses', nature: 'ordinary', deadline: null, parent: null } },
  { do: 'completeDisposition', disposition: 'd0' as DispositionId, report: '' },
]

function commandOf(office: OfficeInMemory, tried: Attempt): { readonly officer: Officer; readonly command: DossierCommand } {
  const { dossier, procedure } = office
  const { what, dice } = tried
  const base = dossier.lastTransition
  const officer = officers[tried.who] ?? people.sari
  const step = pick(procedure.steps, dice) ?? procedure.steps[0]
  const outcome = step && pick(allOutcomesOf(step), dice >> 3)
  const any = { do: 'act', base, step: step?.id ?? procedure.start, outcome: outcome?.id ?? ('?' as never), note: '', details: what === 'bare' ? {} : full(office, tried) } as const
  if (what === 'offered') {
    const able = officers.flatMap((candidate) => availableActions({ procedure, dossier, officer: candidate, office: office.office }).actions.map((action) => ({ candidate, action })))
    const onwards = able.filter(({ action }) => ['forward', 'refuse'].includes(action.outcome.kind) && action.lacks.length === 0)
    const chosen = pick(dice % 3 > 0 && onwards.length > 0 ? onwards : able, dice)
    if (!chosen && dossier.position.at === 'applicant') return { officer: pick([people.sari, people.budi], dice) ?? officer, command: { do: 'resubmit', base, checklist: [], note: '', attachments: [] } }
    if (chosen) return { officer: chosen.candidate, command: { ...any, step: chosen.action.step.id, outcome: chosen.action.outcome.id, note: 'Alasan.' } }
  }
  const here = dossier.position.at === 'step' ? findStep(procedure, dossier.position.step) : null
  if (what === 'letter') return letterWork(office, tried, officer)
  if (what === 'beside') return { officer, command: pick(besides(office), dice) ?? { do: 'recordSurvey', answer: 'given' } }
  if (what === 'own' && here) return { officer: dice % 2 ? people.agus : officer, command: { ...any, step: here.id, outcome: here.outcomes[0]?.id ?? any.outcome } }
  if (what === 'stale') return { officer, command: { ...any, base: { ...base, seq: Math.max(0, base.seq - 1 - (dice % 3)) } } }
  if (what === 'resubmit') return { officer, command: { do: 'resubmit', base, checklist: office.checklist('new', {}, pick(CHECK_STATES, dice) ?? 'fits'), note: '', attachments: [] } }
  if (what === 'withdraw' && dice % 6 === 0) return { officer: dice % 4 ? people.mega : officer, command: { do: 'withdraw', base, reason: 'Batal.' } }
  if (what === 'note') return { officer, command: { do: 'addNote', text: dice % 4 === 0 ? '' : 'Catatan.' } }
  if (what === 'paper') return { officer, command: { do: 'issuePaper', paper: `p${dice}` as PaperId, kind: pick(PAPER_KINDS, dice) ?? 'receipt', factsHash: '' } }
  const given = office.events.flatMap(({ event }) => (event.type === 'number.given' ? [event.body.number] : []))
  if (what === 'void') return { officer: dice % 3 ? people.mega : officer, command: { do: 'voidNumber', number: pick([...given, numberNamed('permit/99/2026')], dice >> 2) ?? numberNamed('permit/99/2026'), reason: 'Salah cetak.' } }
  if (what === 'receive') return { officer, command: office.receive('complete') }
  return { officer, command: any }
}

/** Whether exactly what is offered to this officer is let through by role, step and outcome. */
function wasOffered(office: OfficeInMemory, officer: Officer, command: DossierCommand): boolean {
  if (command.do !== 'act') return false
  const { actions } = availableActions({ procedure: office.procedure, dossier: office.dossier, officer, office: office.office })
  return actions.some((action) => action.step.id === command.step && action.outcome.id === command.outcome)
}

function tryOne(office: OfficeInMemory, tried: Attempt): void {
  office.at(new Date(Date.parse(office.now) + tried.hours * 3_600_000).toISOString() as IsoInstant)
  const before = office.events.length
  const ended = office.dossier.position.at === 'end'
  const { officer, command } = commandOf(office, tried)
  const offered = wasOffered(office, officer, command)
  const { lastTransition } = office.dossier
  const decided = office.run(officer, command)
  count(decided.ok ? `done ${command.do}` : `refused ${decided.refusal.code}`)
  if (!decided.ok) {
    expect(office.events).toHaveLength(before)
    expect(decided.refusal.message).not.toBe('')
  }
  if (command.do === 'act') {
    const current = command.base.seq === lastTransition.seq
    if (!(offered && current && officer.active)) expect(decided.ok).toBe(false)
    else if (!decided.ok) expect(PLACE_REFUSALS).not.toContain(decided.refusal.code)
  }
  if (ended) expect(office.dossier.position.at).toBe('end')
  expect(voidAtItsHandOver(office)).toEqual([])
}

/** Letters that are to be handed over where the dossier stands, and have lost their number. */
function voidAtItsHandOver({ dossier, procedure }: OfficeInMemory): readonly DocumentId[] {
  const here = dossier.position.at === 'step' ? findStep(procedure, dossier.position.step) : null
  const toHandOver = (here?.outcomes ?? []).flatMap(({ effects }) => effects.flatMap((effect) => (effect.do === 'handOver' ? [effect.document] : [])))
  return toHandOver.filter((document) => !hasNumberOrAsked(dossier.documents[document]) && dossier.voided.some((one) => one.document === document))
}

function holdsAlways(office: OfficeInMemory): void {
  const { dossier } = office
  expect(office.refolded()).toEqual(dossier)
  const numbers = office.events.flatMap(({ event }) => (event.type === 'number.given' || event.type === 'number.voided' ? [{ type: event.type, document: event.body.document }] : []))
  for (const document of new Set(numbers.map((entry) => entry.document))) {
    const of = (type: string) => numbers.filter((entry) => entry.document === document && entry.type === type).length
    expect(of('number.given') - of('number.voided')).toBeLessThanOrEqual(1)
    expect(of('number.given') - of('number.voided')).toBeGreaterThanOrEqual(0)
  }
  expect(office.asked).toHaveLength(numbers.filter((entry) => entry.type === 'number.given').length)
  expect(dossier.pauses.filter((pause) => pause.to === null).length).toBe(dossier.position.at === 'applicant' && dossier.clockStart !== null ? 1 : 0)
  if (dossier.position.at === 'end' && dossier.position.as === 'handed-over') {
    const signed = office.events.find((recorded) => recorded.event.type === 'document.signed')
    expect(signed && dossier.handOver && dossier.promise).toBeTruthy()
  }
  count(dossier.position.at === 'end' ? `ended ${dossier.position.as}` : `left at ${dossier.position.at}`)
}

const CERTIFICATE = { form: 'standard-certificate', nib: '9120001234567', kbli: '01111', businessName: 'Optik Cahaya', risk: 'medium-high', ossNumber: '' } as const

const walk = (procedure: Procedure, sameOfficerTwoRoles: boolean, registerNumber: 'complete-only' | 'every-dossier', verdict: 'complete' | 'incomplete' | 'to-check', attempts: readonly Attempt[]) => {
  const office = new OfficeInMemory(procedure)
  office.office = { ...office.office, policy: { ...office.office.policy, sameOfficerTwoRoles, registerNumber } }
  office.does(people.sari, office.receive(verdict, { reason: 'Alasan.', ...(procedure.permitForm === 'optician' ? {} : { permitData: CERTIFICATE }) }))
  for (const tried of attempts) tryOne(office, tried)
  holdsAlways(office)
}

test('W-1 W-70 W-90 random acts by random officers: nothing throws, what is offered is what is let through, events alone give the same dossier', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...builtInProcedures, generalProcedure, generalProcedure),
      fc.boolean(),
      fc.constantFrom('complete-only' as const, 'every-dossier' as const),
      fc.constantFrom('complete' as const, 'incomplete' as const, 'to-check' as const),
      fc.array(attempt, { minLength: 10, maxLength: 90 }),
      walk,
    ),
    { seed: 20_261_103, numRuns: 700 },
  )
  for (const done of ['act', 'resubmit', 'withdraw', 'addNote', 'issuePaper', 'voidNumber', 'draftLetter', 'signLetter', 'numberLetter', 'correct', 'sendDisposition']) expect(counts[`done ${done}`] ?? 0, done).toBeGreaterThan(15)
  expect(counts['done act']).toBeGreaterThan(1500)
  for (const refused of ['moved-meanwhile', 'not-at-this-step', 'no-right', 'ended', 'number-date', 'invalid-input', 'same-officer', 'already-void', 'letter-unfinished']) expect(counts[`refused ${refused}`] ?? 0, refused).toBeGreaterThan(0)
  for (const ended of ['handed-over', 'refused', 'withdrawn']) expect(counts[`ended ${ended}`] ?? 0, ended).toBeGreaterThan(5)
})
