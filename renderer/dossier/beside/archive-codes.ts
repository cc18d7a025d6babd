/** Classification codes of licensing letters (Permendagri 83/2022) with what their retention is known to be. */
export interface ArchiveCode {
  readonly code: string
  readonly title: string
  /** Years in use, years at rest, and then; null where it is for the officer to say. */
  readonly retention: { readonly active: number; readonly inactive: number; readonly afterwards: 'permanent' | 'destroy' } | null
}

export const ARCHIVE_CODES: readonly ArchiveCode[] = [
  { code: '500.16.7.2', title: 'Layanan perizinan', retention: { active: 3, inactive: 7, afterwards: 'permanent' } },
  { code: '500.16.7.3', title: 'Konsultasi perizinan', retention: null },
  { code: '500.16.7.4', title: 'Rekomendasi nonperizinan', retention: null },
  { code: '500.16.6.6', title: 'Pencabutan izin', retention: { active: 2, inactive: 3, afterwards: 'permanent' } },
  { code: '000.8.3.3', title: 'SOP', retention: null },
  { code: '000.5.3.1', title: 'Buku register', retention: { active: 2, inactive: 3, afterwards: 'destroy' } },
  { code: '800.1.11.1', title: 'Surat perintah tugas', retention: { active: 1, inactive: 1, afterwards: 'destroy' } },
]
