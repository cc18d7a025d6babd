import type { DocumentState } from '../../dossier/state.ts'
import { type FieldMessage, type Refusal, refusal } from '../../refusal.ts'
import { tickedChecklist } from '../../requirement/checklist.ts'
import { unsettled } from '../../requirement/missing.ts'
import { numberingStep } from '../numbering-step.ts'
import type { DocumentId, Procedure } from '../procedure.ts'
import type { Scene } from './scene.ts'

/** Penyerahan: who took it, shown which identity, and by what right; papers due at pick-up must be settled, the letter numbered where it is numbered at all. */
export function handOverDocument({ context, draft, role, details }: Scene, document: DocumentId): Refusal | null {
  const { handOver } = details
  if (!handOver) return incomplete([{ path: 'handOver.recipient', message: 'Tulis siapa yang menerima surat.' }])
  const fields = recipientProblems(handOver)
  if (fields.length > 0) return incomplete(fields)
  const dossier = draft.dossier
  const unnumbered = numberLacking(context.procedure, dossier.documents[document], document)
  if (unnumbered) return unnumbered
  const dueAtPickUp = tickedChecklist(dossier.checklist.filter((item) => item.due === 'pick-up'), handOver.dueAtPickUp)
  const missing = unsettled(dueAtPickUp, 'pick-up', 'handOver.dueAtPickUp')
  if (missing.length > 0) {
    return refusal('incomplete-checklist', `Belum bisa diserahkan: ${missing.map((field) => field.message).join('; ')}.`, missing)
  }
  draft.record({ type: 'document.handed-over', version: 1, body: { ...handOver, document, dueAtPickUp } }, role)
  return null
}

/** The applicant fetched the letter himself: nobody stood at the counter, so no identity was shown and no receipt withdrawn. */
export function recordDownload({ context, draft, role }: Scene, document: DocumentId): Refusal | null {
  const { applicant, checklist, documents } = draft.dossier
  const unnumbered = numberLacking(context.procedure, documents[document], document)
  if (unnumbered) return unnumbered
  const dueAtPickUp = checklist.filter((item) => item.due === 'pick-up')
  const missing = unsettled(dueAtPickUp, 'pick-up', 'handOver.dueAtPickUp')
  if (missing.length > 0) return refusal('incomplete-checklist', `Belum bisa dicatat: ${missing.map((field) => field.message).join('; ')}.`, missing)
  const recipient = applicant.kind === 'company' && applicant.responsible !== '' ? applicant.responsible : applicant.name
  const body = { document, recipient, identity: 'download', identityTail: '', relation: 'self', powerOfAttorney: '', receiptWithdrawn: false, dueAtPickUp } as const
  draft.record({ type: 'document.handed-over', version: 1, body }, role)
  return null
}

function recipientProblems(handOver: NonNullable<Scene['details']['handOver']>): readonly FieldMessage[] {
  const recipient = handOver.recipient === '' ? [{ path: 'handOver.recipient', message: 'Tulis siapa yang menerima surat.' }] : []
  const unproven = handOver.relation === 'proxy' && handOver.powerOfAttorney === ''
  return unproven ? [...recipient, { path: 'handOver.powerOfAttorney', message: 'Tulis surat kuasa yang ditunjukkan wakil pemohon.' }] : recipient
}

const incomplete = (fields: readonly FieldMessage[]): Refusal =>
  refusal('invalid-input', `Belum bisa diserahkan. ${fields.map((field) => field.message).join(' ')}`, fields)

function numberLacking(procedure: Procedure, state: DocumentState | undefined, document: DocumentId): Refusal | null {
  if (state?.number || !numberingStep(procedure, document)) return null
  return refusal('not-at-this-step', state?.asked ? 'Nomor surat ini sudah ditanyakan dan belum tiba. Serahkan setelah nomornya tiba dan suratnya dicetak ulang dengan nomor.' : 'Surat ini belum bernomor. Beri nomor dahulu, lalu serahkan.')
}
