import { useVirtualizer } from '@tanstack/react-virtual'
import { useEffect, useId, useRef, useState, type ReactNode } from 'react'
import { usePreferences } from '../theme/preferences.ts'
import { tracks, type Column } from './columns.ts'
import { moveSelection } from './move-selection.ts'
import classes from './table.module.css'

interface TableProps<Row> {
  /** Its accessible name. */
  readonly label: string
  readonly columns: readonly Column<Row>[]
  readonly rows: readonly Row[]
  readonly rowKey: (row: Row) => string
  /** How many there are in all, where `rows` are the first pages only. */
  readonly total?: number
  /** Enter or double click. */
  readonly onOpen?: (row: Row) => void
  readonly onSelect?: (row: Row) => void
  /** Asks for the next page when the end comes near. */
  readonly onEnd?: () => void
  readonly empty?: ReactNode
  /** Least height of the scrolling part. */
  readonly minHeight?: string
  /** Grows with its rows instead of scrolling (short lists inside a page). */
  readonly grow?: boolean
}

/** A long list: one focus, ↑ ↓ PgUp PgDn Home End move the row, Enter opens it. Only the rows in sight are in the page. */
export function Table<Row>({ label, columns, rows, rowKey, total, onOpen, onSelect, onEnd, empty, minHeight = '12rem', grow = false }: TableProps<Row>) {
  const id = useId()
  const scroller = useRef<HTMLDivElement>(null)
  const density = usePreferences((state) => `${state.rows} ${state.text}`)
  const [selected, setSelected] = useState(0)
  const at = Math.min(selected, rows.length - 1)
  const virtual = useVirtualizer({ count: rows.length, getScrollElement: () => scroller.current, estimateSize: rowHeight, overscan: 12, getItemKey: (index) => keyAt(rows, index, rowKey) })
  const visible = virtual.getVirtualItems()
  const last = visible.at(-1)?.index ?? 0

  useEffect(() => virtual.measure(), [density, virtual])
  useEffect(() => {
    if (rows.length > 0 && last >= rows.length - 20) onEnd?.()
  }, [last, rows.length, onEnd])

  const select = (index: number): void => {
    setSelected(index)
    virtual.scrollToIndex(index)
    const row = rows[index]
    if (row !== undefined) onSelect?.(row)
  }
  const open = (index: number): void => {
    const row = rows[index]
    if (row !== undefined) onOpen?.(row)
  }
  const template = tracks(columns)
  return (
    <div
      ref={scroller}
      className={classes.table}
      role="grid"
      aria-label={label}
      aria-rowcount={(total ?? rows.length) + 1}
      aria-activedescendant={rows.length > 0 ? `${id}-${at}` : undefined}
      tabIndex={0}
      style={grow ? {} : { minHeight, flex: '1 1 0' }}
      onKeyDown={(event) => {
        if (event.target !== event.currentTarget) return
        const next = moveSelection(event.key, at, rows.length, Math.max(1, Math.floor((scroller.current?.clientHeight ?? 0) / rowHeight()) - 2))
        if (next !== null) {
          event.preventDefault()
          select(next)
        } else if (event.key === 'Enter' && !event.ctrlKey) {
          event.preventDefault()
          open(at)
        }
      }}
    >
      <div className={classes.head} role="row" aria-rowindex={1} style={{ gridTemplateColumns: template }}>
        {columns.map((column) => (
          <div key={column.key} role="columnheader" data-align={column.align}>
            {column.header}
          </div>
        ))}
      </div>
      <div role="rowgroup" className={classes.body} style={{ height: virtual.getTotalSize() }}>
        {visible.map(({ index, start, key }) => {
          const row = rows[index]
          return row === undefined ? null : (
            <div
              key={key}
              id={`${id}-${index}`}
              role="row"
              aria-rowindex={index + 2}
              aria-selected={index === at}
              className={classes.row}
              style={{ gridTemplateColumns: template, transform: `translateY(${start}px)` }}
              onClick={() => select(index)}
              onDoubleClick={() => open(index)}
            >
              {columns.map((column) => (
                <div key={column.key} role="gridcell" data-align={column.align}>
                  {column.cell(row, index)}
                </div>
              ))}
            </div>
          )
        })}
      </div>
      {rows.length === 0 ? <div className={classes.empty}>{empty}</div> : null}
    </div>
  )
}

const keyAt = <Row,>(rows: readonly Row[], index: number, rowKey: (row: Row) => string): string => {
  const row = rows[index]
  return row === undefined ? String(index) : rowKey(row)
}

/** Height of a row in pixels at the text size and row height chosen. */
function rowHeight(): number {
  const style = getComputedStyle(document.documentElement)
  return Number.parseFloat(style.getPropertyValue('--row')) * Number.parseFloat(style.fontSize)
}
