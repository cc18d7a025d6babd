import type { Letter } from './of-letter.ts'

/** Of whom a number is asked, and since when; `since` in words. */
export const askedWords = ({ holder }: NonNullable<Letter['asked']>, since: string): string =>
  holder === ''
    ? `Ditanyakan sejak ${since}, tetapi urutan nomornya sudah ditutup. Nomornya diberikan sendiri dari urutan tahun berikutnya, atau sekarang juga bila admin membuka buku penggantinya di Pengaturan, Buku nomor.`
    : `Ditanyakan ke ${holder} sejak ${since}. Komputer itu menjawab sendiri begitu tersambung; berkas ini boleh dilanjutkan.`
