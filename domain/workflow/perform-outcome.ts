import { type Refusal, refusal } from '../refusal.ts'
import { tickedChecklist } from '../requirement/checklist.ts'
import { dossierFacts } from './dossier-facts.ts'
import { applyEffect } from './effects/apply-effect.ts'
import { effectsOfTurn } from './effects/effects-of-turn.ts'
import type { Scene } from './effects/scene.ts'
import { lettersLacking } from './letters/letter-places.ts'
import { outcomeTakesEveryTurn } from './outcomes.ts'
import type { Outcome } from './procedure.ts'
import { staysWith } from './stays-with.ts'
import { turnsOf } from './turns.ts'

/** Drafts one outcome of the step the dossier stands at: ticks, effects in their order, the move, the end. Rights and place are the caller's to check. */
export function performOutcome(scene: Scene, outcome: Outcome): Refusal | null {
  const { draft, step, role, note, details } = scene
  if (note === '' && needsReason(outcome)) {
    const message = 'Tulis alasannya, agar petugas berikutnya tahu apa yang harus dilakukan.'
    return refusal('invalid-input', message, [{ path: 'note', message }])
  }
  const lacking = lettersLacking(scene.context.procedure, draft.dossier, outcome.id)
  if (lacking.length > 0) return refusal('letter-unfinished', `Belum bisa diteruskan: ${lacking.join('; ')}. Kerjakan suratnya di lembar Surat.`)
  const { turn, lastTurn } = turnNow(scene, outcome)
  if (details.checklist) draft.record({ type: 'checklist.checked', version: 1, body: { checklist: tickedChecklist(draft.dossier.checklist, details.checklist) } }, role)
  for (const effect of effectsOfTurn(outcome, turn, lastTurn)) {
    const refused = applyEffect(scene, effect, outcome.to)
    if (refused) return refused
  }
  const { id, kind, done, to } = outcome
  const stays = staysWith(scene.context.procedure, draft.dossier, role, lastTurn ? to : { step: step.id, turn: turn + 1 })
  draft.record({ type: 'step.completed', version: 1, body: { step: step.id, outcome: id, kind, done, turn, lastTurn, to, note, ...(stays ? { stays } : {}) } }, role)
  if (lastTurn && 'end' in to) draft.record({ type: 'dossier.ended', version: 1, body: { as: to.end } }, role)
  return null
}

/** Saying no and sending back inside the office need words; a return has its slip. */
export const needsReason = (outcome: Outcome): boolean => outcome.kind === 'refuse' || outcome.kind === 'sendBack'

function turnNow({ draft, step }: Scene, outcome: Outcome): { readonly turn: number; readonly lastTurn: boolean } {
  const { position } = draft.dossier
  const turn = position.at === 'step' ? position.turn : 0
  return { turn, lastTurn: !outcomeTakesEveryTurn(outcome) || turn + 1 >= turnsOf(step.actor, dossierFacts(draft.dossier)).length }
}
