import type { ReactNode } from 'react'

export interface Column<Row> {
  readonly key: string
  readonly header: string
  /** A track of CSS grid: "9rem", "minmax(10rem, 2fr)". */
  readonly width: string
  readonly align?: 'end'
  readonly cell: (row: Row, index: number) => ReactNode
}

/** Sum of the least widths, below which the table scrolls sideways; every track is given in rem. */
export const leastWidth = <Row>(columns: readonly Column<Row>[]): string => `${columns.reduce((sum, column) => sum + Number(/([\d.]+)rem/.exec(column.width)?.[1] ?? 0), 0)}rem`

export const tracks = <Row>(columns: readonly Column<Row>[]): string => columns.map((column) => column.width).join(' ')
