import type { LaidPage } from './pdfmake-parts.ts'
import type { StructureLevel } from './structure-path.ts'

/** How many table rows begin on the last page, and so can be laid out again with those that follow; 0 where a row runs over from the page before. */
export function rowsOnLastPage(pages: readonly LaidPage[]): number {
  const [before, last] = [pages.at(-2), pages.at(-1)].map((page) => (page ? rowsOf(page) : new Set<StructureLevel>()))
  return before && last && before.isDisjointFrom(last) ? last.size : 0
}

function rowsOf(page: LaidPage): Set<StructureLevel> {
  const levels = page.items.flatMap(({ type, item }) => (type === 'line' ? (item.structurePath ?? []) : []))
  const paths = page.items.flatMap(({ type, item }) => (type === 'line' && item.structurePath ? [item.structurePath] : []))
  const headings = new Set(paths.filter((path) => path.some((level) => level.type === 'TH')).flat())
  return new Set(levels.filter((level) => level.type === 'TR' && !headings.has(level)))
}
