import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { DossierCommand } from '#domain/dossier/commands.ts'
import { hasNumberOrAsked } from '#domain/dossier/number-to-follow.ts'
import type { IsoInstant } from '#domain/ids.ts'
import type { Officer } from '#domain/officer/officer.ts'
import { builtInProcedures } from '#domain/procedures/built-in.ts'
import { availableActions } from '#domain/workflow/available-actions.ts'
import { findStep } from '#domain/workflow/find-step.ts'
import type { DocumentId, Procedure } from '#domain/workflow/procedure.ts'
import { OfficeInMemory } from '../office-in-memory.ts'
import { people } from '../people.ts'
import { comesToAnEnd } from './comes-to-an-end.ts'
import { generalProcedure } from './general-procedure.ts'
import { type Attempt, attempt, CERTIFICATE, commandOf } from './random-acts.ts'

const PLACE_REFUSALS = ['no-right', 'not-at-this-step', 'same-officer', 'moved-meanwhile', 'ended']

const counts: Record<string, number> = {}
const count = (what: string): number => (counts[what] = (counts[what] ?? 0) + 1)

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

const walk = (procedure: Procedure, sameOfficerTwoRoles: boolean, registerNumber: 'complete-only' | 'every-dossier', verdict: 'complete' | 'incomplete' | 'to-check', attempts: readonly Attempt[]) => {
  const office = new OfficeInMemory(procedure)
  office.office = { ...office.office, policy: { ...office.office.policy, sameOfficerTwoRoles, registerNumber } }
  office.does(people.sari, office.receive(verdict, { reason: 'Alasan.', ...(procedure.permitForm === 'optician' ? {} : { permitData: CERTIFICATE }) }))
  for (const tried of attempts) tryOne(office, tried)
  holdsAlways(office)
  expect(comesToAnEnd(office)).toBe('')
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
