import { ChoiceField } from '../ui/form/choice-field.tsx'
import { FieldRow } from '../ui/form/field-row.tsx'
import { TextField } from '../ui/form/text-field.tsx'
import { useToday } from '../ui/form/today.ts'
import { bookText, exampleNumber, type OfferedBook } from './book-answers.ts'
import classes from './setup.module.css'
import type { BookText, SetupDraft } from './setup-draft.ts'

interface BooksStepProps {
  readonly draft: SetupDraft
  readonly onChange: (change: Partial<SetupDraft>) => void
  readonly books: readonly OfferedBook[]
}

/** Where each number book goes on from, with the number it would print. */
export function BooksStep({ draft, onChange, books }: BooksStepProps) {
  return (
    <>
      {books.map((book, index) => (
        <BookFields key={book.id} book={book} index={index} text={bookText(book, draft)} unit={draft.office.shortName} onChange={(text) => onChange({ books: { ...draft.books, [book.id]: text } })} />
      ))}
      <ChoiceField
        path="alone"
        label="Apakah komputer lain juga memberi nomor dari buku yang sama?"
        value={draft.alone}
        onChange={(alone) => onChange({ alone })}
        options={[
          { value: 'yes', label: 'Tidak, hanya komputer ini' },
          { value: 'no', label: 'Ya, ada komputer lain' },
        ]}
        warning={draft.alone === 'no' ? 'Dua komputer tidak boleh memberi nomor dari urutan yang sama. Pakai satu komputer saja untuk memberi nomor.' : ''}
      />
    </>
  )
}

interface BookFieldsProps {
  readonly book: OfferedBook
  readonly index: number
  readonly text: BookText
  readonly unit: string
  readonly onChange: (text: BookText) => void
}

function BookFields({ book, index, text, unit, onChange }: BookFieldsProps) {
  const example = exampleNumber(text, unit, useToday())
  const set = (change: Partial<BookText>): void => onChange({ ...text, ...change })
  return (
    <fieldset className={classes.book}>
      <legend>{book.name}</legend>
      <FieldRow least="9rem">
        <TextField path={`books.${index}.next`} label="Nomor berikutnya" kind="digits" value={text.next} onChange={(next) => set({ next })} startHere={index === 0} />
        <TextField path={`books.${index}.code`} label="Kode klasifikasi" optional value={text.code} onChange={(code) => set({ code })} />
      </FieldRow>
      <TextField path={`books.${index}.template`} label="Templat nomor" value={text.template} onChange={(template) => set({ template })} />
      <p className={classes.example}>
        Nomor yang akan tercetak: <strong>{example === '' ? 'belum bisa ditampilkan' : example}</strong>
      </p>
    </fieldset>
  )
}
