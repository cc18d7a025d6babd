import type { DossierCommand } from '../dossier/commands.ts'
import type { Dossier } from '../dossier/state.ts'
import { maySupervise } from '../officer/rights.ts'
import { ROLES, type RoleId } from '../officer/role.ts'
import { type Refusal, refusal } from '../refusal.ts'
import { accept, refuse, type Result } from '../result.ts'
import type { ActionContext } from './available-actions.ts'
import { awaitsUpgrade } from './awaits-upgrade.ts'
import { counterRoles } from './counter-roles.ts'
import type { DecideContext, DraftEvent } from './decide-context.ts'
import { alreadyEnded } from './ended.ts'
import { mayAct } from './may-act.ts'
import { movedMeanwhile } from './moved-meanwhile.ts'

/** The applicant withdraws, at the counter or before a supervisor; a number stays used. */
export function withdraw(context: DecideContext, dossier: Dossier, command: Extract<DossierCommand, { do: 'withdraw' }>): Result<readonly DraftEvent[], Refusal> {
  const stale = movedMeanwhile(dossier, command.base, context.now, context.office.timeZone)
  if (stale) return refuse(stale)
  const allowed = mayWithdraw({ ...context, dossier })
  if (!allowed.ok) return allowed
  if (command.reason === '') {
    const message = 'Tulis mengapa pemohon menarik kembali permohonannya.'
    return refuse(refusal('invalid-input', message, [{ path: 'reason', message }]))
  }
  return accept([{ event: { type: 'dossier.ended', version: 1, body: { as: 'withdrawn', reason: command.reason } }, role: allowed.value }])
}

/** The role in which this officer may record a withdrawal, or why not. */
export function mayWithdraw(context: ActionContext): Result<RoleId, Refusal> {
  const hindered = alreadyEnded(context.dossier) ?? awaitsUpgrade(context.dossier)
  if (hindered) return refuse(hindered)
  return maySupervise(context.officer) ? accept(ROLES.supervisor) : mayAct(context, counterRoles(context.procedure, context.dossier), 'Penarikan kembali')
}
