import type { Letter } from './of-letter.ts'

/** Of whom a number is asked, and since when; `since` in words. */
export const askedWords = ({ holder }: NonNullable<Letter['asked']>, since: string): string =>
  holder === ''
    ? `Ditanyakan sejak ${since}, tetapi tidak ada komputer yang memegang nomornya. Admin mengaturnya di Nomor, Pemegang nomor.`
    : `Ditanyakan ke ${holder} sejak ${since}. Komputer itu menjawab sendiri begitu tersambung; berkas ini boleh dilanjutkan.`
