import type { CheckLine } from '../checklist/check-line.ts'
import { ChecklistEditor } from '../checklist/checklist-editor.tsx'
import { markAll } from '../checklist/mark-all.ts'

interface ActChecklistProps {
  readonly path?: string
  /** Its heading, where the window shows more than the list. */
  readonly title?: string
  readonly due?: CheckLine['due']
  readonly lines: readonly CheckLine[]
  readonly startHere?: boolean
  readonly onChange: (lines: readonly CheckLine[]) => void
}

/** The recorded checklist, ticked anew in an act. */
export function ActChecklist({ path = 'checklist', title, due = 'intake', lines, startHere = false, onChange }: ActChecklistProps) {
  return (
    <>
      {title === undefined ? null : <h3>{title}</h3>}
      <ChecklistEditor path={path} lines={lines} startHere={startHere} onMark={(row, mark) => onChange(lines.map((line, index) => (index === row ? { ...line, mark } : line)))} onMarkAll={() => onChange(markAll(lines, due))} />
    </>
  )
}
