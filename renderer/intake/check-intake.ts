import type { FieldMessage } from '#domain/refusal.ts'
import { checkItems } from '../checklist/check-items.ts'
import { completeness, incompleteSentence, missingOf } from '../checklist/completeness.ts'
import { checkApplicant } from './check-applicant.ts'
import { checkPermitData } from './check-permit-data.ts'
import { checklistLines } from './checklist-lines.ts'
import { fieldMessages } from './field-messages.ts'
import { fieldOrder, inReadingOrder } from './field-order.ts'
import type { IntakeContext, ReceiveInput } from './intake-context.ts'
import type { IntakeForm } from './intake-form.ts'
import { seen } from './tidy.ts'
import { checkLengths } from './too-long.ts'

export type Verdict = ReceiveInput['verdict']

export interface CheckedIntake {
  /** In reading order; empty = may be sent. */
  readonly messages: readonly FieldMessage[]
  /** What would be sent; null while there are messages. */
  readonly input: Omit<ReceiveInput, 'dossier' | 'draft'> | null
}

/** Reads the whole form for one way of saving it. Changes nothing that was typed. */
export function checkIntake(typed: IntakeForm, verdict: Verdict, { service, today }: IntakeContext): CheckedIntake {
  const form: IntakeForm = { ...seen(typed), applicant: seen(typed.applicant), permit: seen(typed.permit) }
  const messages = fieldMessages()
  if (service === null) {
    messages.add('service', 'Pilih layanan.')
    return { messages: messages.list, input: null }
  }
  const order = fieldOrder(form.applicant.kind, service.permitForm)
  checkLengths(form, (path) => order.includes(path) && (path !== 'reason' || verdict === 'incomplete'), messages)
  const applicant = checkApplicant(form.applicant, messages)
  const permitData = checkPermitData(form.permit, service.permitForm, today, messages)
  const lines = checklistLines(service, form)
  const checked = checkItems(lines, today)
  checked.messages.forEach(({ path, message }) => messages.add(path, message))
  if (verdict === 'complete') checkComplete(lines, messages)
  if (verdict === 'incomplete' && form.reason.trim() === '' && missingOf(lines).length === 0) messages.add('reason', 'Isi alasan: belum ada persyaratan yang ditandai kurang.')
  const copies = Number(form.copies.trim())
  if (!Number.isInteger(copies) || copies < 1 || copies > 20) messages.add('copies', 'Isi jumlah rangkap berkas, 1 sampai 20.')
  if (messages.list.length > 0) return { messages: inReadingOrder(messages.list, order), input: null }
  return {
    messages: [],
    input: {
      service: service.id,
      applicationKind: form.applicationKind,
      applicant,
      permitData,
      checklist: checked.items,
      copies,
      stopmapColour: form.stopmapColour,
      notes: form.notes,
      attachments: [...form.attachments],
      verdict,
      reason: verdict === 'incomplete' ? form.reason : '',
    },
  }
}

function checkComplete(lines: Parameters<typeof completeness>[0], messages: ReturnType<typeof fieldMessages>): void {
  const sentence = incompleteSentence(completeness(lines))
  if (sentence !== '') messages.add('checklist', sentence)
}
