import { parseDate } from '#domain/calendar/parse-date.ts'
import type { FieldMessage } from '#domain/refusal.ts'
import type { IsoDate } from '#domain/ids.ts'
import { checkItems } from '../checklist/check-items.ts'
import { completeness, incompleteSentence, missingOf } from '../checklist/completeness.ts'
import type { ActForm } from './act-form.ts'
import { archiveOf } from './beside/archive-form.ts'
import { noticeOf } from './beside/notice-text.ts'
import type { ActInput, Ask } from './view.ts'

export type ActDetails = Pick<ActInput, 'note' | 'checklist' | 'returnSlip' | 'signature' | 'numberDate' | 'handOver' | 'notice' | 'archive'>

export interface CheckedAct {
  readonly messages: readonly FieldMessage[]
  readonly details: ActDetails
}

/** Reads what was typed for the parts the act asks; the paths are those of the call, so that its refusals land at the same fields. */
export function checkAct(form: ActForm, asks: readonly Ask[], today: IsoDate): CheckedAct {
  const messages: FieldMessage[] = []
  const asked = (...some: readonly Ask[]) => some.some((one) => asks.includes(one))
  const details: ActDetails = {
    note: form.note,
    ...(asked('checklist', 'return-slip') ? { checklist: checklistOf(form, asks, today, messages) } : {}),
    ...(asked('return-slip') ? { returnSlip: returnSlipOf(form, messages) } : {}),
    ...(asked('signature-wet', 'signature-electronic') ? { signature: { date: dateOf(form.signatureDate, 'signature.date', today, messages), place: form.signaturePlace } } : {}),
    ...(asked('number') ? { numberDate: dateOf(form.numberDate, 'numberDate', today, messages) } : {}),
    ...(asked('hand-over') ? { handOver: handOverOf(form, today, messages) } : {}),
    ...(asked('notice') ? { notice: noticeOf(form.notice, messages) } : {}),
    ...(asked('archive') ? { archive: archiveOf(form.archive, 'archive', messages) } : {}),
  }
  if (asked('reason') && form.note.trim() === '') messages.push({ path: 'note', message: 'Tulis alasannya, agar petugas berikutnya tahu apa yang harus dilakukan.' })
  return { messages, details }
}

function checklistOf(form: ActForm, asks: readonly Ask[], today: IsoDate, messages: FieldMessage[]) {
  const checked = checkItems(form.checklist, today)
  messages.push(...checked.messages)
  const sentence = asks.includes('checklist') ? incompleteSentence(completeness(form.checklist)) : ''
  if (sentence !== '') messages.push({ path: 'checklist', message: sentence })
  return checked.items
}

function returnSlipOf(form: ActForm, messages: FieldMessage[]) {
  const missing = missingOf(form.checklist).map((item) => ({ ...item }))
  if (missing.length === 0 && form.reason.trim() === '') messages.push({ path: 'returnSlip.reason', message: 'Belum ada alasan pengembalian. Tandai persyaratan yang kurang atau tulis alasannya.' })
  return { reason: form.reason, missing, ...(form.direct ? { direct: true } : {}) }
}

function dateOf(typed: string, path: string, today: IsoDate, messages: FieldMessage[]): string {
  const read = parseDate(typed, { today, pivot: 'past' })
  if (read.ok) return read.value
  messages.push({ path, message: read.refusal })
  return today
}

function handOverOf(form: ActForm, today: IsoDate, messages: FieldMessage[]) {
  const { recipient, identity, identityTail, relation, powerOfAttorney, receiptWithdrawn } = form
  if (recipient.trim() === '') messages.push({ path: 'handOver.recipient', message: 'Tulis siapa yang menerima surat.' })
  if (!/^\d{0,4}$/.test(identityTail.trim())) messages.push({ path: 'handOver.identityTail', message: 'Cukup 4 angka terakhir dari kartu identitas.' })
  if (relation === 'proxy' && powerOfAttorney.trim() === '') messages.push({ path: 'handOver.powerOfAttorney', message: 'Tulis surat kuasa yang ditunjukkan wakil pemohon.' })
  const pickUp = checkItems(form.dueAtPickUp, today)
  messages.push(...pickUp.messages.map(({ path, message }) => ({ path: `handOver.${path.replace('checklist', 'dueAtPickUp')}`, message })))
  return { recipient, identity, identityTail: identityTail.trim(), relation, powerOfAttorney: relation === 'proxy' ? powerOfAttorney : '', receiptWithdrawn, dueAtPickUp: pickUp.items }
}
