import { Button } from '@mantine/core'
import { useRef, type KeyboardEvent } from 'react'
import type { CheckLine, CheckMark } from './check-line.ts'
import { CheckRow } from './check-row.tsx'
import { stateOfKey } from './check-words.ts'
import classes from './checklist.module.css'

interface ChecklistEditorProps {
  /** Also the id of the first row's chosen button, so that the error summary and Enter find the list. */
  readonly id: string
  readonly lines: readonly CheckLine[]
  readonly onMark: (row: number, mark: CheckMark) => void
  readonly onMarkAll: () => void
  /** The message at the list, "" for none. */
  readonly error: string
  /** Messages at a row's date, by `checklist.<row>.expiry`. */
  readonly rowError?: (row: number) => string
  readonly onLeave?: () => void
}

/**
 * The requirement list in five states in words. In a row the keys 1–5 mark it and go on to the next, ↑ and ↓ move, A marks all that nobody
 * looked at as there and fitting.
 */
export function ChecklistEditor({ id, lines, onMark, onMarkAll, error, rowError, onLeave }: ChecklistEditorProps) {
  const list = useRef<HTMLDivElement>(null)
  const focusRow = (row: number) => list.current?.querySelectorAll<HTMLElement>('[role=radiogroup]')[row]?.querySelector<HTMLInputElement>('input:checked')?.focus()

  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>) => {
    const { target } = event
    if (!(target instanceof HTMLInputElement) || target.type !== 'radio' || event.ctrlKey || event.altKey || event.metaKey) return
    const row = Number(target.closest<HTMLElement>('[data-row]')?.dataset['row'] ?? 0)
    const handled = act(event.key, row)
    if (handled) event.preventDefault()
  }
  const act = (key: string, row: number): boolean => {
    const state = stateOfKey(key)
    const line = lines[row]
    if (state !== null && line !== undefined) {
      onMark(row, { ...line.mark, state })
      focusRow(Math.min(row + 1, lines.length - 1))
      return true
    }
    if (key === 'a' || key === 'A') onMarkAll()
    else if (key === 'ArrowDown') focusRow(Math.min(row + 1, lines.length - 1))
    else if (key === 'ArrowUp') focusRow(Math.max(row - 1, 0))
    else return false
    return true
  }

  return (
    <div ref={list} className={classes.list} onKeyDown={onKeyDown} onBlur={(event) => event.currentTarget.contains(event.relatedTarget) || onLeave?.()}>
      <div className={classes.tools}>
        <p>
          <kbd>1</kbd>–<kbd>5</kbd> menandai baris, <kbd>↑</kbd> <kbd>↓</kbd> pindah baris
        </p>
        <Button variant="default" size="compact-md" tabIndex={-1} onClick={onMarkAll} leftSection={<kbd>A</kbd>}>
          Semua ada
        </Button>
      </div>
      {error === '' ? null : (
        <p id={`${id}-error`} className={classes.error}>
          {error}
        </p>
      )}
      <div className={classes.rows}>
        {lines.map((line, row) => (
          <CheckRow key={line.requirement} id={`${id}-${row}`} firstId={row === 0 ? id : undefined} row={row} line={line} error={rowError?.(row) ?? ''} onMark={(mark) => onMark(row, mark)} />
        ))}
      </div>
    </div>
  )
}
