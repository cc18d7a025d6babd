import type { FieldMessage } from '#domain/refusal.ts'

export const STEPS = [
  { id: 'office', title: 'Kantor dan kop surat', lead: 'Ini yang tercetak di kepala setiap surat. Semua bisa diubah nanti di Pengaturan.' },
  { id: 'officer', title: 'Petugas pertama', lead: 'Petugas ini menjadi admin: ia mendaftarkan petugas lain dan mengatur kantor.' },
  { id: 'services', title: 'Layanan', lead: 'Layanan yang diterima di loket ini, masing-masing dengan SOP-nya.' },
  { id: 'books', title: 'Nomor berikutnya', lead: 'Lanjutkan dari buku yang dipakai sekarang: tulis nomor yang akan diberikan berikutnya.' },
  { id: 'review', title: 'Periksa jawaban', lead: 'Periksa sekali lagi sebelum mulai.' },
] as const

export type StepId = (typeof STEPS)[number]['id']

/** The step a refused field stands in; the review for what stands in none. */
export function stepOf({ path }: FieldMessage): StepId {
  const [part] = path.split('.')
  return STEPS.find((step) => step.id === part)?.id ?? (part === 'alone' ? 'books' : 'review')
}
