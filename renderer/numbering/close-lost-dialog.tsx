import { Button } from '@mantine/core'
import { useState } from 'react'
import { parseDate } from '#domain/calendar/parse-date.ts'
import type { IsoDate } from '#domain/ids.ts'
import type { FieldMessage } from '#domain/refusal.ts'
import type { CallOutput } from '#protocol/calls.ts'
import { useCommand } from '../host/use-command.ts'
import { useUnsaved } from '../session/unsaved.ts'
import { Dialog } from '../ui/dialog.tsx'
import { AreaField } from '../ui/form/area-field.tsx'
import { DateField } from '../ui/form/date-field.tsx'
import { FieldRow } from '../ui/form/field-row.tsx'
import { Form } from '../ui/form/form.tsx'
import { FormActions } from '../ui/form/form-actions.tsx'
import { TextField } from '../ui/form/text-field.tsx'
import { useToday } from '../ui/form/today.ts'
import { isIsoDate } from '../ui/form/use-date-text.ts'
import { wholeNumber } from '../ui/form/whole-number.ts'
import { told } from '../ui/told.ts'
import { type LostRange, lostWords } from './lost-words.ts'

interface CloseLostDialogProps {
  readonly book: Pick<CallOutput<'numbering.books'>[number]['book'], 'id' | 'name'>
  readonly range: LostRange
  /** Where the office counts them from now on. */
  readonly counted?: string
  readonly onClose: () => void
}

/** Lost numbers whose letters are not found are closed with minutes; they are never given again. */
export function CloseLostDialog({ book, range, counted, onClose }: CloseLostDialogProps) {
  const today = useToday()
  const typed = useUnsaved(`tutup ${range.run} ${range.first}`, { first: String(range.first), last: String(range.last), date: '', minutes: '' })
  const [problems, setProblems] = useState<readonly FieldMessage[]>([])
  const close = useCommand('numbering.closeLost')
  const { first, last, date, minutes } = typed.value
  const submit = async (): Promise<void> => {
    const [from, to] = [wholeNumber(first), wholeNumber(last)]
    const found = problemsOf(typed.value, range, today)
    setProblems(found)
    if (found.length > 0 || from === null || to === null || !isIsoDate(date)) return
    if ((await close.run({ book: book.id, range: { run: range.run, first: from, last: to }, minutes, date })) === null) return
    typed.forget()
    told(from === to ? `Nomor ${from} ditutup dengan berita acara.` : `Nomor ${from} sampai ${to} ditutup dengan berita acara.`)
    onClose()
  }
  return (
    <Dialog opened onClose={onClose} title="Tutup nomor hilang">
      <Form label="Tutup nomor hilang" onSubmit={() => void submit()} refusal={close.refusal} problems={problems} submitLabel="Tutup nomor">
        <p style={{ margin: 0 }}>
          {book.name}, {lostWords(range)}. Hanya bila suratnya tidak ditemukan lagi: nomornya tidak pernah diberikan lagi{counted === undefined ? '' : `, dan ${counted}`}.
        </p>
        <FieldRow least="8rem">
          <TextField path="first" label="Dari nomor" kind="digits" value={first} onChange={(value) => typed.set({ ...typed.value, first: value })} startHere />
          <TextField path="last" label="Sampai nomor" kind="digits" value={last} onChange={(value) => typed.set({ ...typed.value, last: value })} />
        </FieldRow>
        <DateField path="date" label="Tanggal berita acara" value={date} onChange={(value) => typed.set({ ...typed.value, date: value })} />
        <AreaField path="minutes" label="Berita acara" hint="Nomornya dan alasannya; tercatat bersama nama Anda" value={minutes} onChange={(value) => typed.set({ ...typed.value, minutes: value })} />
        <FormActions>
          <Button type="submit" loading={close.running}>
            Tutup nomor
          </Button>
          <Button variant="default" onClick={onClose}>
            Tidak jadi
          </Button>
        </FormActions>
      </Form>
    </Dialog>
  )
}

interface Typed {
  readonly first: string
  readonly last: string
  readonly date: string
  readonly minutes: string
}

function problemsOf({ first, last, date, minutes }: Typed, range: LostRange, today: IsoDate): readonly FieldMessage[] {
  const [from, to] = [wholeNumber(first), wholeNumber(last)]
  const read = isIsoDate(date) ? null : parseDate(date, { today, pivot: 'past' })
  const within = (no: number | null): boolean => no !== null && no >= range.first && no <= range.last
  return [
    ...(within(from) ? [] : [{ path: 'first', message: `Isi angka antara ${range.first} dan ${range.last}.` }]),
    ...(within(to) && (from ?? 0) <= (to ?? 0) ? [] : [{ path: 'last', message: `Isi angka antara ${from ?? range.first} dan ${range.last}.` }]),
    ...(read?.ok === false ? [{ path: 'date', message: read.refusal }] : []),
    ...(minutes.trim().length < 5 ? [{ path: 'minutes', message: 'Tulis nomor berita acara dan alasannya.' }] : []),
  ]
}
