import { Button } from '@mantine/core'
import type { CallOutput } from '#protocol/calls.ts'
import { useHelpTopic } from '../help/help-topic.ts'
import { Dialog } from '../ui/dialog.tsx'
import { DateField } from '../ui/form/date-field.tsx'
import { FieldRow } from '../ui/form/field-row.tsx'
import { Form } from '../ui/form/form.tsx'
import { FormActions } from '../ui/form/form-actions.tsx'
import { SelectField } from '../ui/form/select-field.tsx'
import { TextField } from '../ui/form/text-field.tsx'
import { wholeNumber } from '../ui/form/whole-number.ts'
import { type LostNumber, useRecordNumber } from './use-record-number.ts'

type BookRow = CallOutput<'numbering.books'>[number]

interface RecordDialogProps {
  readonly row: BookRow
  readonly lost?: LostNumber
  readonly onClose: () => void
}

/** A number that was given on paper while the PC was down counts as used from now on. */
export function RecordDialog({ row: { book, nextNo, codes }, lost, onClose }: RecordDialogProps) {
  useHelpTopic('penomoran#mencatat-nomor-dari-kertas-penyelia')
  const { typed, set, services, problems, refusal, running, record } = useRecordNumber(book, lost, onClose)
  return (
    <Dialog opened onClose={onClose} title="Catat nomor dari kertas">
      <Form label="Catat nomor dari kertas" onSubmit={() => void record()} refusal={refusal} problems={problems} submitLabel="Catat nomor">
        <p style={{ margin: 0 }}>Untuk nomor dari {book.name} yang sudah diberikan di atas kertas saat komputer tidak bisa dipakai.</p>
        <FieldRow least="12rem">
          <TextField path="no" label="Nomor" kind="digits" hint="Nomor urutnya saja" value={typed.no} onChange={(no) => set({ no })} warning={typed.mark === '' ? skipWarning(wholeNumber(typed.no), nextNo) : ''} startHere />
          <DateField path="date" label="Tanggal surat" hint="Contoh: 17/3/26, kemarin" value={typed.date} onChange={(date) => set({ date })} />
        </FieldRow>
        {lost !== undefined || codes.length < 2 ? null : <SelectField path="mark" label="Kode loket" hint="Tertulis di nomornya" value={typed.mark} onChange={(mark) => set({ mark })} options={codes.map(codeOption)} />}
        {services.length === 0 ? null : <SelectField path="service" label="Layanan" hint="Singkatannya tertulis di nomornya" value={typed.service} onChange={(service) => set({ service })} options={services} />}
        <TextField path="summary" label="Ringkasan" hint="Surat apa, untuk siapa" value={typed.summary} onChange={(summary) => set({ summary })} />
        <FormActions>
          <Button type="submit" loading={running}>
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

/** This PC's own, which is chosen at first, or a lost PC's. */
const codeOption = ({ code, name }: BookRow['codes'][number]) => (name === '' ? { value: '', label: `${code} (komputer ini)` } : { value: code, label: `${code} – ${name} (dicabut)` })

/** A number further on is mostly a slip, and the numbers between would be passed over. */
function skipWarning(no: number | null, next: number): string {
  if (no === null || no <= next) return ''
  const passed = no === next + 1 ? `Nomor ${next}` : `Nomor ${next} sampai ${no - 1}`
  return `Nomor berikutnya di Loket ${next}. ${passed} akan dilewati; periksa lagi angkanya.`
}
