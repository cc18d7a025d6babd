/** The parts of Pengaturan, in an order that does not change between versions. */
export const SECTIONS = [
  { id: 'kantor', title: 'Kantor', admin: true },
  { id: 'petugas', title: 'Petugas', admin: true },
  { id: 'layanan', title: 'Layanan', admin: true },
  { id: 'kalender', title: 'Hari libur', admin: true },
  { id: 'buku', title: 'Buku nomor', admin: true },
  { id: 'komputer', title: 'Komputer', admin: true },
  { id: 'pemulihan', title: 'Pemulihan nomor', admin: true },
  { id: 'cadangan', title: 'Cadangan', admin: true },
  { id: 'periksa', title: 'Pemeriksaan data', admin: true },
  { id: 'pembaruan', title: 'Pembaruan', admin: true },
  { id: 'tampilan', title: 'Tampilan', admin: false },
  { id: 'pin', title: 'PIN saya', admin: false },
  { id: 'pencetak', title: 'Pencetak', admin: false },
  { id: 'akses', title: 'Catatan akses', admin: false },
] as const

export type SectionId = (typeof SECTIONS)[number]['id']
