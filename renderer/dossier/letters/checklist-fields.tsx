import { AreaField } from '../../ui/form/area-field.tsx'
import { FindingsField } from './findings-field.tsx'
import type { ChecklistForm, LetterFieldsProps } from './letter-form.ts'

/** Nothing is typed above the rows: the first has the focus when they come, and keeps it from the window's close button. */
function beginAtFirst(rows: HTMLElement | null): void {
  const first = rows?.querySelector('input')
  first?.setAttribute('data-autofocus', 'true')
  first?.focus()
}

/** Checklist of an examination. */
export function ChecklistFields({ form, onChange }: LetterFieldsProps<ChecklistForm>) {
  return (
    <>
      <div ref={beginAtFirst}>
        <FindingsField findings={form.findings} onChange={(findings) => onChange({ ...form, findings })} />
      </div>
      <AreaField path="note" label="Catatan" optional rows={2} value={form.note} onChange={(note) => onChange({ ...form, note })} />
    </>
  )
}
