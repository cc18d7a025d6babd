import { TEMPLATE_TOKENS } from '#domain/numbering/template.ts'
import { useCall } from '../../host/use-call.ts'
import { useCommand } from '../../host/use-command.ts'
import { useUnsaved } from '../../session/unsaved.ts'
import { Dialog } from '../../ui/dialog.tsx'
import { CheckField } from '../../ui/form/check-field.tsx'
import { FieldRow } from '../../ui/form/field-row.tsx'
import { Form } from '../../ui/form/form.tsx'
import { SelectField } from '../../ui/form/select-field.tsx'
import { TextField } from '../../ui/form/text-field.tsx'
import { useToday } from '../../ui/form/today.ts'
import { wholeNumber } from '../../ui/form/whole-number.ts'
import { Notice } from '../../ui/notice.tsx'
import { SaveBar } from '../save-bar.tsx'
import { told } from '../../ui/told.ts'
import { bookExample, bookInput, type BookRow, type BookText } from './book-text.ts'
import { PURPOSE_WORDS, PURPOSES, RESET_WORDS, RESETS } from './book-words.ts'

interface BookDialogProps {
  readonly saved: BookText
  /** null for a new book. */
  readonly row: BookRow | null
  readonly onClose: () => void
}

/** One number book, with the number it would give shown while its template is typed. */
export function BookDialog({ saved, row, onClose }: BookDialogProps) {
  const typed = useUnsaved(row === null ? 'buku baru' : `buku ${saved.id}`, saved)
  const save = useCommand('numbering.saveBook')
  const office = useCall('office.read', {})
  const book = typed.value
  const used = row !== null && row.given + row.voided > 0
  const example = bookExample(book, used ? row.nextNo : wholeNumber(book.firstNumber), office.value?.shortName ?? '', useToday())
  const set = (change: Partial<BookText>): void => typed.set({ ...book, ...change })
  const submit = async (): Promise<void> => {
    if ((await save.run({ book: bookInput(book) })) === null) return
    typed.forget()
    told(`${book.name} tersimpan.`)
    onClose()
  }
  return (
    <Dialog opened onClose={onClose} title={row === null ? 'Buku nomor baru' : saved.name} size="xl">
      <Form label="Buku nomor" onSubmit={() => void submit()} refusal={save.refusal}>
        <FieldRow>
          <TextField path="book.name" label="Nama" value={book.name} onChange={(name) => set({ name })} startHere />
          <SelectField path="book.purpose" label="Untuk" value={book.purpose} onChange={(purpose) => set({ purpose })} options={PURPOSES.map((value) => ({ value, label: PURPOSE_WORDS[value] }))} />
        </FieldRow>
        <TextField path="book.template" label="Templat nomor" hint={`Penanda: ${TEMPLATE_TOKENS.join(' ')}`} value={book.template} onChange={(template) => set({ template })} problem={example.problem} />
        <Notice live>
          Nomor berikutnya: <strong>{example.text === '' ? 'belum bisa ditampilkan' : example.text}</strong>
        </Notice>
        <FieldRow least="10rem">
          <TextField path="book.code" label="Kode klasifikasi" optional hint="{kode}" value={book.code} onChange={(code) => set({ code })} />
          <TextField path="book.unit" label="Unit" optional hint="{unit}; kosong: singkatan kantor" value={book.unit} onChange={(unit) => set({ unit })} />
          <SelectField path="book.reset" label="Mulai lagi dari 1" hint="Urutan baru" value={book.reset} onChange={(reset) => set({ reset })} options={RESETS.map((value) => ({ value, label: RESET_WORDS[value] }))} />
        </FieldRow>
        <TextField
          path="book.firstNumber"
          label="Nomor pertama"
          kind="digits"
          characters={9}
          hint={used ? 'Sudah ada nomor yang diberikan, jadi tidak bisa diubah.' : 'Nomor pertama yang diberikan Loket dari buku ini.'}
          disabled={used}
          value={book.firstNumber}
          onChange={(firstNumber) => set({ firstNumber })}
        />
        <CheckField path="book.active" label="Dipakai" hint="Buku yang tidak dipakai tidak memberi nomor; isinya tetap terbaca." value={book.active} onChange={(active) => set({ active })} />
        <SaveBar changed={typed.changed} running={save.running} onForget={typed.forget} />
      </Form>
    </Dialog>
  )
}
