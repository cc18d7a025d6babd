import type { CallOutput } from '#protocol/calls.ts'

type Row = CallOutput<'numbering.books'>[number]

/** In a few words why a book gives no number on this computer. */
export function stoppedWords(why: Row['why'], holder: string): string {
  const from = holder === '' ? 'komputer lain' : holder
  switch (why) {
    case 'elsewhere':
    case 'ask':
      return holder === '' ? 'Tidak ada komputer yang memegangnya' : `Diberikan oleh ${from}`
    case 'used-up':
      return `Jatah habis, diminta dari ${from}`
    case 'lease':
      return 'Sampai batas selama terputus'
    case 'awaits-upgrade':
      return 'Menunggu pembaruan Loket di komputer ini'
    case 'no-code':
      return 'Menunggu kode loket dari server'
    case 'not-open':
      return 'Urutan tahun ini belum dibuka'
    case 'copy':
    case null:
      return 'Berhenti, menunggu pemulihan nomor'
  }
}
