import type { PrintAnswer } from '#protocol/printing.ts'

const SAFE = 'Berkas sudah tersimpan.'
const not = (message: string): PrintAnswer => ({ printed: false, message })

export const UNKNOWN = not(`Kertas ini tidak ditemukan. ${SAFE} Buka lagi halaman berkasnya, lalu cetak dari sana.`)
export const NOT_GIVEN = not(`Kertas belum tercetak karena tidak dapat dibuka. ${SAFE} Masuk lagi dengan PIN, lalu cetak ulang.`)
export const NO_PRINTER = not(`Kertas belum tercetak: komputer ini belum punya pencetak. ${SAFE} Pasang pencetak, atau buka PDF dan simpan.`)
export const NOT_SHOWN = not(`Kertas belum tercetak: PDF tidak dapat ditampilkan untuk dicetak. ${SAFE} Coba lagi, atau buka PDF dan simpan.`)
const CANCELED = not(`Pencetakan dibatalkan. ${SAFE} Cetak lagi bila perlu, atau buka PDF.`)

/** The printer chosen for a sheet is not among the installed ones. */
export const gone = (printer: string): PrintAnswer => not(`Kertas belum tercetak: ${printer} tidak terpasang di komputer ini. ${SAFE} Pilih pencetak lain, atau buka PDF.`)

/** What became of a job, by Electron's own words. `printer` as its label; "" = chosen in the system's window. */
export function outcomeOf(success: boolean, reason: string, printer: string): PrintAnswer {
  const named = printer === '' ? 'pencetak' : printer
  if (success) return { printed: true, message: `Sudah dikirim ke ${named}.` }
  if (reason === 'Print job canceled') return CANCELED
  return not(`Kertas belum tercetak: ${named} tidak menjawab. ${SAFE} Coba lagi, pilih pencetak lain, atau buka PDF.`)
}
