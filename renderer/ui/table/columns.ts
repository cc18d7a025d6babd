import type { ReactNode } from 'react'

export interface Column<Row> {
  readonly key: string
  readonly header: string
  /** A track of CSS grid: "9rem", "minmax(10rem, 2fr)". */
  readonly width: string
  readonly align?: 'end'
  readonly cell: (row: Row, index: number) => ReactNode
}

export const tracks = <Row>(columns: readonly Column<Row>[]): string => columns.map((column) => column.width).join(' ')
