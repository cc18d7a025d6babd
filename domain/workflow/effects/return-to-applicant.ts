import { type Refusal, refusal } from '../../refusal.ts'
import { missingItems } from '../../requirement/missing.ts'
import type { Target } from '../procedure.ts'
import { giveRegisterNumber } from './give-number.ts'
import type { Scene } from './scene.ts'

/** The return slip: what is missing (as the officer lists it, else from the checklist) and why. One of both must be told. */
export function returnToApplicant(scene: Scene, to: Target): Refusal | null {
  const { context, draft, step, role, note, details } = scene
  const missing = details.returnSlip?.missing ?? missingItems(draft.dossier.checklist)
  const reason = details.returnSlip?.reason || note
  if (missing.length === 0 && reason === '') {
    const message = 'Belum ada alasan pengembalian. Tandai persyaratan yang kurang atau tulis alasannya.'
    return refusal('invalid-input', message, [{ path: 'returnSlip.reason', message }])
  }
  const unnumbered = context.office.policy.registerNumber === 'every-dossier' ? giveRegisterNumber(scene) : null
  if (unnumbered) return unnumbered
  const resume = 'waitForApplicant' in to ? to.waitForApplicant.resume : step.id
  const direct = details.returnSlip?.direct ? { via: role } : {}
  draft.record({ type: 'dossier.returned', version: 1, body: { from: step.id, resume, reason, missing, ...direct } }, role)
  return null
}
