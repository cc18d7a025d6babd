import type { CallOutput } from '#protocol/calls.ts'
import type { LedgerRow } from './ledger-columns.tsx'

/** What becomes of the dossier that bears a number which is declared void. */
export function whatBecomesOfDossier({ dossier }: Pick<LedgerRow, 'dossier'>, { purpose }: Pick<CallOutput<'numbering.books'>[number]['book'], 'purpose'>): string {
  if (dossier === null) return ''
  return purpose === 'register' ? 'Berkas yang masih berjalan tidak diberi nomor register lain.' : 'Berkas yang masih berjalan kembali ke langkah yang memberi nomor ini.'
}
