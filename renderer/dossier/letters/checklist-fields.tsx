import { AreaField } from '../../ui/form/area-field.tsx'
import { FindingsField } from './findings-field.tsx'
import type { ChecklistForm, LetterFieldsProps } from './letter-form.ts'

/** Checklist of an examination. */
export function ChecklistFields({ form, onChange }: LetterFieldsProps<ChecklistForm>) {
  return (
    <>
      <FindingsField findings={form.findings} onChange={(findings) => onChange({ ...form, findings })} />
      <AreaField path="note" label="Catatan" optional rows={2} value={form.note} onChange={(note) => onChange({ ...form, note })} />
    </>
  )
}
