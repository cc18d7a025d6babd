import { Button } from '@mantine/core'
import { IconPlus, IconTrash } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { IconButton } from '../icon-button.tsx'
import { useFieldMessage } from './form-context.ts'
import classes from './rows-field.module.css'
import { useRowKeys } from './use-row-keys.ts'

interface RowsFieldProps<Row> {
  /** Of the whole list, as refusals name it. */
  readonly path: string
  readonly label: string
  /** What one row is called: "anggota". */
  readonly row: string
  readonly rows: readonly Row[]
  readonly empty: Row
  readonly most?: number
  readonly onChange: (rows: readonly Row[]) => void
  /** The fields of one row. */
  readonly children: (row: Row, index: number, change: (row: Row) => void) => ReactNode
}

/** Any number of rows of fields: Alt+T in a row adds one below it, Alt+H takes it away; both also by button. */
export function RowsField<Row>({ path, label, row: called, children, ...of }: RowsFieldProps<Row>) {
  const { rows, most = 12, onChange } = of
  const { id, message } = useFieldMessage(path)
  const { list, add, remove, onKeyDown } = useRowKeys({ ...of, most })
  return (
    <div ref={list} id={id} className={classes.list} onKeyDown={onKeyDown}>
      <div className={classes.head}>
        <h3>{label}</h3>
        <span>
          <kbd>Alt+T</kbd> tambah {called}, <kbd>Alt+H</kbd> hapus
        </span>
        <Button variant="default" size="compact-md" leftSection={<IconPlus aria-hidden="true" size="1rem" />} disabled={rows.length >= most} onClick={() => add(rows.length)}>
          Tambah {called}
        </Button>
      </div>
      {message === '' ? null : <p className={classes.error}>{message}</p>}
      {rows.map((one, index) => (
        // Rows are controlled: their place names them.
        <div key={`${path} ${index}`} className={classes.row} data-row={index}>
          <div className={classes.fields}>{children(one, index, (changed) => onChange(rows.with(index, changed)))}</div>
          <IconButton label={`Hapus ${called} ${index + 1}`} icon={<IconTrash />} tabIndex={-1} onClick={() => remove(index)} />
        </div>
      ))}
    </div>
  )
}
