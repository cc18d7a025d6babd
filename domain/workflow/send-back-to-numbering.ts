import type { RoleId } from '../officer/role.ts'
import type { ActDraft } from './act-draft.ts'
import { backToNumbering } from './back-to-numbering.ts'
import { findStep } from './find-step.ts'
import type { Procedure } from './procedure.ts'

/** Records the way back to the numbering where the dossier stands past it without a number, for the reason the number was voided. */
export function sendBackToNumbering(procedure: Procedure, draft: ActDraft, role: RoleId): void {
  const { position, voided } = draft.dossier
  const here = position.at === 'step' ? findStep(procedure, position.step) : null
  const back = here && backToNumbering(procedure, draft.dossier, here)
  if (!back || position.at !== 'step') return
  const { id: outcome, kind, done, to } = back
  draft.record({ type: 'step.completed', version: 1, body: { step: here.id, outcome, kind, done, turn: position.turn, lastTurn: true, to, note: voided.at(-1)?.reason ?? '' } }, role)
}
