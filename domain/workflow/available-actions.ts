import { assertNever } from '../assert-never.ts'
import { hasNumberOrAsked } from '../dossier/number-to-follow.ts'
import type { Dossier } from '../dossier/state.ts'
import type { Office } from '../office/office.ts'
import type { Officer } from '../officer/officer.ts'
import type { RoleId } from '../officer/role.ts'
import { awaitsUpgrade } from './awaits-upgrade.ts'
import { outcomesHere } from './back-to-numbering.ts'
import { dossierFacts } from './dossier-facts.ts'
import { effectsOfTurn } from './effects/effects-of-turn.ts'
import { alreadyEnded } from './ended.ts'
import { findStep, stepName } from './find-step.ts'
import { lettersLacking } from './letters/letter-places.ts'
import { mayAct } from './may-act.ts'
import { outcomeTakesEveryTurn } from './outcomes.ts'
import { needsReason } from './perform-outcome.ts'
import type { Effect, Outcome, Procedure, Step } from './procedure.ts'
import { turnsOf } from './turns.ts'

/** What an outcome asks of the officer before it is done. */
export type Ask = 'checklist' | 'return-slip' | 'signature-wet' | 'signature-electronic' | 'number' | 'hand-over' | 'notice' | 'archive' | 'reason'

export interface AvailableAction {
  readonly outcome: Outcome
  readonly step: Step
  readonly role: RoleId
  readonly asks: readonly Ask[]
  /** Letters of this step that keep the outcome back, one sentence each; empty = nothing does. */
  readonly lacks: readonly string[]
}

export interface ActionContext {
  readonly procedure: Procedure
  readonly dossier: Dossier
  readonly officer: Officer
  readonly office: Pick<Office, 'policy'>
}

/** What this officer may do with the dossier now, the usual outcome first; if nothing, why, in plain words. */
export function availableActions(context: ActionContext): { readonly actions: readonly AvailableAction[]; readonly reason: string } {
  const { procedure, dossier } = context
  const { position } = dossier
  const hindered = alreadyEnded(dossier) ?? awaitsUpgrade(dossier)
  if (hindered || position.at === 'end') return { actions: [], reason: hindered?.message ?? '' }
  if (position.at === 'applicant') return { actions: [], reason: 'Berkas sedang di pemohon untuk dilengkapi. Catat bila berkasnya sudah masuk kembali.' }
  const step = findStep(procedure, position.step)
  if (!step) return { actions: [], reason: 'Langkah berkas ini tidak ada dalam prosedurnya. Hubungi admin.' }
  const turns = turnsOf(step.actor, dossierFacts(dossier))
  const allowed = mayAct(context, turns[position.turn] ?? [], capitalised(stepName(step)))
  if (!allowed.ok) return { actions: [], reason: allowed.refusal.message }
  const role = allowed.value
  const actions = outcomesHere(procedure, dossier, step).map((outcome) => ({
    outcome,
    step,
    role,
    asks: asksOf(outcome, dossier, position.turn, turns.length),
    lacks: lettersLacking(procedure, dossier, outcome.id),
  }))
  return { actions, reason: '' }
}

function asksOf(outcome: Outcome, dossier: Dossier, turn: number, turns: number): readonly Ask[] {
  const lastTurn = !outcomeTakesEveryTurn(outcome) || turn + 1 >= turns
  const asks = effectsOfTurn(outcome, turn, lastTurn).flatMap((effect) => askOf(effect, dossier) ?? [])
  return [...new Set(needsReason(outcome) ? [...asks, 'reason' as const] : asks)]
}

function askOf(effect: Effect, dossier: Dossier): Ask | null {
  switch (effect.do) {
    case 'accept':
      return 'checklist'
    case 'returnSlip':
      return 'return-slip'
    case 'sign':
      return effect.mode === 'wet' ? 'signature-wet' : 'signature-electronic'
    case 'number':
      return hasNumberOrAsked(dossier.documents[effect.document]) ? null : 'number'
    case 'handOver':
      return effect.download ? null : 'hand-over'
    case 'notify':
      return 'notice'
    case 'archive':
      return 'archive'
    case 'issue':
    case 'prepare':
    case 'initial':
    case 'startClock':
      return null
    default:
      return assertNever(effect)
  }
}

const capitalised = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)
