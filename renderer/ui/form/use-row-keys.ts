import { useEffect, useRef, type KeyboardEvent } from 'react'

interface Rows<Row> {
  readonly rows: readonly Row[]
  readonly empty: Row
  readonly most: number
  readonly onChange: (rows: readonly Row[]) => void
}

/** Adding and taking away rows by key; the focus goes to the first field of the row that is there then. */
export function useRowKeys<Row>({ rows, empty, most, onChange }: Rows<Row>) {
  const list = useRef<HTMLDivElement>(null)
  const wanted = useRef<number | null>(null)
  useEffect(() => {
    if (wanted.current === null) return
    const row = list.current?.querySelectorAll<HTMLElement>('[data-row]')[wanted.current]
    row?.querySelector<HTMLElement>('input, textarea, select')?.focus()
    wanted.current = null
  })
  const add = (at: number): void => {
    if (rows.length >= most) return
    wanted.current = at
    onChange(rows.toSpliced(at, 0, empty))
  }
  const remove = (at: number): void => {
    wanted.current = Math.max(0, Math.min(at, rows.length - 2))
    onChange(rows.toSpliced(at, 1))
  }
  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>): void => {
    if (!event.altKey || event.ctrlKey || !(event.target instanceof HTMLElement)) return
    const at = Number(event.target.closest<HTMLElement>('[data-row]')?.dataset['row'] ?? rows.length - 1)
    if (event.code === 'KeyT') add(at + 1)
    else if (event.code === 'KeyH' && rows.length > 0) remove(at)
    else return
    event.preventDefault()
  }
  return { list, add, remove, onKeyDown }
}
