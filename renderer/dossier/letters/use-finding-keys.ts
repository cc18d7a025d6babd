import { type KeyboardEvent, useEffect, useRef } from 'react'
import { markAllFit, markOfKey } from './finding-marks.ts'
import type { FindingLine } from './letter-form.ts'

const OWN: FindingLine = { name: '', mark: '', note: '', own: true }
const [LINE_KEY, PART_KEY] = ['KeyT', 'KeyB']

/** Marks a row by 1–3 and goes on to the next, or to the note where something is wrong; ↑ ↓ move; A marks the rest as fitting; Alt+T adds a line, Alt+B a part of the present one, Alt+H takes an added one away. */
export function useFindingKeys(findings: readonly FindingLine[], onChange: (findings: readonly FindingLine[]) => void) {
  const list = useRef<HTMLDivElement>(null)
  const wanted = useRef('')
  useEffect(() => {
    if (wanted.current !== '') list.current?.querySelector<HTMLElement>(wanted.current)?.focus()
    wanted.current = ''
  })
  const toRow = (row: number): void => focusMark(list.current, Math.max(0, Math.min(row, findings.length - 1)))
  const mark = (row: number, line: FindingLine, as: Exclude<FindingLine['mark'], ''>): void => {
    if (as === 'unfit') wanted.current = `[data-row="${row}"] input[id$="-note"]`
    onChange(findings.with(row, { ...line, mark: as }))
    if (as !== 'unfit') toRow(row + 1)
  }
  const press = (key: string, row: number): boolean => {
    const as = markOfKey(key)
    const line = findings[row]
    if (as !== null && line !== undefined) mark(row, line, as)
    else if (key === 'a' || key === 'A') onChange(markAllFit(findings))
    else if (key === 'ArrowDown') toRow(row + 1)
    else if (key === 'ArrowUp') toRow(row - 1)
    else return false
    return true
  }
  const pressAlt = (code: string, row: number): boolean => {
    const at = placeOfNew(code, row, findings.length)
    if (at !== null) {
      wanted.current = `[data-row="${at}"] input[type=text]`
      onChange(findings.toSpliced(at, 0, code === PART_KEY ? { ...OWN, part: true } : OWN))
    } else if (code === 'KeyH' && findings[row]?.own === true) onChange(findings.toSpliced(row, 1))
    else return false
    return true
  }
  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>): void => {
    const { target } = event
    if (!(target instanceof HTMLElement) || event.ctrlKey || event.metaKey) return
    const row = Number(target.closest<HTMLElement>('[data-row]')?.dataset['row'] ?? 0)
    if (event.altKey ? pressAlt(event.code, row) : isMark(target) && press(event.key, row)) event.preventDefault()
  }
  return { list, onKeyDown }
}

const isMark = (target: HTMLElement): boolean => target instanceof HTMLInputElement && target.type === 'radio'

/** A line is added at the end, a part under the present one; null = another key. */
const placeOfNew = (code: string, row: number, end: number): number | null => (code === LINE_KEY ? end : code === PART_KEY ? row + 1 : null)

/** Puts the focus on a row's chosen mark, or on its first. */
function focusMark(list: HTMLElement | null, row: number): void {
  const marks = list?.querySelector<HTMLElement>(`[data-row="${row}"] [role=radiogroup]`)
  const mark = marks?.querySelector<HTMLInputElement>('input:checked') ?? marks?.querySelector<HTMLInputElement>('input')
  mark?.focus()
}
