import { parseDate } from '#domain/calendar/parse-date.ts'
import type { Nature } from '#domain/dossier/disposition.ts'
import type { IsoDate, OfficerId } from '#domain/ids.ts'
import type { FieldMessage } from '#domain/refusal.ts'
import type { CallInput } from '#protocol/calls.ts'

/** A disposition as it is typed. */
export interface DispositionForm {
  readonly to: readonly string[]
  readonly instruction: string
  readonly nature: Nature
  readonly deadline: string
}

export const EMPTY_DISPOSITION: DispositionForm = { to: [], instruction: '', nature: 'ordinary', deadline: '' }

/** What heads of office write most, each by one key. */
export const PHRASES = ['Untuk diproses', 'Untuk dipelajari', 'Untuk ditindaklanjuti sesuai ketentuan', 'Koordinasikan dengan Tim Teknis', 'Siapkan draf surat', 'Laporkan hasilnya'] as const

/** A phrase is added behind what stands there, once. */
export function withPhrase(instruction: string, phrase: string): string {
  const typed = instruction.trim().replace(/\.$/, '')
  if (typed === '') return `${phrase}.`
  return typed.includes(phrase) ? instruction : `${typed}. ${phrase}.`
}

type Sent = Omit<CallInput<'disposition.send'>, 'dossier' | 'parent'>

/** Reads it for the call, in the counter's own words. */
export function readDisposition({ to, instruction, nature, deadline }: DispositionForm, today: IsoDate): { readonly messages: readonly FieldMessage[]; readonly sent: Sent } {
  const messages: FieldMessage[] = []
  if (to.length === 0) messages.push({ path: 'to', message: 'Pilih sekurang-kurangnya satu penerima.' })
  if (instruction.trim() === '') messages.push({ path: 'instruction', message: 'Tulis isi disposisinya.' })
  const read = deadline.trim() === '' ? null : parseDate(deadline, { today, pivot: 'future' })
  if (read?.ok === false) messages.push({ path: 'deadline', message: read.refusal })
  const date = read?.ok === true ? read.value : null
  if (date !== null && date < today) messages.push({ path: 'deadline', message: 'Batas waktu disposisi sudah lewat. Tulis tanggal hari ini atau sesudahnya.' })
  return { messages, sent: { to: to.map((id) => id as OfficerId), instruction: instruction.trim(), nature, deadline: date } }
}
