import { longDate, longDateWithDay } from '../calendar/indonesian-date.ts'
import type { ClockDoubt } from './clock-doubt.ts'

/** What happened, in one sentence. */
export function clockSaying({ why, today, trusted, days }: ClockDoubt): string {
  const shows = `Jam komputer ini menunjukkan ${longDateWithDay(today)}`
  switch (why) {
    case 'behind':
      return `${shows}, padahal catatan terakhir bertanggal ${longDate(trusted)}.`
    case 'ahead':
      return `${shows}, ${days} hari sesudah catatan terakhir (${longDate(trusted)}).`
    case 'year-turned':
      return `${shows}. Catatan terakhir bertanggal ${longDate(trusted)}; sejak itu tahun berganti dan nomor baru mulai lagi.`
  }
}

/** What is safe, and what waits. */
export const CLOCK_SAFE = 'Data dan nomor yang sudah ada aman. Yang ditahan hanya nomor, tanda tangan, penyerahan, dan cetakan bertanggal; berkas baru tetap bisa disimpan untuk diperiksa nanti.'

/** Of a paper that would have left the printer with its act. */
export const PAPER_WAITS = 'Tanggal komputer ini diragukan, jadi suratnya belum dicetak. Cetak dari halaman berkasnya sesudah tanggalnya dipastikan.'

/** What to do. `whom` may confirm; "" where the reader may. */
export const clockRemedy = (whom: string): string =>
  `Bila tanggal itu salah, betulkan jam komputer; Loket langsung melanjutkan. Bila benar, ${whom === '' ? 'tekan' : `minta ${whom} menekan`} “Tanggal ini benar” di atas layar.`
