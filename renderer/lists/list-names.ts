import { must } from '#domain/must.ts'
import type { CallInput, CallOutput } from '#protocol/calls.ts'

export type ListName = CallInput<'lists.open'>['list']
export type ListRow = CallOutput<'lists.open'>['rows'][number]
export type RowOf<Name extends ListName> = Extract<ListRow, { readonly list: Name }>

interface ListWords {
  readonly name: ListName
  readonly title: string
  /** Over its printed pages. */
  readonly pages: string
  /** What stands in it and in which order. */
  readonly lead: string
  readonly empty: string
}

/** The lists in their order, which does not change between versions: the digit is the place. */
export const LISTS: readonly ListWords[] = [
  { name: 'waiting-applicant', title: 'Menunggu pemohon', pages: 'Berkas Menunggu Pemohon', lead: 'Dikembalikan dan belum datang lagi; yang paling lama di atas.', empty: 'Tidak ada berkas yang menunggu pemohon' },
  { name: 'late', title: 'Terlambat per unit', pages: 'Berkas Terlambat per Unit', lead: 'Berkas lewat jatuh tempo per unit, dan hari kerja paling lama.', empty: 'Tidak ada berkas yang terlambat' },
  { name: 'unclaimed', title: 'Belum diambil', pages: 'Surat Belum Diambil', lead: 'Surat sudah siap di loket penyerahan; yang paling lama di atas.', empty: 'Tidak ada surat yang belum diambil' },
  { name: 'expiring', title: 'Akan berakhir', pages: 'Izin yang Akan Berakhir', lead: 'Izin yang segera berakhir di atas, lalu yang sudah berakhir.', empty: 'Tidak ada izin yang berakhir dalam masa ini' },
  { name: 'handed-back', title: 'Dikembalikan tanpa nomor', pages: 'Berkas Dikembalikan Tanpa Nomor', lead: 'Kembali sebelum bernomor register; yang terakhir di atas.', empty: 'Tidak ada berkas yang dikembalikan tanpa nomor' },
  { name: 'dispatch', title: 'Buku Ekspedisi', pages: 'Buku Ekspedisi', lead: 'Penyerahan surat, yang terakhir di atas; cetaknya urut buku.', empty: 'Tidak ada surat yang diserahkan dalam masa ini' },
]

export const wordsOf = (list: ListName): ListWords => must(LISTS.find(({ name }) => name === list), list)
