import type { CheckLine } from './check-line.ts'

/** One key for "semua ada": what is due at intake fits, unless somebody already looked and said otherwise. */
export const markAll = (lines: readonly CheckLine[]): readonly CheckLine[] =>
  lines.map((line) => (line.due === 'intake' && line.mark.state === 'unchecked' ? { ...line, mark: { ...line.mark, state: 'fits' as const } } : line))
