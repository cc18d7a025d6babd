import type { DossierId } from '#domain/ids.ts'

interface Last {
  readonly at: string
  readonly id: string
}

/** A page of dossiers and where the next one begins. */
export interface Page {
  readonly ids: readonly DossierId[]
  /** "" at the end. */
  readonly next: string
}

/** Of one row more than `limit`, where there are so many: each by a value, those of one value by the dossier's id, so that the order is the same on every PC. The cursor is `value|id` of the last row. */
export function pageOf(rows: readonly Last[], limit: number): Page {
  const page = rows.slice(0, limit)
  const last = page.at(-1)
  return { ids: page.map(({ id }) => id as DossierId), next: rows.length > limit && last ? `${last.at}|${last.id}` : '' }
}

/** Where the last page ended; null for the first one. */
export function lastOf(cursor: string): Last | null {
  const bar = cursor.indexOf('|')
  return bar < 0 ? null : { at: cursor.slice(0, bar), id: cursor.slice(bar + 1) }
}
