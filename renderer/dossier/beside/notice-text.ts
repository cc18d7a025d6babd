import type { FieldMessage } from '#domain/refusal.ts'
import type { ActInput } from '../view.ts'

type Notice = NonNullable<ActInput['notice']>
export type Channel = Notice['channel']

/** What the applicant is told, as typed. `composed`: the counter's own wording has been filled in once, so that an emptied box stays empty. */
export interface NoticeForm {
  readonly channel: Channel
  readonly text: string
  /** Digits only, as wa.me takes them; "" without a usable number. */
  readonly phone: string
  readonly composed: boolean
}

export const EMPTY_NOTICE: NoticeForm = { channel: 'whatsapp', text: '', phone: '', composed: false }

export const CHANNELS = [
  { value: 'whatsapp', label: 'WhatsApp' },
  { value: 'phone', label: 'Telepon' },
  { value: 'sms', label: 'SMS' },
  { value: 'email', label: 'Surel' },
  { value: 'in-person', label: 'Langsung' },
] as const satisfies readonly { readonly value: Channel; readonly label: string }[]

/** Opens the chat with the text in it; WhatsApp itself sends nothing until the officer presses there. */
export const whatsAppLink = ({ phone, text }: Pick<NoticeForm, 'phone' | 'text'>): string => `https://wa.me/${phone}?text=${encodeURIComponent(text)}`

export function noticeOf({ channel, text }: NoticeForm, messages: FieldMessage[]): Notice {
  if (text.trim() === '') messages.push({ path: 'notice.text', message: 'Tulis apa yang diberitahukan kepada pemohon.' })
  return { channel, text }
}
