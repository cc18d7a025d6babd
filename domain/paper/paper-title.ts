import type { PaperKind } from './paper.ts'

/** How the screen and the history name a paper. */
export const PAPER_TITLES: Readonly<Record<PaperKind, string>> = {
  receipt: 'Resi tanda terima',
  'return-slip': 'Tanda pengembalian',
  blank: 'Blanko izin',
  permit: 'Surat izin',
  'disposition-sheet': 'Lembar disposisi',
  'control-sheet': 'Lembar kendali',
  'request-letter': 'Surat permintaan rekomendasi',
  'assignment-letter': 'Surat perintah tugas',
  minutes: 'Berita acara pemeriksaan',
  recommendation: 'Rekomendasi',
  'technical-consideration': 'Pertimbangan teknis',
  'examination-checklist': 'Checklist pemeriksaan',
  'refusal-draft': 'Draf surat penolakan',
  'refusal-letter': 'Surat penolakan',
  'dispatch-slip': 'Lembar ekspedisi',
  'register-page': 'Halaman Buku Register',
  'agenda-page': 'Halaman Buku Agenda',
  'dispatch-page': 'Halaman Buku Ekspedisi',
}

/** "Resi tanda terima, KOREKSI ke-1, SALINAN ke-2"; the original by its name alone. */
export const paperTitle = (kind: PaperKind, copy: number, correction = 0): string =>
  [PAPER_TITLES[kind], ...(correction === 0 ? [] : [`KOREKSI ke-${correction}`]), ...(copy === 0 ? [] : [`SALINAN ke-${copy}`])].join(', ')
