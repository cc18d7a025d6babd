import { memo } from 'react'
import type { Column } from './columns.ts'
import classes from './table.module.css'

interface TableRowProps<Row> {
  readonly id: string
  readonly row: Row
  readonly index: number
  readonly selected: boolean
  /** Pixels from the top of the body. */
  readonly start: number
  readonly template: string
  readonly columns: readonly Column<Row>[]
}

function Drawn<Row>({ id, row, index, selected, start, template, columns }: TableRowProps<Row>) {
  return (
    <tr id={id} data-index={index} aria-rowindex={index + 2} aria-selected={selected} className={classes.row} style={{ gridTemplateColumns: template, transform: `translateY(${start}px)` }}>
      {columns.map((column) => (
        <td key={column.key} data-align={column.align}>
          {column.cell(row, index)}
        </td>
      ))}
    </tr>
  )
}

/** Drawn anew only where it has changed: as long as rows and columns are the same, a key above the list costs nothing here. */
export const TableRow = memo(Drawn) as typeof Drawn
