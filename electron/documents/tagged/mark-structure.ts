import { PATH, type StructureLevel, type StructurePath } from './structure-path.ts'

/**
 * Gives every text and image of a settled definition its place in the structure tree: headings, paragraphs, lists, and tables with heading rows. A table without them
 * only arranges its cells on the page and is read as paragraphs. Lines and marks on a canvas stay without a place: words beside them say the same.
 */
export function markStructure(node: unknown, above: StructurePath = []): unknown {
  if (Array.isArray(node)) return node.map((part) => markStructure(part, above))
  if (!isNode(node)) return node
  if ('svg' in node) return placed(node, above, { type: 'Figure', alt: typeof node['alt'] === 'string' ? node['alt'] : 'Kode QR berkas' })
  if ('image' in node) return placed(node, above, { type: 'Figure', alt: 'Lambang daerah' })
  if ('ol' in node) return { ...node, ol: listItems(node['ol'], [...above, { type: 'L' }]) }
  if (isNode(node['table'])) return { ...node, table: { ...node['table'], body: rows(node['table'], above) } }
  if ('text' in node) return node['text'] === '' && !isCell(above.at(-1)) ? node : placed(node, above, isCell(above.at(-1)) ? null : { type: 'headlineLevel' in node ? 'H1' : 'P' })
  return Object.fromEntries(Object.entries(node).map(([key, value]) => [key, key === 'stack' || key === 'columns' ? markStructure(value, above) : value]))
}

const placed = (node: Node, above: StructurePath, own: StructureLevel | null): unknown => ({ ...node, [PATH]: own === null ? above : [...above, own] })

const listItems = (items: unknown, above: StructurePath): unknown => (Array.isArray(items) ? items.map((item) => markStructure(item, [...above, { type: 'LI' }, { type: 'LBody' }])) : items)

function rows(table: Node, above: StructurePath): unknown {
  const headings = Number(table['headerRows'] ?? 0)
  const { body } = table
  if (!Array.isArray(body) || headings === 0) return markStructure(body, above)
  const level: StructureLevel = { type: 'Table' }
  return body.map((cells: unknown[], index) => {
    const row: StructureLevel = { type: 'TR' }
    return cells.map((cell) => (isNode(cell) ? markStructure(cell, [...above, level, row, { type: index < headings ? 'TH' : 'TD' }]) : cell))
  })
}

type Node = Readonly<Record<string, unknown>>
const isNode = (value: unknown): value is Node => value !== null && typeof value === 'object'
const isCell = (level: StructureLevel | undefined): boolean => level?.type === 'TH' || level?.type === 'TD' || level?.type === 'LBody'
