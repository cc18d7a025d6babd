export interface HelpText {
  readonly title: string
  readonly about: string
  readonly steps: readonly string[]
}

/** What each screen is for, by the first part of its address. */
const HELP: Readonly<Record<string, HelpText>> = {
  meja: {
    title: 'Meja saya',
    about: 'Berkas yang menunggu peran Anda, yang paling mendesak di atas. Terlambat dihitung dalam hari kerja.',
    steps: ['Angka 1, 2, 3 … memilih antrean; ↑ dan ↓ memilih berkas, Enter membukanya.', 'Di halaman berkas, setiap tindakan yang boleh Anda lakukan ada tombolnya.', 'Setiap tindakan tercatat dengan nama, waktu, dan peran Anda.'],
  },
  'berkas-baru': {
    title: 'Berkas baru',
    about: 'Menerima berkas di loket: pilih layanan, isi pemohon, periksa persyaratan, lalu terima atau kembalikan.',
    steps: [
      'Enter atau Tab ke bidang berikutnya. Setelah NIK atau nomor telepon pemohon yang pernah datang, Ctrl+D menyalin datanya.',
      'Semua yang Anda ketik disimpan sebagai draf sejak huruf pertama. Setelah listrik padam pun draf masih ada.',
      'Berkas lengkap mendapat nomor register dan resi. Berkas tidak lengkap mendapat tanda pengembalian.',
    ],
  },
  register: {
    title: 'Buku Register',
    about: 'Semua berkas. Ketik sebagian nomor, nama, alamat, telepon atau ujungnya, atau 4 angka terakhir NIK; hasilnya langsung menyempit.',
    steps: [
      'Mengetik di mana saja memulai pencarian; Enter membuka berkas: riwayatnya, siapa memegang, sejak kapan.',
      'Persempit menurut keadaan, layanan, dan masa masuk. F9 mencetak halaman register dari daftar yang terlihat; Ekspor mengunduhnya sebagai XLSX atau CSV.',
    ],
  },
  berkas: {
    title: 'Halaman berkas',
    about: 'Satu berkas dari loket sampai diserahkan: data, langkah SOP, siapa memegang, riwayat, kertas.',
    steps: ['Tindakan yang boleh Anda lakukan sekarang ada di atas.', 'Cetak ulang bertanda SALINAN dan tercatat.', 'NIK lengkap hanya terlihat setelah diminta, dan permintaan itu tercatat.'],
  },
  nomor: {
    title: 'Nomor',
    about: 'Buku-buku nomor dengan nomor berikutnya, dan isi setiap buku.',
    steps: ['Penyelia membatalkan nomor dengan alasan. Nomor batal tetap terlihat dan tidak dipakai lagi.', 'Nomor yang diberikan di kertas saat komputer mati dicatat dengan Catat dari kertas.'],
  },
  pengaturan: {
    title: 'Pengaturan',
    about: 'Kantor, petugas, layanan, kalender, dan buku nomor diatur admin. Tampilan dan PIN diatur masing-masing petugas.',
    steps: ['Ctrl+Enter menyimpan. Yang belum disimpan tetap ada selama Anda membuka layar lain.', 'Surat yang sudah dicetak tidak ikut berubah.'],
  },
}

const ELSEWHERE: HelpText = { title: 'Loket', about: 'Pilih layar di sebelah kiri, atau tekan Ctrl+K lalu ketik yang dicari.', steps: [] }

/** Help for the screen at a path such as "/berkas/…". */
export const helpFor = (path: string): HelpText => HELP[path.split('/')[1] ?? ''] ?? ELSEWHERE
