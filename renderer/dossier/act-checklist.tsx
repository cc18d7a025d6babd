import { useContext } from 'react'
import type { CheckLine } from '../checklist/check-line.ts'
import { ChecklistEditor } from '../checklist/checklist-editor.tsx'
import { markAll } from '../checklist/mark-all.ts'
import { FormContext, fieldId, useFieldMessage } from '../ui/form/form-context.ts'

interface ActChecklistProps {
  readonly lines: readonly CheckLine[]
  readonly onChange: (lines: readonly CheckLine[]) => void
}

/** The recorded checklist, ticked anew in an act. */
export function ActChecklist({ lines, onChange }: ActChecklistProps) {
  const { prefix } = useContext(FormContext)
  const { message } = useFieldMessage('checklist')
  return (
    <ChecklistEditor
      id={fieldId(prefix, 'checklist')}
      lines={lines}
      error={message}
      onMark={(row, mark) => onChange(lines.map((line, index) => (index === row ? { ...line, mark } : line)))}
      onMarkAll={() => onChange(markAll(lines))}
    />
  )
}
