import { type Refusal, refusal } from '../../refusal.ts'
import { unsettled } from '../../requirement/missing.ts'
import { dossierFacts } from '../dossier-facts.ts'
import type { Procedure } from '../procedure.ts'
import { promisedDate } from '../promised-date.ts'
import { giveRegisterNumber } from './give-number.ts'
import type { Scene } from './scene.ts'

/** Found complete: refused while an obligatory paper is missing; then the promise, and the register number. */
export function acceptDossier(scene: Scene): Refusal | null {
  const { checklist } = scene.draft.dossier
  const missing = unsettled(checklist, 'intake', 'checklist')
  if (missing.length > 0) {
    const names = missing.map((field) => field.message).join('; ')
    return refusal('incomplete-checklist', `Belum bisa diterima: ${names}. Kembalikan dengan daftar kekurangan (F6) atau tandai Tidak berlaku.`, missing)
  }
  if (!startsClockApart(scene.context.procedure)) startClock(scene)
  return giveRegisterNumber(scene)
}

/** The service clock starts and the date is promised, once. */
export function startClock({ context, draft, role }: Scene): void {
  if (draft.dossier.clockStart !== null) return
  const { procedure, service, calendar, now, office } = context
  const promise = promisedDate({ procedure, service, calendar, zone: office.timeZone, from: now, facts: dossierFacts(draft.dossier) })
  draft.record({ type: 'dossier.accepted', version: 1, body: { promise } }, role)
}

/** Where the procedure starts its clock by an effect of its own, acceptance gives the number only. */
export const startsClockApart = (procedure: Procedure): boolean =>
  procedure.steps.some((step) => step.outcomes.some((outcome) => outcome.effects.some((effect) => effect.do === 'startClock')))
