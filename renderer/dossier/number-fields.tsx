import { DateField } from '../ui/form/date-field.tsx'
import type { ActForm } from './act-form.ts'

interface NumberFieldsProps {
  readonly form: ActForm
  readonly onChange: (part: Partial<ActForm>) => void
}

/** The letter's date, which sets the year of its number. */
export function NumberFields({ form, onChange }: NumberFieldsProps) {
  return <DateField path="numberDate" label="Tanggal surat" value={form.numberDate} onChange={(numberDate) => onChange({ numberDate })} />
}
