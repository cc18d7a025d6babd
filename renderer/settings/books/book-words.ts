import type { NumberBook, ResetRule } from '#domain/numbering/number-book.ts'

export const PURPOSE_WORDS: Record<NumberBook['purpose'], string> = {
  register: 'Nomor register',
  permit: 'Nomor izin',
  'outgoing-letter': 'Surat keluar',
  assignment: 'Surat tugas',
  minutes: 'Berita acara',
}

export const RESET_WORDS: Record<ResetRule, string> = {
  year: 'Tiap tahun',
  type: 'Tiap tahun, per jenis izin',
  unit: 'Tiap tahun, per unit',
  never: 'Tidak pernah',
}

export const PURPOSES = ['register', 'permit', 'outgoing-letter', 'assignment', 'minutes'] as const satisfies readonly NumberBook['purpose'][]
export const RESETS = ['year', 'type', 'unit', 'never'] as const satisfies readonly ResetRule[]
