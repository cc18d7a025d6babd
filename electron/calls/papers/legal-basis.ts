import type { PermitForm } from '#domain/workflow/procedure.ts'

/** The national rules a permit of this form rests on; the office's own regulations come with its letter templates. */
export const LEGAL_BASIS: Readonly<Record<PermitForm, readonly string[]>> = {
  optician: [
    'Undang-Undang Nomor 17 Tahun 2023 tentang Kesehatan;',
    'Peraturan Pemerintah Nomor 28 Tahun 2024 tentang Peraturan Pelaksanaan Undang-Undang Nomor 17 Tahun 2023 tentang Kesehatan;',
    'Peraturan Menteri Kesehatan Nomor 19 Tahun 2013 tentang Penyelenggaraan Pekerjaan Refraksionis Optisien dan Optometris.',
  ],
  'standard-certificate': [
    'Undang-Undang Nomor 6 Tahun 2023 tentang Penetapan Peraturan Pemerintah Pengganti Undang-Undang Nomor 2 Tahun 2022 tentang Cipta Kerja menjadi Undang-Undang;',
    'Peraturan Pemerintah Nomor 28 Tahun 2025 tentang Penyelenggaraan Perizinan Berusaha Berbasis Risiko.',
  ],
}
