import { useState, type KeyboardEvent, type MouseEvent, type SyntheticEvent } from 'react'
import { moveSelection } from './move-selection.ts'
import { placeNow, type RowPlace } from './row-place.ts'
import { rowHeight } from './use-row-window.ts'

interface GridOptions<Row> {
  /** Before each row's index in its DOM id. */
  readonly id: string
  readonly rows: readonly Row[]
  readonly keys: readonly string[]
  /** The row chosen at first. */
  readonly startAt: RowPlace
  readonly scrollTo: (index: number) => void
  readonly onOpen: ((row: Row, index: number) => void) | undefined
  readonly onSelect: ((row: Row, index: number) => void) | undefined
}

/** ARIA's grid pattern on a table: the table has the focus, keys and clicks move the active row. The row itself stays chosen while others come and go around it. */
export function useGrid<Row>({ id, rows, keys, startAt, scrollTo, onOpen, onSelect }: GridOptions<Row>) {
  const [selected, setSelected] = useState(startAt)
  const at = placeNow(selected, keys)
  const hold = (index: number): void => setSelected({ key: keys[index] ?? '', index: Math.max(index, 0) })
  const tell = (index: number, listener: ((row: Row, index: number) => void) | undefined): void => {
    const row = rows[index]
    if (row !== undefined) listener?.(row, index)
  }
  const select = (index: number): void => {
    hold(index)
    scrollTo(index)
    tell(index, onSelect)
  }
  const onKeyDown = (event: KeyboardEvent<HTMLElement>): void => {
    if (event.target !== event.currentTarget || event.ctrlKey || event.altKey) return
    const next = moveSelection(event.key, at, rows.length, rowsInSight(event.currentTarget))
    if (next === null && event.key !== 'Enter') return
    event.preventDefault()
    if (next === null) tell(at, onOpen)
    else select(next)
  }
  const onClick = (event: MouseEvent): void => onRow(event, select)
  const onDoubleClick = (event: MouseEvent): void => onRow(event, (index) => tell(index, onOpen))
  return { at, props: { role: 'grid', tabIndex: 0, 'aria-activedescendant': rows.length > 0 ? `${id}-${at}` : undefined, onFocus: () => hold(at), onKeyDown, onClick, onDoubleClick } as const }
}

/** The row a click fell on; buttons and links inside a row keep their own meaning. */
function onRow(event: SyntheticEvent, act: (index: number) => void): void {
  if (!(event.target instanceof Element) || event.target.closest('button, a, input, select') !== null) return
  const index = event.target.closest<HTMLElement>('[data-index]')?.dataset['index']
  if (index !== undefined) act(Number(index))
}

const rowsInSight = (table: HTMLElement): number => Math.max(1, Math.floor(table.clientHeight / rowHeight()) - 2)
