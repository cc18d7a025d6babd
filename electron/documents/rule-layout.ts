import type { CustomTableLayout } from 'pdfmake/interfaces.js'

/** Thin rules all round, as office books are ruled; the heading rows shaded. `padding` in points. */
export const ruled = (padding: number): CustomTableLayout => ({
  hLineWidth: () => 0.5,
  vLineWidth: () => 0.5,
  hLineColor: () => '#333333',
  vLineColor: () => '#333333',
  paddingLeft: () => padding,
  paddingRight: () => padding,
  paddingTop: () => padding * 0.5,
  paddingBottom: () => padding * 0.5,
  fillColor: (row, node) => (row < (node.table.headerRows ?? 0) ? '#eeeeee' : null),
})
