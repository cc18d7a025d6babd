import { useState } from 'react'
import { parseDate } from '#domain/calendar/parse-date.ts'
import type { IsoDate } from '#domain/ids.ts'
import type { FieldMessage } from '#domain/refusal.ts'
import type { CallOutput } from '#protocol/calls.ts'
import { useCall } from '../host/use-call.ts'
import { useCommand } from '../host/use-command.ts'
import { useUnsaved } from '../session/unsaved.ts'
import { useToday } from '../ui/form/today.ts'
import { isIsoDate } from '../ui/form/use-date-text.ts'
import { wholeNumber } from '../ui/form/whole-number.ts'
import { told } from '../ui/told.ts'

type Book = CallOutput<'numbering.books'>[number]['book']

/** A lost number, and the run it was lost from. */
export interface LostNumber {
  readonly no: number
  readonly run: string
}

const EMPTY = { no: '', date: '', summary: '', service: '', mark: '' }

/** A number from paper while it is typed, looked over, and recorded; what is typed stays when the window is closed. `onRecorded` follows once it counts as used. */
export function useRecordNumber(book: Book, lost: LostNumber | undefined, onRecorded: () => void) {
  const today = useToday()
  const typed = useUnsaved(`dari kertas ${book.id} ${lost?.no ?? ''}`, { ...EMPTY, no: lost === undefined ? '' : String(lost.no) })
  const [problems, setProblems] = useState<readonly FieldMessage[]>([])
  const command = useCommand('numbering.record')
  const services = useServicesNamed(book)
  const asksService = services.length > 1
  const record = async (): Promise<void> => {
    const { no, date, summary, service, mark } = typed.value
    const number = wholeNumber(no)
    const found = problemsOf(typed.value, today, asksService)
    setProblems(found)
    if (found.length > 0 || number === null || !isIsoDate(date)) return
    const recorded = await command.run({ book: book.id, no: number, date, summary, ...(service === '' ? {} : { service }), ...(lost === undefined ? (mark === '' ? {} : { mark }) : { run: lost.run }) })
    if (recorded === null) return
    typed.forget()
    told(`Nomor ${recorded.text} dicatat sebagai terpakai.`)
    onRecorded()
  }
  const set = (part: Partial<typeof EMPTY>): void => typed.set({ ...typed.value, ...part })
  return { typed: typed.value, set, services: asksService ? services : [], problems, refusal: command.refusal, running: command.running, record }
}

/** Those whose abbreviation stands in the book's numbers; none where it does not. */
function useServicesNamed({ template, reset }: Book): readonly { readonly value: string; readonly label: string }[] {
  const { value } = useCall('service.list', {})
  return template.includes('{jenis}') || reset === 'type' ? (value?.services ?? []).map(({ id, name }) => ({ value: id, label: name })) : []
}

function problemsOf({ no, date, summary, service }: typeof EMPTY, today: IsoDate, asksService: boolean): readonly FieldMessage[] {
  const read = isIsoDate(date) ? null : parseDate(date, { today, pivot: 'past' })
  return [
    ...(wholeNumber(no) === null || wholeNumber(no) === 0 ? [{ path: 'no', message: 'Nomor diisi angka, paling kecil 1.' }] : []),
    ...(read?.ok === false ? [{ path: 'date', message: read.refusal }] : []),
    ...(asksService && service === '' ? [{ path: 'service', message: 'Pilih layanan surat ini.' }] : []),
    ...(summary.trim() === '' ? [{ path: 'summary', message: 'Ringkasan belum diisi.' }] : []),
  ]
}
