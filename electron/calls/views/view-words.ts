import { PAPER_TITLES } from '#domain/paper/paper-title.ts'
import type { BookFormat } from '../jobs/book-files.ts'
import { FORMAT_NAMES } from '../jobs/book-files.ts'
import { LIST_TITLES } from '../lists/list-words.ts'
import type { OfficeListName } from '../lists/office-list.ts'
import type { View } from '#store/contract/view-log.ts'

export const VIEW_TITLE = 'Catatan Akses'

/** What was done, as an officer reads it. */
export const VIEW_WORDS: Readonly<Record<View['what'], string>> = {
  open: 'Membuka berkas',
  reveal: 'Melihat NIK dan telepon',
  'find-applicant': 'Mencari pemohon',
  print: 'Mencetak atau membuka surat',
  save: 'Menyimpan surat',
  export: 'Mengekspor',
  attachment: 'Membuka lampiran',
  update: 'Mengurus pembaruan Loket',
}

/** What was taken out, from "register xlsx", "list late pdf", "agenda <book> csv", "views pdf", "check xlsx", "cadangan ke <folder>". */
export function exportWords(about: string, bookName: (id: string) => string): string {
  const [kind = '', ...rest] = about.split(' ')
  if (kind === 'cadangan') return `Cadangan ${rest.join(' ')}`
  const format = FORMAT_NAMES[rest.at(-1) as BookFormat] ?? ''
  const what = { register: 'Buku Register', views: VIEW_TITLE, check: 'Hasil Pemeriksaan Data', list: LIST_TITLES[rest[0] as OfficeListName] ?? 'Daftar', agenda: bookName(rest[0] ?? '') || 'Buku Agenda' }[kind] ?? 'Daftar'
  return format === '' ? what : `${what} (${format})`
}

/** What was done about a new Loket, from "take 1.2.0", "order 1.2.0", "order 1.2.0 unbacked", "drop". */
export function updateWords(about: string): string {
  const [act = '', version = '', how = ''] = about.split(' ')
  if (act === 'take') return `Versi ${version} disalin ke komputer ini`
  if (act === 'order') return `Versi ${version} dipesan untuk dipasang${how === 'unbacked' ? ' tanpa cadangan terbaru' : ''}`
  return 'Pembaruan dibatalkan'
}

/** "Resi tanda terima" */
export const paperWords = (kind: string): string => (Object.hasOwn(PAPER_TITLES, kind) ? PAPER_TITLES[kind as keyof typeof PAPER_TITLES] : 'Surat')
