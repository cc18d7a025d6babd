import type { Content, TableCell } from 'pdfmake/interfaces.js'

/** "Nama : Budi" lines with the colons under each other; a label without a value is left out, and nothing stands where all are. `colon` is the room a colon takes, in points. */
export function detailsTable(lines: readonly (readonly [label: string, value: string])[], widths: { readonly label: number; readonly value: number }, gap = 1, colon = 5): Content {
  const body = lines.filter(([, value]) => value !== '').map(([label, value]): TableCell[] => [label, ':', value])
  return body.length === 0
    ? { text: '' }
    : {
        table: { widths: [widths.label, colon, widths.value - colon], body },
        layout: { hLineWidth: () => 0, vLineWidth: () => 0, paddingLeft: () => 0, paddingRight: () => 0, paddingTop: () => gap / 2, paddingBottom: () => gap / 2 },
      }
}
