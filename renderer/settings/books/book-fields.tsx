import { checkPreset } from '#domain/numbering/hands/check-sharing.ts'
import { TEMPLATE_TOKENS } from '#domain/numbering/template.ts'
import { CheckField } from '../../ui/form/check-field.tsx'
import { FieldRow } from '../../ui/form/field-row.tsx'
import { SelectField } from '../../ui/form/select-field.tsx'
import { TextField } from '../../ui/form/text-field.tsx'
import { Notice } from '../../ui/notice.tsx'
import type { BookText, Example } from './book-text.ts'
import { PRESET_HINTS, PRESET_WORDS, PRESETS, PURPOSE_WORDS, PURPOSES, RESET_WORDS, RESETS } from './book-words.ts'

interface BookFieldsProps {
  readonly book: BookText
  /** A number was given: the first number stands. */
  readonly used: boolean
  readonly example: Example
  readonly onChange: (book: BookText) => void
}

/** A number book's fields, with the number it would give. */
export function BookFields({ book, used, example, onChange }: BookFieldsProps) {
  const set = (change: Partial<BookText>): void => onChange({ ...book, ...change })
  return (
    <>
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
      <FieldRow least="10rem">
        <SelectField path="book.sharing.preset" label="Bila ada beberapa komputer" hint={PRESET_HINTS[book.preset]} problem={checkPreset(book.purpose, book)} value={book.preset} onChange={(preset) => set({ preset })} options={PRESETS.map((value) => ({ value, label: PRESET_WORDS[value] }))} />
        {book.preset === 'slices' ? <TextField path="book.sharing.slice" label="Isi satu jatah" kind="digits" characters={4} hint="Nomor, 1 sampai 1.000" value={book.slice} onChange={(slice) => set({ slice })} /> : null}
      </FieldRow>
      <CheckField path="book.active" label="Dipakai" hint="Buku yang tidak dipakai tidak memberi nomor; isinya tetap terbaca." value={book.active} onChange={(active) => set({ active })} />
    </>
  )
}
