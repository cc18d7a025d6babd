/** What a version brought, in at most five lines an officer can read in passing; only what changes how one works. */
export const NEWS: Readonly<Record<string, readonly string[]>> = {
  '0.1.0': [
    'Kelima SOP berjalan penuh, dengan surat-suratnya dan jalur penolakan.',
    'Pindai kode di kertas Loket di layar mana pun: berkasnya langsung terbuka.',
    'Ctrl+Z mengurungkan isian berkas baru; draf yang dibuang bisa dikembalikan.',
    'S di halaman berkas menyalin data ke SiCantik atau OSS, baris demi baris.',
    'F1 membuka panduan di halaman layar yang sedang dipakai.',
  ],
}
