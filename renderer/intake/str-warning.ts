import { longDate } from '#domain/calendar/indonesian-date.ts'
import type { IsoDate } from '#domain/ids.ts'

/** What to look at twice in the STR's last day; it never blocks. `promised` is null while no date can be promised. "" = nothing. */
export function strWarning(expiry: IsoDate, today: IsoDate, promised: IsoDate | null): string {
  if (expiry < today) return `STR berakhir ${longDate(expiry)}, sudah lewat. Periksa STR aslinya; boleh diterima bila sedang diperpanjang.`
  if (promised !== null && expiry <= promised) return `STR berakhir ${longDate(expiry)}, sebelum izin dijanjikan selesai (${longDate(promised)}). Ingatkan pemohon memperpanjangnya.`
  return ''
}
