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

export function TableRow<Row>({ id, row, index, selected, start, template, columns }: TableRowProps<Row>) {
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
