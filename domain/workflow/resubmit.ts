import type { DossierCommand } from '../dossier/commands.ts'
import type { Dossier } from '../dossier/state.ts'
import type { RoleId } from '../officer/role.ts'
import { type Refusal, refusal } from '../refusal.ts'
import { tickedChecklist } from '../requirement/checklist.ts'
import { accept, refuse, type Result } from '../result.ts'
import { ActDraft } from './act-draft.ts'
import type { ActionContext } from './available-actions.ts'
import { awaitsUpgrade } from './awaits-upgrade.ts'
import { counterRoles } from './counter-roles.ts'
import type { DecideContext, DraftEvent } from './decide-context.ts'
import { alreadyEnded } from './ended.ts'
import { mayAct } from './may-act.ts'
import { movedMeanwhile } from './moved-meanwhile.ts'
import { sendBackToNumbering } from './send-back-to-numbering.ts'
import { staysWith } from './stays-with.ts'

/** The applicant is back: the same dossier and number enter the step the return named, and the clock runs on. Where a number was voided meanwhile that this step does not lead to again, it goes on to be numbered. */
export function resubmit(context: DecideContext, dossier: Dossier, command: Extract<DossierCommand, { do: 'resubmit' }>): Result<readonly DraftEvent[], Refusal> {
  const stale = movedMeanwhile(dossier, command.base, context.now, context.office.timeZone) ?? alreadyEnded(dossier)
  if (stale) return refuse(stale)
  const allowed = mayResubmit({ ...context, dossier })
  if (!allowed.ok) return allowed
  const checklist = tickedChecklist(dossier.checklist, command.checklist)
  const stays = dossier.position.at === 'applicant' && staysWith(context.procedure, dossier, allowed.value, { step: dossier.position.resume })
  const body = { checklist, note: command.note, attachments: command.attachments, ...(stays ? { stays } : {}) }
  const draft = new ActDraft(context, dossier.id)
  draft.record({ type: 'dossier.resubmitted', version: 1, body }, allowed.value)
  sendBackToNumbering(context.procedure, draft, allowed.value)
  return accept(draft.events)
}

/** The role in which this officer may take the papers in again, or why not. */
export function mayResubmit(context: ActionContext): Result<RoleId, Refusal> {
  const waits = awaitsUpgrade(context.dossier)
  if (waits) return refuse(waits)
  return context.dossier.position.at === 'applicant'
    ? mayAct(context, counterRoles(context.procedure, context.dossier), 'Berkas yang masuk kembali')
    : refuse(refusal('not-at-this-step', 'Berkas ini tidak sedang di pemohon, jadi tidak perlu dicatat masuk kembali.'))
}
