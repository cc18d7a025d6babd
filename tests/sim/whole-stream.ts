import type { SequencedRow } from '#domain/stream/sequence.ts'
import type { StreamReader } from '../../server/store/server-store.ts'

/** All of an office's stream behind place `after`: one page is only so many rows, whatever bytes it is let have. */
export async function wholeStream(reader: Pick<StreamReader, 'page'>, after = 0): Promise<readonly SequencedRow[]> {
  const rows: SequencedRow[] = []
  for (;;) {
    const page = await reader.page(rows.at(-1)?.point.g ?? after, Number.MAX_SAFE_INTEGER)
    if (page.rows.length === 0) return rows
    rows.push(...page.rows)
  }
}
