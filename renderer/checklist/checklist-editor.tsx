import { Button } from '@mantine/core'
import { useContext, useRef, type KeyboardEvent } from 'react'
import { fieldId, FormContext, useFieldMessage } from '../ui/form/form-context.ts'
import type { CheckLine, CheckMark } from './check-line.ts'
import { CheckRow } from './check-row.tsx'
import { stateOfKey } from './check-words.ts'
import classes from './checklist.module.css'
import { focusAfter, focusRow, nextUnchecked } from './row-focus.ts'

interface ChecklistEditorProps {
  /** As refusals name the list: "checklist"; a row is `<path>.<row>`. */
  readonly path: string
  readonly lines: readonly CheckLine[]
  /** The first row has the focus when the window opens. */
  readonly startHere?: boolean
  readonly onMark: (row: number, mark: CheckMark) => void
  readonly onMarkAll: () => void
}

/**
 * The requirement list in five states in words. In a row the keys 1–5 mark it and go on to the next, ↑ and ↓ move, A marks all that nobody
 * looked at as there and fitting, Enter goes on: to the next row nobody looked at, or past the list.
 */
export function ChecklistEditor({ path, lines, startHere = false, onMark, onMarkAll }: ChecklistEditorProps) {
  const list = useRef<HTMLDivElement>(null)
  const { prefix } = useContext(FormContext)
  const { id, message } = useFieldMessage(path)

  const act = (key: string, row: number): boolean => {
    const state = stateOfKey(key)
    const line = lines[row]
    if (state !== null && line !== undefined) {
      onMark(row, { ...line.mark, state })
      focusRow(list.current, Math.min(row + 1, lines.length - 1))
    } else if (key === 'a' || key === 'A') onMarkAll()
    else if (key === 'ArrowDown') focusRow(list.current, Math.min(row + 1, lines.length - 1))
    else if (key === 'ArrowUp') focusRow(list.current, Math.max(row - 1, 0))
    else if (key === 'Enter') {
      const next = nextUnchecked(lines, row)
      if (next === null) focusAfter(list.current)
      else focusRow(list.current, next)
    } else return false
    return true
  }
  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>) => {
    const { target } = event
    if (!(target instanceof HTMLInputElement) || target.type !== 'radio' || event.ctrlKey || event.altKey || event.metaKey) return
    if (act(event.key, Number(target.closest<HTMLElement>('[data-row]')?.dataset['row'] ?? 0))) event.preventDefault()
  }

  return (
    <div ref={list} id={id} className={classes.list} onKeyDown={onKeyDown}>
      <KeysAndAll onMarkAll={onMarkAll} />
      {message === '' ? null : <p className={classes.error}>{message}</p>}
      <div className={classes.rows}>
        {lines.map((line, row) => (
          <CheckRow key={line.requirement} path={`${path}.${row}`} id={fieldId(prefix, `${path}.${row}`)} row={row} line={line} startHere={startHere && row === 0} onMark={(mark) => onMark(row, mark)} />
        ))}
      </div>
    </div>
  )
}

const KeysAndAll = ({ onMarkAll }: Pick<ChecklistEditorProps, 'onMarkAll'>) => (
  <div className={classes.tools}>
    <p>
      <kbd>1</kbd>–<kbd>5</kbd> menandai baris, <kbd>↑</kbd> <kbd>↓</kbd> pindah baris, <kbd>A</kbd> semua ada
    </p>
    <Button variant="default" size="compact-md" tabIndex={-1} onClick={onMarkAll}>
      Semua ada
    </Button>
  </div>
)
