/** The guide's pages in reading order; each is docs/panduan/<id>.md. A page stands in one group. */
export const GUIDE_GROUPS = [
  { title: 'Mulai', pages: ['mulai', 'pasang', 'masuk'] },
  {
    title: 'Sehari-hari',
    pages: ['berkas-baru', 'meja-saya', 'buku-register', 'daftar', 'cetak', 'penomoran'],
  },
  {
    title: 'Satu berkas',
    pages: ['halaman-berkas', 'tindakan', 'surat', 'pengembalian', 'penolakan', 'penyerahan', 'disposisi', 'koreksi', 'pemberitahuan', 'salin', 'arsip'],
  },
  {
    title: 'Pengaturan',
    pages: ['pengaturan', 'pengaturan-kantor', 'pengaturan-petugas', 'pengaturan-layanan', 'pengaturan-kalender', 'pengaturan-buku', 'pengaturan-komputer', 'pengaturan-server', 'pengaturan-cadangan', 'pengaturan-periksa', 'pengaturan-pembaruan', 'pengaturan-tampilan', 'pengaturan-pin', 'pengaturan-pencetak', 'pengaturan-akses'],
  },
  { title: 'Bila ada gangguan', pages: ['gangguan', 'komputer-rusak', 'pengaturan-pemulihan'] },
  { title: 'Rujukan', pages: ['tombol', 'istilah'] },
] as const

export type GuidePageId = (typeof GUIDE_GROUPS)[number]['pages'][number]

export const GUIDE_PAGE_IDS: readonly GuidePageId[] = GUIDE_GROUPS.flatMap((group) => group.pages)

export const asGuidePageId = (text: string): GuidePageId | null => GUIDE_PAGE_IDS.find((id) => id === text) ?? null
