import type { FontFamily } from './fonts.ts'
import { settleText } from './settle-text.ts'

/** Told of every character no font draws. */
export type Report = (missing: readonly string[]) => void

/** Walks a pdfmake definition and settles every text in it, so that no character of a paper can be forgotten. */
export function settleContent(node: unknown, family: FontFamily, report: Report): unknown {
  if (typeof node === 'string') return { text: runsOf(node, family, report) }
  if (Array.isArray(node)) return node.map((part) => settleContent(part, family, report))
  if (!isNode(node)) return node
  return Object.fromEntries(Object.entries(node).map(([key, value]) => [key, settlePart(key, value, family, report)]))
}

function settlePart(key: string, value: unknown, family: FontFamily, report: Report): unknown {
  if (key === 'text') return typeof value === 'string' ? runsOf(value, family, report) : Array.isArray(value) ? value.flatMap((inline) => settleInline(inline, family, report)) : value
  if (key === 'table' && isNode(value)) return { ...value, body: settleContent(value['body'], family, report) }
  return HOLDS_NODES.has(key) ? settleContent(value, family, report) : value
}

/** An inline that needs two fonts becomes two inlines of the same style: pdfmake loses the style of nested ones. */
function settleInline(inline: unknown, family: FontFamily, report: Report): readonly unknown[] {
  const [text, style] = isNode(inline) ? [inline['text'], inline] : [inline, {}]
  if (typeof text !== 'string') return [inline]
  return [runsOf(text, family, report)].flat().map((run) => ({ ...style, ...(typeof run === 'string' ? { text: run } : run) }))
}

/** A plain string where the family alone draws it all. */
function runsOf(text: string, family: FontFamily, report: Report): string | readonly { readonly text: string; readonly font?: string }[] {
  const { runs, missing } = settleText(text, family)
  if (missing.length > 0) report(missing)
  return runs.every((run) => run.font === family) ? runs.map((run) => run.text).join('') : runs.map((run) => (run.font === family ? { text: run.text } : run))
}

const isNode = (value: unknown): value is Readonly<Record<string, unknown>> => value !== null && typeof value === 'object'
const HOLDS_NODES: ReadonlySet<string> = new Set(['stack', 'columns', 'ol', 'ul'])
