import { useCall } from '../../host/use-call.ts'
import { useCommand } from '../../host/use-command.ts'
import { useUnsaved } from '../../session/unsaved.ts'
import { Dialog } from '../../ui/dialog.tsx'
import { Form } from '../../ui/form/form.tsx'
import { useToday } from '../../ui/form/today.ts'
import { wholeNumber } from '../../ui/form/whole-number.ts'
import { SaveBar } from '../save-bar.tsx'
import { told } from '../../ui/told.ts'
import { BookFields } from './book-fields.tsx'
import { bookExample, bookInput, type BookRow, type BookText } from './book-text.ts'

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
  const submit = async (): Promise<void> => {
    if ((await save.run({ book: bookInput(book) })) === null) return
    if (row === null) typed.forget()
    else typed.saved()
    told(`${book.name} tersimpan.`)
    onClose()
  }
  return (
    <Dialog opened onClose={onClose} title={row === null ? 'Buku nomor baru' : saved.name} size="xl">
      <Form label="Buku nomor" onSubmit={() => void submit()} refusal={save.refusal}>
        <BookFields book={book} used={used} example={example} onChange={typed.set} />
        <SaveBar changed={typed.changed} running={save.running} onForget={typed.forget} />
      </Form>
    </Dialog>
  )
}
