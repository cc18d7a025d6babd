/** What a version brought, in at most five lines an officer can read in passing; only what changes how one works. */
export interface News {
  /** For whoever serves applicants and dossiers. */
  readonly desk: readonly string[]
  /** For admins, who look after the office's PC. */
  readonly admin: readonly string[]
}

export const NEWS: Readonly<Record<string, News>> = {
  '0.1.0': {
    desk: [
      'Kelima SOP berjalan penuh, dengan surat-suratnya dan jalur penolakan.',
      'Pindai kode di kertas Loket di layar mana pun: berkasnya langsung terbuka.',
      'Pindaian yang rusak atau hilang ditandai di halaman berkas, dengan cara menggantinya.',
      'Bila tanggal komputer diragukan, nomor ditahan dahulu; resi dicetak kemudian dari berkas.',
      'F1 membuka panduan di layar yang dipakai; S menyalin data ke SiCantik atau OSS.',
    ],
    admin: [
      'Pengaturan, Cadangan: pekerjaan disalin terus ke flashdisk atau disk lain, terkunci.',
      'Pengaturan, Pemeriksaan data: apakah semua masih seperti ditulis; ulangi tiap bulan.',
      'Pengaturan, Pembaruan: versi baru dari flashdisk atau server kantor, tanpa internet.',
      'Pengaturan, Catatan akses: siapa melihat, mencetak, dan mengekspor data pemohon.',
      'Bila tanggal komputer diragukan, nomor menunggu sampai Anda memastikannya di atas layar.',
    ],
  },
}

/** None for a version that says nothing. */
export const newsFor = (version: string, admin: boolean): readonly string[] => NEWS[version]?.[admin ? 'admin' : 'desk'] ?? []
