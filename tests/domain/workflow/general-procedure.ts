import { ROLES } from '#domain/officer/role.ts'
import type { Requirement, RequirementId } from '#domain/requirement/requirement.ts'
import type { ActorRule, DocumentId, Effect, Outcome, OutcomeId, Procedure, ProcedureId, Step, StepId, Target } from '#domain/workflow/procedure.ts'

export const PERMIT = 'permit' as DocumentId
export const MINUTES = 'minutes' as DocumentId
export const LETTER = 'letter' as DocumentId

const to = (step: string): Target => ({ step: step as StepId })
const outcome = (id: string, kind: Outcome['kind'], target: Target, effects: readonly Effect[] = [], more: Partial<Outcome> = {}): Outcome =>
  ({ id: id as OutcomeId, label: id, done: id, kind, to: target, effects, ...more })
const step = (id: string, printedNo: string, actor: ActorRule, outcomes: readonly Outcome[], more: Partial<Step> = {}): Step =>
  ({ id: id as StepId, printedNo, activity: id, actor, requisites: '', printedTime: '', output: '', remark: '', time: null, outcomes, ...more })
const by = (role: typeof ROLES[keyof typeof ROLES]): ActorRule => ({ kind: 'role', role })
const byApplicant: ActorRule = { kind: 'role', role: ROLES.applicant, recordedBy: ROLES.frontOffice }

const asked = (id: string, more: Partial<Requirement> = {}): Requirement =>
  ({ id: id as RequirementId, name: id, obligatory: true, due: 'intake', copies: 1, form: 'copy', ...more })

/**
 * No office's SOP: everything the type can say at once. Alternatives and turns in one row, an actor by case, three ways out of one decision, a return through the
 * Front Office, sending back, optional steps, minutes with two signers, a number before an e-signature, a refusal track with a letter of its own, odd printed numbers.
 */
export const generalProcedure: Procedure = {
  id: 'general' as ProcedureId,
  version: 1,
  name: 'Prosedur umum',
  permit: { abbreviation: 'UMUM', name: 'Izin Umum' },
  sop: { region: 'Kabupaten Contoh', number: '1/ X /SOP', made: '', revised: '-', effective: '', effectiveDate: null },
  roles: [
    { id: ROLES.applicant, title: 'Pemohon', party: 'applicant' },
    { id: ROLES.frontOffice, title: 'Loket', party: 'office' },
    { id: ROLES.backOffice, title: 'Back Office', party: 'office' },
    { id: ROLES.technicalTeam, title: 'Tim Teknis', party: 'office' },
    { id: ROLES.sectionHead, title: 'Kasi', party: 'office' },
    { id: ROLES.divisionHead, title: 'Kabid', party: 'office' },
    { id: ROLES.headOfOffice, title: 'Kadis', party: 'office' },
  ],
  start: 'submit' as StepId,
  steps: [
    step('submit', '1', byApplicant, [outcome('submitted', 'forward', to('check'))], { time: { kind: 'span', amount: 20, unit: 'minute' } }),
    step('check', '2', by(ROLES.frontOffice), [
      outcome('complete', 'forward', to('advice'), [{ do: 'accept' }]),
      outcome('return', 'return', { waitForApplicant: { resume: 'check' as StepId } }, [{ do: 'returnSlip' }]),
    ], { time: { kind: 'span', amount: 2, unit: 'hour' } }),
    step('advice', '2', by(ROLES.technicalTeam), [outcome('advised', 'advise', to('verify'))], { optional: true, time: { kind: 'unlimited' } }),
    step('verify', '4', { kind: 'anyOf', roles: [ROLES.technicalTeam, ROLES.sectionHead] }, [
      outcome('verified', 'forward', to('draft'), [{ do: 'prepare', document: MINUTES }]),
      outcome('return', 'return', { waitForApplicant: { resume: 'verify' as StepId, via: ROLES.backOffice } }, [{ do: 'returnSlip' }]),
      outcome('refuse', 'refuse', to('letter')),
      outcome('known', 'forward', to('draft'), [], { when: { field: 'applicationKind', is: 'renewal' } }),
    ], { time: { kind: 'range', from: 1, to: 3, unit: 'workingDay' } }),
    step('draft', '5', by(ROLES.backOffice), [outcome('drafted', 'forward', to('initials'), [{ do: 'prepare', document: PERMIT }])], { time: { kind: 'shared', group: 'drafting' } }),
    step('initials', '', { kind: 'inOrder', roles: [ROLES.sectionHead, ROLES.divisionHead] }, [
      outcome('initialled', 'forward', to('number'), [{ do: 'initial', document: PERMIT }, { do: 'sign', document: MINUTES, mode: 'wet' }]),
      outcome('wrong', 'sendBack', to('draft')),
    ], { time: { kind: 'shared', group: 'drafting' } }),
    step('number', '7', { kind: 'byCase', cases: [{ when: { field: 'placeSequence', above: 1 }, actor: by(ROLES.divisionHead) }], otherwise: by(ROLES.backOffice) }, [
      outcome('numbered', 'forward', to('sign'), [{ do: 'number', document: PERMIT }]),
    ]),
    step('sign', '9', by(ROLES.headOfOffice), [
      outcome('signed', 'forward', to('hand-over'), [{ do: 'sign', document: PERMIT, mode: 'electronic' }]),
      outcome('wrong', 'sendBack', to('draft')),
    ], { time: { kind: 'byField', field: 'placeSequence', cases: { 1: { kind: 'span', amount: 1, unit: 'day' } }, otherwise: { kind: 'span', amount: 4, unit: 'day' } } }),
    step('hand-over', '10', byApplicant, [outcome('handed-over', 'forward', to('survey'), [{ do: 'handOver', document: PERMIT }])]),
    step('survey', '11', by(ROLES.frontOffice), [outcome('surveyed', 'forward', { end: 'handed-over' })], { optional: true }),
    step('letter', 'T1', by(ROLES.backOffice), [outcome('drafted', 'forward', to('letter-sign'), [{ do: 'prepare', document: LETTER }])], { assumed: true }),
    step('letter-sign', 'T2', by(ROLES.headOfOffice), [
      outcome('signed', 'forward', to('letter-out'), [{ do: 'sign', document: LETTER, mode: 'wet' }, { do: 'number', document: LETTER }]),
    ], { assumed: true }),
    step('letter-out', 'T3', byApplicant, [outcome('handed-over', 'forward', { end: 'refused' }, [{ do: 'handOver', document: LETTER }])], { assumed: true }),
  ],
  documents: [
    { id: PERMIT, name: 'Izin Umum', paper: 'permit', book: 'permit' },
    { id: MINUTES, name: 'Berita Acara', paper: 'minutes', book: 'minutes' },
    { id: LETTER, name: 'Surat Penolakan', paper: 'refusal-letter', book: 'outgoing-letter' },
  ],
  requirements: [
    asked('application'),
    asked('old-permit', { kinds: ['renewal'] }),
    asked('second-place', { when: { field: 'placeSequence', above: 1 } }),
    asked('levy', { due: 'pick-up' }),
    asked('photo', { obligatory: false }),
  ],
  declaredTime: null,
  sharedLimits: { drafting: { kind: 'span', amount: 3, unit: 'hour' } },
  permitForm: 'optician',
}
