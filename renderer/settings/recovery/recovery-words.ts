import type { CallOutput } from '#protocol/calls.ts'

type Run = CallOutput<'numbering.toResume'>[number]

/** "Buku Agenda Izin SIKRO 2026". */
export const runName = ({ bookName, abbreviation, year }: Pick<Run, 'bookName' | 'abbreviation' | 'year'>): string => [bookName, abbreviation, year === null ? '' : String(year)].filter((word) => word !== '').join(' ')

/** What follows once the last number on paper is told. */
export function consequenceOf({ known, past }: Pick<Run, 'known' | 'past'>, last: number): string {
  const next = `Nomor berikutnya ${past ? 'untuk surat bertanggal tahun itu ' : ''}menjadi ${last + 1}.`
  if (last === known) return `${next} Tidak ada nomor yang hilang.`
  const lost = last === known + 1 ? `Nomor ${last}` : `Nomor ${known + 1} sampai ${last}`
  return `${next} ${lost} tercatat hilang, sampai dicatat dari kertas atau ditutup dengan berita acara di halaman Nomor. Ini tidak bisa diurungkan.`
}
