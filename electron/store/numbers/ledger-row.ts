import type { BookId, DeviceId, DossierId, IsoDate, IsoInstant, OfficerId } from '#domain/ids.ts'
import type { NumberTable } from '../schema/number.ts'
import type { LedgerRow } from '../contract/number-reader.ts'

/** A row of the ledger with its voiding beside it; `device` in the office's alone. */
export type NumberRow = Omit<NumberTable, 'id' | 'year'> & { readonly id: number; readonly device?: string; readonly void_reason: string | null }

export const toLedgerRow = (row: NumberRow): LedgerRow => ({
  number: { book: row.book as BookId, run: row.run, no: row.no, text: row.text, date: row.date as IsoDate },
  state: row.void_reason === null ? row.state : 'void',
  reason: row.void_reason ?? '',
  summary: row.summary,
  dossier: row.dossier as DossierId | null,
  officer: row.officer as OfficerId | null,
  device: (row.device ?? null) as DeviceId | null,
  at: row.at as IsoInstant,
})
