import type { Act } from '../dossier/commands.ts'
import type { Dossier } from '../dossier/state.ts'
import { must } from '../must.ts'
import { type Refusal, refusal } from '../refusal.ts'
import { accept, refuse, type Result } from '../result.ts'
import { ActDraft } from './act-draft.ts'
import { outcomesHere } from './back-to-numbering.ts'
import type { DecideContext, DraftEvent } from './decide-context.ts'
import { dossierFacts } from './dossier-facts.ts'
import { alreadyEnded } from './ended.ts'
import { findStep, stepName } from './find-step.ts'
import { mayAct } from './may-act.ts'
import { movedMeanwhile } from './moved-meanwhile.ts'
import { performOutcome } from './perform-outcome.ts'
import type { Outcome, Procedure, Step } from './procedure.ts'
import { turnsOf } from './turns.ts'

/** One outcome of the step the dossier stands at, if it still stands there and this officer holds it. */
export function act(context: DecideContext, dossier: Dossier, command: Act): Result<readonly DraftEvent[], Refusal> {
  const stale = movedMeanwhile(dossier, command.base, context.now, context.office.timeZone) ?? alreadyEnded(dossier)
  if (stale) return refuse(stale)
  const place = chosen(context.procedure, dossier, command)
  if (!place.ok) return place
  const { step, outcome, turn } = place.value
  const allowed = mayAct(context, turnsOf(step.actor, dossierFacts(dossier))[turn] ?? [], capitalised(stepName(step)))
  if (!allowed.ok) return allowed
  const draft = new ActDraft(context, dossier.id)
  const refused = performOutcome({ context, draft, step, role: allowed.value, note: command.note, details: command.details }, outcome)
  return refused ? refuse(refused) : accept(draft.events)
}

function chosen(procedure: Procedure, dossier: Dossier, { step: asked, outcome: id }: Act): Result<{ step: Step; outcome: Outcome; turn: number }, Refusal> {
  const { position } = dossier
  if (position.at !== 'step') return refuse(refusal('not-at-this-step', 'Berkas ini sedang di pemohon. Catat dahulu bahwa berkasnya sudah masuk kembali.'))
  const step = must(findStep(procedure, position.step), `step ${position.step} of ${procedure.id}`)
  if (asked !== position.step) return refuse(refusal('not-at-this-step', `Berkas ini sekarang di ${stepName(step)}. Muat ulang halamannya, lalu pilih lagi.`))
  const outcome = outcomesHere(procedure, dossier, step).find((candidate) => candidate.id === id)
  if (!outcome) return refuse(refusal('not-at-this-step', `Pilihan itu tidak ada di ${stepName(step)} untuk berkas ini. Muat ulang halamannya, lalu pilih lagi.`))
  return accept({ step, outcome, turn: position.turn })
}

const capitalised = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)
