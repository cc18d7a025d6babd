import type { DossierCommand } from '../dossier/commands.ts'
import type { Dossier } from '../dossier/state.ts'
import type { RoleId } from '../officer/role.ts'
import type { Refusal } from '../refusal.ts'
import { accept, type Result } from '../result.ts'
import { dossierFacts } from './dossier-facts.ts'
import type { ActionContext } from './available-actions.ts'
import type { DecideContext, DraftEvent } from './decide-context.ts'
import { findStep, stepName } from './find-step.ts'
import { mayAct } from './may-act.ts'
import { turnsOf } from './turns.ts'
import { mayWithdraw } from './withdraw.ts'

/** The dossier comes to this PC. Nothing is recorded where nobody holds it, or this PC does: but one that was only asked for is taken once more where the papers are here. */
export function take(context: DecideContext, dossier: Dossier, { paperInHand }: Extract<DossierCommand, { do: 'take' }>): Result<readonly DraftEvent[], Refusal> {
  const allowed = mayTake({ ...context, dossier })
  if (!allowed.ok) return allowed
  const { hold } = dossier
  if (!hold || (hold.device === context.device && !(hold.asked && paperInHand))) return accept([])
  return accept([{ event: { type: 'dossier.taken', version: 1, body: { from: hold.device, over: hold.since, paperInHand } }, role: allowed.value }])
}

/** Whoever may do the step it stands at, or may record that the applicant withdraws. */
function mayTake(context: ActionContext): Result<RoleId, Refusal> {
  const { procedure, dossier } = context
  const { position } = dossier
  const step = position.at === 'step' ? findStep(procedure, position.step) : null
  const acts = step && mayAct(context, turnsOf(step.actor, dossierFacts(dossier))[position.at === 'step' ? position.turn : 0] ?? [], stepName(step))
  if (acts?.ok) return acts
  const withdraws = mayWithdraw(context)
  return withdraws.ok ? withdraws : (acts ?? withdraws)
}
