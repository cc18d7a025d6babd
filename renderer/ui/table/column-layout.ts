import type { Column } from './columns.ts'

/** How an officer likes a table's columns. Columns it does not name are as they come. */
export interface ColumnLayout {
  /** Keys of the columns not shown. */
  readonly hidden: readonly string[]
  /** Per cent of a column's own width, by key. */
  readonly widths: Readonly<Record<string, number>>
}

export const USUAL_LAYOUT: ColumnLayout = { hidden: [], widths: {} }
export const COLUMN_WIDTHS = [75, 100, 125, 150, 200] as const

/** The columns shown, as wide as they were set. The first always stays: it names the row. */
export const arranged = <Row>(columns: readonly Column<Row>[], { hidden, widths }: ColumnLayout): readonly Column<Row>[] =>
  columns.filter(({ key }, index) => index === 0 || !hidden.includes(key)).map((column) => ({ ...column, width: scaled(column.width, widths[column.key] ?? 100) }))

const scaled = (width: string, percent: number): string => (percent === 100 ? width : width.replaceAll(/([\d.]+)(rem|fr)/g, (_, size: string, unit: string) => `${(Number(size) * percent) / 100}${unit}`))

/** One step wider (+1) or narrower (−1); stays at the ends. */
export function stepWidth(layout: ColumnLayout, key: string, step: 1 | -1): ColumnLayout {
  const at = COLUMN_WIDTHS.findIndex((width) => width === (layout.widths[key] ?? 100))
  const width = COLUMN_WIDTHS[at + step]
  return width === undefined ? layout : { ...layout, widths: { ...layout.widths, [key]: width } }
}

export const toggled = (layout: ColumnLayout, key: string): ColumnLayout => ({
  ...layout,
  hidden: layout.hidden.includes(key) ? layout.hidden.filter((one) => one !== key) : [...layout.hidden, key],
})

/** A layout as it was kept; whatever else stands there is the usual one. */
export function readLayout(kept: string | null): ColumnLayout {
  try {
    const found: unknown = JSON.parse(kept ?? 'null')
    if (typeof found !== 'object' || found === null || !('hidden' in found && 'widths' in found)) return USUAL_LAYOUT
    const { hidden, widths } = found
    if (!Array.isArray(hidden) || typeof widths !== 'object' || widths === null) return USUAL_LAYOUT
    return { hidden: hidden.filter((key) => typeof key === 'string'), widths: Object.fromEntries(Object.entries(widths).filter(([, width]) => COLUMN_WIDTHS.some((one) => one === width))) }
  } catch {
    return USUAL_LAYOUT
  }
}
