import type { DossierCommand } from '../dossier/commands.ts'
import type { Dossier } from '../dossier/state.ts'
import { hasDesk } from '../officer/rights.ts'
import type { PaperKind } from '../paper/paper.ts'
import { type Refusal, refusal } from '../refusal.ts'
import { accept, refuse, type Result } from '../result.ts'
import type { DecideContext, DraftEvent } from './decide-context.ts'
import { printablePapers } from './printable-papers.ts'

/** A paper leaves the printer: the original once, then copies 1, 2, 3 … */
export function issuePaper(context: DecideContext, dossier: Dossier, command: Extract<DossierCommand, { do: 'issuePaper' }>): Result<readonly DraftEvent[], Refusal> {
  if (!hasDesk(context.officer)) return refuse(refusal('no-right', 'Hanya petugas yang melayani berkas dapat mencetak suratnya.'))
  const printable = printablePapers(context.procedure, dossier).find((paper) => paper.kind === command.kind)
  if (!printable) return refuse(refusal('not-at-this-step', NOT_YET[command.kind]))
  const { paper, kind, factsHash } = command
  return accept([{ event: { type: 'paper.issued', version: 1, body: { paper, kind, copy: printable.issued, factsHash } } }])
}

const NOT_YET: Readonly<Record<PaperKind, string>> = {
  receipt: 'Resi baru bisa dicetak setelah berkas dinyatakan lengkap.',
  'return-slip': 'Berkas ini belum pernah dikembalikan, jadi belum ada tanda pengembalian.',
  blank: 'Blanko bisa dicetak sejak langkah pembuatan blanko sampai izin diberi nomor.',
  permit: 'Izin baru bisa dicetak setelah diberi nomor.',
  'dispatch-slip': 'Lembar ekspedisi baru bisa dicetak setelah izin diserahkan.',
  'register-page': 'Halaman Buku Register dicetak dari daftar Buku Register, bukan dari satu berkas.',
}
