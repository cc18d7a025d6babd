import type { Sheet } from '#protocol/printing.ts'

export const SHEET_WORDS: Readonly<Record<Sheet, { readonly title: string; readonly hint: string }>> = {
  slip: { title: 'Resi dan tanda terima', hint: 'resi, tanda pengembalian, lembar ekspedisi' },
  letter: { title: 'Surat dan lembar', hint: 'izin, blanko, surat, lembar disposisi dan kendali' },
  book: { title: 'Halaman buku dan daftar', hint: 'Buku Register, agenda, Buku Ekspedisi, Daftar' },
}
