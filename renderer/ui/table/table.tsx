import { useEffect, useId, useLayoutEffect, useRef, type ReactNode, type RefObject } from 'react'
import { mayTakeFocus } from '../page-focus.ts'
import { useCovered } from '../shortcuts/use-shortcut.ts'
import { leastWidth, tracks, type Column } from './columns.ts'
import { FIRST_ROW, placeNow, type RowPlace } from './row-place.ts'
import { TableRow } from './table-row.tsx'
import classes from './table.module.css'
import { useGrid } from './use-grid.ts'
import { useRowWindow } from './use-row-window.ts'

interface TableProps<Row> {
  /** Its accessible name. */
  readonly label: string
  readonly columns: readonly Column<Row>[]
  readonly rows: readonly Row[]
  readonly rowKey: (row: Row) => string
  /** How many there are in all, where `rows` are the first pages only. */
  readonly total?: number
  /** Enter or double click. */
  readonly onOpen?: (row: Row, index: number) => void
  readonly onSelect?: (row: Row, index: number) => void
  /** Asks for the next page when the end comes near. */
  readonly onEnd?: () => void
  readonly empty?: ReactNode
  /** Least height of the scrolling part. */
  readonly minHeight?: string
  /** Grows with its rows instead of scrolling (short lists inside a page). */
  readonly grow?: boolean
  /** The row chosen at first, for whoever comes back; where it is gone, whichever took its place. */
  readonly startAt?: RowPlace
  /** Takes the focus when it comes on screen. */
  readonly startHere?: boolean
}

/** A long list: one focus, ↑ ↓ PgUp PgDn Home End move the row, Enter opens it. Only the rows in sight are in the page. */
export function Table<Row>({ label, columns, rows, rowKey, total = rows.length, onOpen, onSelect, onEnd, empty, minHeight = '12rem', grow = false, startAt = FIRST_ROW, startHere = false }: TableProps<Row>) {
  const id = useId()
  const scroller = useRef<HTMLTableElement>(null)
  const keys = rows.map(rowKey)
  const { items, height, scrollTo } = useRowWindow(scroller, keys, placeNow(startAt, keys))
  const { at, props } = useGrid({ id, rows, keys, startAt, scrollTo, onOpen, onSelect })
  useFocusAtStart(scroller, startHere)
  useEnd(items.at(-1)?.index ?? 0, rows.length, onEnd)
  const template = tracks(columns)
  return (
    <table
      {...props}
      ref={scroller}
      className={classes.table}
      aria-label={label}
      aria-rowcount={total + 1}
      style={grow ? {} : { minHeight, flex: '1 1 0' }}
    >
      <TableHead columns={columns} template={template} />
      <tbody className={classes.body} style={{ height, minWidth: leastWidth(columns) }}>
        {items.map(({ index, start, key }) => {
          const row = rows[index]
          return row === undefined ? null : <TableRow key={key} id={`${id}-${index}`} row={row} index={index} selected={index === at} start={start} template={template} columns={columns} />
        })}
      </tbody>
      {rows.length === 0 ? <caption className={classes.empty}>{empty}</caption> : null}
    </table>
  )
}

function TableHead<Row>({ columns, template }: { readonly columns: readonly Column<Row>[]; readonly template: string }) {
  return (
    <thead className={classes.head} style={{ minWidth: leastWidth(columns) }}>
      <tr aria-rowindex={1} style={{ gridTemplateColumns: template }}>
        {columns.map((column) => (
          <th key={column.key} scope="col" data-align={column.align}>
            {column.header}
          </th>
        ))}
      </tr>
    </thead>
  )
}

/** Once, and from nobody who has left the page meanwhile; where a window lies over it, as soon as that is gone. */
function useFocusAtStart(scroller: RefObject<HTMLElement | null>, startHere: boolean): void {
  const wanted = useRef(startHere)
  const covered = useCovered()
  useLayoutEffect(() => {
    if (!wanted.current || covered) return
    wanted.current = false
    if (scroller.current !== null && mayTakeFocus(scroller.current)) scroller.current.focus({ preventScroll: true })
  }, [covered, scroller])
}

/** Asks for more once the last row in sight comes near the last row known. */
function useEnd(last: number, count: number, onEnd: (() => void) | undefined): void {
  useEffect(() => {
    if (count > 0 && last >= count - 20) onEnd?.()
  }, [last, count, onEnd])
}
