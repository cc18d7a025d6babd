import type { DossierCommand } from '../dossier/commands.ts'
import type { Dossier } from '../dossier/state.ts'
import { hasDesk } from '../officer/rights.ts'
import type { PaperKind } from '../paper/paper.ts'
import { type Refusal, refusal } from '../refusal.ts'
import { accept, refuse, type Result } from '../result.ts'
import type { DecideContext, DraftEvent } from './decide-context.ts'
import { documentToFollow, printablePapers } from './printable-papers.ts'

/** A paper leaves the printer: the original once, then copies 1, 2, 3 … */
export function issuePaper(context: DecideContext, dossier: Dossier, command: Extract<DossierCommand, { do: 'issuePaper' }>): Result<readonly DraftEvent[], Refusal> {
  if (!hasDesk(context.officer)) return refuse(refusal('no-right', 'Hanya petugas yang melayani berkas dapat mencetak suratnya.'))
  const printable = printablePapers(context.procedure, dossier, context.receiptOwed).find((paper) => paper.kind === command.kind)
  if (!printable) return refuse(refusal('not-at-this-step', NOT_YET[command.kind]))
  const { paper, kind, factsHash } = command
  const { issued: copy, correction } = printable
  const unnumbered = documentToFollow(context.procedure, dossier, kind)
  return accept([{ event: { type: 'paper.issued', version: 1, body: { paper, kind, copy, ...(correction === 0 ? {} : { correction }), ...(unnumbered === null ? {} : { unnumbered }), factsHash } } }])
}

const NOT_YET: Readonly<Record<PaperKind, string>> = {
  receipt: 'Resi baru bisa dicetak setelah berkas dinyatakan lengkap.',
  'return-slip': 'Berkas ini belum pernah dikembalikan, jadi belum ada tanda pengembalian.',
  blank: 'Blanko bisa dicetak sejak langkah pembuatan blanko sampai izin diberi nomor.',
  permit: 'Izin baru bisa dicetak setelah diberi nomor.',
  'disposition-sheet': 'Lembar disposisi bisa dicetak setelah berkas diterima lengkap.',
  'control-sheet': 'Lembar kendali bisa dicetak setelah berkas diterima lengkap.',
  'request-letter': 'Surat permintaan rekomendasi belum ditulis.',
  'assignment-letter': 'Surat perintah tugas belum ditulis.',
  minutes: 'Berita acara pemeriksaan belum ditulis.',
  recommendation: 'Rekomendasi belum ditulis.',
  'technical-consideration': 'Pertimbangan teknis belum ditulis.',
  'examination-checklist': 'Checklist pemeriksaan belum diisi.',
  'refusal-draft': 'Draf surat penolakan bisa dicetak sejak ditulis sampai diberi nomor.',
  'refusal-letter': 'Surat penolakan baru bisa dicetak setelah diberi nomor.',
  'dispatch-slip': 'Lembar ekspedisi baru bisa dicetak setelah izin diserahkan.',
  'register-page': 'Halaman Buku Register dicetak dari daftar Buku Register, bukan dari satu berkas.',
  'agenda-page': 'Halaman Buku Agenda dicetak dari layar Penomoran, bukan dari satu berkas.',
  'dispatch-page': 'Halaman Buku Ekspedisi dicetak dari layar Daftar, bukan dari satu berkas.',
}
