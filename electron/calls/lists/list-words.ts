import { longDate } from '#domain/calendar/indonesian-date.ts'
import type { IsoDate } from '#domain/ids.ts'
import type { OfficeListName, OfficeListPart } from './office-list.ts'

export const LIST_TITLES: Readonly<Record<OfficeListName, string>> = {
  'waiting-applicant': 'Berkas Menunggu Pemohon',
  late: 'Berkas Terlambat per Unit',
  unclaimed: 'Surat Belum Diambil',
  expiring: 'Izin yang Akan Berakhir',
  'handed-back': 'Berkas Dikembalikan Tanpa Nomor',
  dispatch: 'Buku Ekspedisi',
}

export const LIST_EMPTY: Readonly<Record<Exclude<OfficeListName, 'dispatch'>, string>> = {
  'waiting-applicant': 'Tidak ada berkas yang menunggu pemohon.',
  late: 'Tidak ada berkas yang terlambat.',
  unclaimed: 'Tidak ada surat yang belum diambil.',
  expiring: 'Tidak ada izin yang akan atau sudah berakhir.',
  'handed-back': 'Tidak ada berkas yang dikembalikan tanpa nomor.',
}

/** Which part of the list goes out, under its title. */
export function listScope(part: OfficeListPart, today: IsoDate): string {
  const asOf = `keadaan ${longDate(today)}`
  if (part.list === 'late' && part.unit !== '') return `${part.unit} · ${asOf}`
  if (part.list === 'expiring') return `dalam ${part.months} bulan, dan yang sudah berakhir · ${asOf}`
  return part.list === 'dispatch' ? periodWords(part) : asOf
}

/** "1 November 2026 s.d. 30 November 2026"; "" without an end on either side. */
export function periodWords({ from, to }: Pick<OfficeListPart, 'from' | 'to'>): string {
  if (from === null) return to === null ? '' : `sampai ${longDate(to)}`
  if (to === null) return `sejak ${longDate(from)}`
  return from === to ? longDate(from) : `${longDate(from)} s.d. ${longDate(to)}`
}
