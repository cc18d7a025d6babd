import type { PageSurvey } from '../page-survey.ts'

const [INDEX_INNER, TABLE_INNER, INDEX_LEAF, TABLE_LEAF] = [0x02, 0x05, 0x0a, 0x0d]

/** Where a page's own head begins: behind the file's on the first. */
export const headOf = (no: number): number => (no === 1 ? 100 : 0)

/** Null of one that is of no tree. */
export function isTablePage({ kinds }: PageSurvey, no: number): boolean | null {
  const kind = kinds[no]
  if (kind === TABLE_INNER || kind === TABLE_LEAF) return true
  return kind === INDEX_INNER || kind === INDEX_LEAF ? false : null
}

export const isInner = ({ kinds }: PageSurvey, no: number): boolean => kinds[no] === TABLE_INNER || kinds[no] === INDEX_INNER

/** In the order of their rows; null where they are not to be told. */
export function childPages(survey: PageSurvey, no: number): readonly number[] | null {
  const page = survey.inner.get(no)
  const head = headOf(no)
  const cells = page?.readUInt16BE(head + 3) ?? 0
  if (!page || head + 12 + 2 * cells > page.length) return null
  const children: number[] = []
  for (let index = 0; index < cells; index += 1) {
    const at = page.readUInt16BE(head + 12 + 2 * index)
    if (at + 4 > page.length) return null
    children.push(page.readUInt32BE(at))
  }
  return [...children, page.readUInt32BE(head + 8)]
}
