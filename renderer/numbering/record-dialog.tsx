import { Button } from '@mantine/core'
import { useState } from 'react'
import { parseDate } from '#domain/calendar/parse-date.ts'
import type { IsoDate } from '#domain/ids.ts'
import type { FieldMessage } from '#domain/refusal.ts'
import type { CallOutput } from '#protocol/calls.ts'
import { useHelpTopic } from '../help/help-topic.ts'
import { useCall } from '../host/use-call.ts'
import { useCommand } from '../host/use-command.ts'
import { useUnsaved } from '../session/unsaved.ts'
import { told } from '../ui/told.ts'
import { Dialog } from '../ui/dialog.tsx'
import { DateField } from '../ui/form/date-field.tsx'
import { FieldRow } from '../ui/form/field-row.tsx'
import { Form } from '../ui/form/form.tsx'
import { FormActions } from '../ui/form/form-actions.tsx'
import { SelectField } from '../ui/form/select-field.tsx'
import { TextField } from '../ui/form/text-field.tsx'
import { useToday } from '../ui/form/today.ts'
import { isIsoDate } from '../ui/form/use-date-text.ts'
import { wholeNumber } from '../ui/form/whole-number.ts'

interface RecordDialogProps {
  readonly row: CallOutput<'numbering.books'>[number]
  /** A lost number it is about, and the run it was lost from. */
  readonly lost?: { readonly no: number; readonly run: string }
  readonly onClose: () => void
}

const EMPTY = { no: '', date: '', summary: '', service: '' }

/** A number that was given on paper while the PC was down counts as used from now on. */
export function RecordDialog({ row: { book, nextNo }, lost, onClose }: RecordDialogProps) {
  useHelpTopic('penomoran#mencatat-nomor-dari-kertas-penyelia')
  const today = useToday()
  const typed = useUnsaved(`dari kertas ${book.id} ${lost?.no ?? ''}`, { ...EMPTY, no: lost === undefined ? '' : String(lost.no) })
  const [problems, setProblems] = useState<readonly FieldMessage[]>([])
  const record = useCommand('numbering.record')
  const { no, date, summary, service } = typed.value
  const services = useServicesNamed(book)
  const asksService = services.length > 1
  const submit = async (): Promise<void> => {
    const number = wholeNumber(no)
    const found = problemsOf(typed.value, today, asksService)
    setProblems(found)
    if (found.length > 0 || number === null || !isIsoDate(date)) return
    const recorded = await record.run({ book: book.id, no: number, date, summary, ...(service === '' ? {} : { service }), ...(lost === undefined ? {} : { run: lost.run }) })
    if (recorded === null) return
    typed.forget()
    told(`Nomor ${recorded.text} dicatat sebagai terpakai.`)
    onClose()
  }
  return (
    <Dialog opened onClose={onClose} title="Catat nomor dari kertas">
      <Form label="Catat nomor dari kertas" onSubmit={() => void submit()} refusal={record.refusal} problems={problems} submitLabel="Catat nomor">
        <p style={{ margin: 0 }}>Untuk nomor dari {book.name} yang sudah diberikan di atas kertas saat komputer tidak bisa dipakai.</p>
        <FieldRow least="12rem">
          <TextField path="no" label="Nomor" kind="digits" hint="Nomor urutnya saja" value={no} onChange={(value) => typed.set({ ...typed.value, no: value })} warning={skipWarning(wholeNumber(no), nextNo)} startHere />
          <DateField path="date" label="Tanggal surat" hint="Contoh: 17/3/26, kemarin" value={date} onChange={(value) => typed.set({ ...typed.value, date: value })} />
        </FieldRow>
        {asksService ? <SelectField path="service" label="Layanan" hint="Singkatannya tertulis di nomornya" value={service} onChange={(value) => typed.set({ ...typed.value, service: value })} options={services} /> : null}
        <TextField path="summary" label="Ringkasan" hint="Surat apa, untuk siapa" value={summary} onChange={(value) => typed.set({ ...typed.value, summary: value })} />
        <FormActions>
          <Button type="submit" loading={record.running}>
            Catat nomor
          </Button>
          <Button variant="default" onClick={onClose}>
            Tidak jadi
          </Button>
        </FormActions>
      </Form>
    </Dialog>
  )
}

/** Those whose abbreviation stands in the book's numbers; none where it does not. */
function useServicesNamed({ template, reset }: RecordDialogProps['row']['book']): readonly { readonly value: string; readonly label: string }[] {
  const { value } = useCall('service.list', {})
  return template.includes('{jenis}') || reset === 'type' ? (value?.services ?? []).map(({ id, name }) => ({ value: id, label: name })) : []
}

/** A number further on is mostly a slip, and the numbers between would be passed over. */
function skipWarning(no: number | null, next: number): string {
  if (no === null || no <= next) return ''
  const passed = no === next + 1 ? `Nomor ${next}` : `Nomor ${next} sampai ${no - 1}`
  return `Nomor berikutnya di Loket ${next}. ${passed} akan dilewati; periksa lagi angkanya.`
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
