import type { Preset } from '#domain/numbering/hands/book-sharing.ts'
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

export const PRESET_WORDS: Record<Preset, string> = {
  'one-hand': 'Satu komputer memegang nomornya',
  marked: 'Tiap komputer memberi nomor sendiri',
  slices: 'Nomor dibagi per jatah',
  asked: 'Nomor diminta ke pemegangnya',
}

/** What the choice means for an office with several computers. */
export const PRESET_HINTS: Record<Preset, string> = {
  'one-hand': 'Hanya pemegangnya yang memberi nomor; bisa diserahkan di Nomor, Pemegang nomor.',
  marked: 'Kode loket tertulis di nomornya ({loket}), jadi tiap komputer bisa jalan sendiri walau terputus.',
  slices: 'Tiap komputer mendapat jatah dan memintanya lagi sendiri saat tinggal separuh.',
  asked: 'Komputer lain menulis “nomor menyusul”; nomornya dijawab sendiri oleh komputer pemegang begitu tersambung.',
}

export const PRESETS = ['one-hand', 'marked', 'slices', 'asked'] as const satisfies readonly Preset[]
export const PURPOSES = ['register', 'permit', 'outgoing-letter', 'assignment', 'minutes'] as const satisfies readonly NumberBook['purpose'][]
export const RESETS = ['year', 'type', 'unit', 'never'] as const satisfies readonly ResetRule[]
