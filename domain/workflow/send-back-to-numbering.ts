import type { RoleId } from '../officer/role.ts'
import type { ActDraft } from './act-draft.ts'
import { backToNumbering } from './back-to-numbering.ts'
import { findStep } from './find-step.ts'
import type { OutcomeId, Procedure } from './procedure.ts'

/** Records the way back to the numbering where the dossier stands past it without a number, for the reason the last number was voided. */
export function sendBackToNumbering(procedure: Procedure, draft: ActDraft, role: RoleId): void {
  const { position, voided } = draft.dossier
  const here = position.at === 'step' ? findStep(procedure, position.step) : null
  const to = here && backToNumbering(procedure, draft.dossier, here)
  if (!to || position.at !== 'step') return
  const move = { outcome: VOIDED, kind: 'sendBack', done: 'Nomor dibatalkan', turn: position.turn, lastTurn: true, to: { step: to.id }, note: voided.at(-1)?.reason ?? '' } as const
  draft.record({ type: 'step.completed', version: 1, body: { step: here.id, ...move } }, role)
}

const VOIDED = 'number-voided' as OutcomeId
