import { assertNever } from '../assert-never.ts'
import type { IsoInstant } from '../ids.ts'
import type { StepId } from '../workflow/procedure.ts'
import type { DossierEvent, RecordedDossierEvent, Resubmitted, Returned, StepCompleted } from './events.ts'
import type { Dossier } from './state.ts'

type BodyOf<Type extends DossierEvent['type']> = Extract<DossierEvent, { type: Type }>['body']

/** The clock starts once; a promise once told stays. */
export const applyAccepted = (state: Dossier, { at }: RecordedDossierEvent, body: BodyOf<'dossier.accepted'>): Dossier => ({
  ...state,
  promise: state.promise ?? body.promise,
  accepted: state.accepted ?? at,
  clockStart: state.clockStart ?? at,
})

export function applyStepCompleted(before: Dossier, { at }: RecordedDossierEvent, body: StepCompleted): Dossier {
  const state = { ...before, accepted: before.accepted ?? (goesOnNumbered(before, body) ? at : null) }
  if (!body.lastTurn) return nextTurn(state, at, body)
  if ('step' in body.to) return enterStep(state, at, body.to.step)
  if ('waitForApplicant' in body.to) {
    const { resume, via } = body.to.waitForApplicant
    const returned = state.position.at === 'applicant' ? state.position.returned : { from: body.step, resume, reason: body.note, missing: [] }
    return { ...stopClock(state, at), position: { at: 'applicant', resume, via: returned.via ?? via ?? null, since: at, returned } }
  }
  if ('end' in body.to) return applyEnded(state, { at }, { as: body.to.end })
  return assertNever(body.to)
}

/** Where the clock starts apart, going on with a register number is the acceptance. A number given at a return is none. */
const goesOnNumbered = ({ registerNumber }: Dossier, { kind }: StepCompleted): boolean => registerNumber !== null && (kind === 'forward' || kind === 'advise')

export const applyReturned = (state: Dossier, { at }: RecordedDossierEvent, returned: Returned): Dossier => ({
  ...stopClock(state, at),
  lastReturn: { ...returned, at },
  position: { at: 'applicant', resume: returned.resume, via: returned.via ?? null, since: at, returned },
})

/** The same dossier, with its number, enters the step it has to pass again. */
export function applyResubmitted(state: Dossier, { at }: RecordedDossierEvent, body: Resubmitted): Dossier {
  const back = { ...restartClock(state, at), checklist: body.checklist, attachments: [...state.attachments, ...body.attachments] }
  return state.position.at === 'applicant' ? enterStep(back, at, state.position.resume) : back
}

export const applyEnded = (state: Dossier, { at }: { readonly at: IsoInstant }, body: BodyOf<'dossier.ended'>): Dossier => ({
  ...restartClock(state, at),
  position: { at: 'end', as: body.as, since: at },
})

const enterStep = (state: Dossier, at: IsoInstant, step: StepId): Dossier => ({ ...state, position: { at: 'step', step, turn: 0, since: at, entered: at } })

function nextTurn(state: Dossier, at: IsoInstant, body: StepCompleted): Dossier {
  const entered = state.position.at === 'step' ? state.position.entered : at
  return { ...state, position: { at: 'step', step: body.step, turn: body.turn + 1, since: at, entered } }
}

/** Before the clock runs there is nothing to stop. */
function stopClock(state: Dossier, at: IsoInstant): Dossier {
  const stands = state.pauses.some((pause) => pause.to === null)
  return state.clockStart === null || stands ? state : { ...state, pauses: [...state.pauses, { from: at, to: null }] }
}

const restartClock = (state: Dossier, at: IsoInstant): Dossier => ({
  ...state,
  pauses: state.pauses.map((pause) => (pause.to === null ? { ...pause, to: at } : pause)),
})
