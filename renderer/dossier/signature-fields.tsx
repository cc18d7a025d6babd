import { DateField } from '../ui/form/date-field.tsx'
import { FieldRow } from '../ui/form/field-row.tsx'
import { TextField } from '../ui/form/text-field.tsx'
import type { ActForm } from './act-form.ts'

interface SignatureFieldsProps {
  readonly form: ActForm
  readonly onChange: (part: Partial<ActForm>) => void
}

/** When it was signed, and where the signed paper lies if not in the stopmap. */
export function SignatureFields({ form, onChange }: SignatureFieldsProps) {
  return (
    <FieldRow>
      <DateField path="signature.date" label="Tanggal tanda tangan" startHere value={form.signatureDate} onChange={(signatureDate) => onChange({ signatureDate })} />
      <TextField path="signature.place" label="Tempat surat disimpan" optional hint="Kosongkan bila di dalam stopmap" maxLength={200} value={form.signaturePlace} onChange={(signaturePlace) => onChange({ signaturePlace })} />
    </FieldRow>
  )
}
