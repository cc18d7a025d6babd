import { assertNever } from '../../assert-never.ts'
import type { Refusal } from '../../refusal.ts'
import type { Effect, Target } from '../procedure.ts'
import { acceptDossier, startClock } from './accept-dossier.ts'
import { giveDocumentNumber } from './give-number.ts'
import { archiveInAct, giveNoticeInAct } from './close-service.ts'
import { handOverDocument, recordDownload } from './hand-over-document.ts'
import { returnToApplicant } from './return-to-applicant.ts'
import type { Scene } from './scene.ts'
import { initialDocument, signDocument } from './sign-document.ts'

/** Drafts what an effect records, or says why it cannot be. */
export function applyEffect(scene: Scene, effect: Effect, to: Target): Refusal | null {
  switch (effect.do) {
    case 'accept':
      return acceptDossier(scene)
    case 'startClock':
      startClock(scene)
      return null
    case 'returnSlip':
      return returnToApplicant(scene, to)
    case 'prepare':
      scene.draft.record({ type: 'document.prepared', version: 1, body: { document: effect.document } }, scene.role)
      return null
    case 'initial':
      initialDocument(scene, effect.document)
      return null
    case 'sign':
      return signDocument(scene, effect.document, effect.mode)
    case 'number':
      return giveDocumentNumber(scene, effect.document)
    case 'handOver':
      return effect.download ? recordDownload(scene, effect.document) : handOverDocument(scene, effect.document)
    case 'notify':
      return giveNoticeInAct(scene)
    case 'archive':
      return archiveInAct(scene)
    case 'issue':
      return null
    default:
      return assertNever(effect)
  }
}
