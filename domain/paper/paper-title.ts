import type { PaperKind } from './paper.ts'

/** How the screen and the history name a paper. */
export const PAPER_TITLES: Readonly<Record<PaperKind, string>> = {
  receipt: 'Resi tanda terima',
  'return-slip': 'Tanda pengembalian',
  blank: 'Blanko izin',
  permit: 'Surat izin',
  'dispatch-slip': 'Lembar ekspedisi',
  'register-page': 'Halaman Buku Register',
}

/** "Resi tanda terima, SALINAN ke-2"; the original by its name alone. */
export const paperTitle = (kind: PaperKind, copy: number): string => (copy === 0 ? PAPER_TITLES[kind] : `${PAPER_TITLES[kind]}, SALINAN ke-${copy}`)
