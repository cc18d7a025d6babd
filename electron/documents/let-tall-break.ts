/** Where a node stands: points between the margins, points of page height, type size. */
export interface Room {
  readonly width: number
  readonly height: number
  readonly size: number
}

/**
 * pdfmake drops, without a word, what it is told to keep together and what is taller than a page. A block or a table row that may be so tall is allowed to break instead. Heights
 * are estimated, generously: what is let go without need breaks a little less prettily, what is kept too long would be lost.
 */
export function letTallBreak(node: unknown, room: Room): unknown {
  if (Array.isArray(node)) return node.map((part) => letTallBreak(part, room))
  if (!isNode(node)) return node
  const inner = { ...room, size: sizeOf(node, room.size) }
  const held = node['unbreakable'] === true && heightOf(node, room.width, room.size) > room.height * SAFE
  return {
    ...node,
    ...(held ? { unbreakable: false } : {}),
    ...('stack' in node ? { stack: letTallBreak(node['stack'], inner) } : {}),
    ...('columns' in node ? { columns: letTallBreak(node['columns'], inner) } : {}),
    ...(isNode(node['table']) ? { table: tableLet(node['table'], inner) } : {}),
  }
}

function tableLet(table: Node, room: Room): Node {
  const rows = rowsOf(table)
  const tall = table['dontBreakRows'] === true && rows.some((row) => rowHeight(row, widthsOf(table, room.width, row.length), room.size) > room.height * SAFE)
  return { ...table, ...(tall ? { dontBreakRows: false } : {}), body: rows.map((row) => letTallBreak(row, room)) }
}

function heightOf(node: unknown, width: number, size: number): number {
  if (typeof node === 'string') return linesOf(node, width, size)
  if (Array.isArray(node)) return node.reduce((sum: number, part) => sum + heightOf(part, width, size), 0)
  if (!isNode(node)) return 0
  const own = sizeOf(node, size)
  const [left, top, right, bottom] = Array.isArray(node['margin']) ? node['margin'].map(Number) : [0, 0, 0, 0]
  return (top ?? 0) + (bottom ?? 0) + contentHeight(node, width - (left ?? 0) - (right ?? 0), own)
}

function contentHeight(node: Node, width: number, size: number): number {
  if ('text' in node) return linesOf(wordsOf(node['text']), width, size)
  if ('stack' in node) return heightOf(node['stack'], width, size)
  if ('ol' in node) return heightOf(node['ol'], width - size * 1.5, size)
  if (Array.isArray(node['columns'])) return rowHeight(node['columns'], node['columns'].map((column: unknown, _, all) => (isNode(column) && typeof column['width'] === 'number' ? column['width'] : width / all.length)), size)
  if (isNode(node['table'])) {
    const { table } = node
    return rowsOf(table).reduce((sum, row) => sum + rowHeight(row, widthsOf(table, width, row.length), size) + ROW_PADDING, 0)
  }
  return typeof node['height'] === 'number' ? node['height'] : 0
}

const rowHeight = (cells: readonly unknown[], widths: readonly number[], size: number): number => Math.max(0, ...cells.map((cell, index) => heightOf(cell, widths[index] ?? 0, size)))

const rowsOf = (table: Node): readonly (readonly unknown[])[] => (Array.isArray(table['body']) ? table['body'].filter((row) => Array.isArray(row)) : [])

const widthsOf = ({ widths }: Node, room: number, columns: number): readonly number[] =>
  Array.from({ length: columns }, (_, index) => (Array.isArray(widths) && typeof widths[index] === 'number' ? widths[index] : room / columns))

const linesOf = (text: string, width: number, size: number): number =>
  text.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil((line.length * size * LETTER) / Math.max(width, size))), 0) * size * LINE

const wordsOf = (text: unknown): string => (Array.isArray(text) ? text.map((part: unknown) => (isNode(part) ? wordsOf(part['text']) : String(part))).join('') : typeof text === 'string' ? text : '')

const sizeOf = (node: Node, size: number): number => (typeof node['fontSize'] === 'number' ? node['fontSize'] : size)

type Node = Readonly<Record<string, unknown>>
const isNode = (value: unknown): value is Node => value !== null && typeof value === 'object' && !Array.isArray(value)

/** A letter's usual width and a line's height, as parts of the type size. */
const LETTER = 0.55
const LINE = 1.3
const ROW_PADDING = 5
/** As much of a page is surely free for one block: the rest is for headings that repeat, and for wide letters. */
const SAFE = 0.6
