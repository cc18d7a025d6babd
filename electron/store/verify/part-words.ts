import type { CheckPart } from './finding.ts'

/** The parts as an admin reads them. */
export const PART_WORDS: Readonly<Record<CheckPart, string>> = {
  files: 'Berkas data',
  schema: 'Susunan tabel',
  chain: 'Rantai catatan',
  stream: 'Urutan kantor',
  ledger: 'Buku nomor',
  views: 'Catatan akses',
  papers: 'Isi surat',
  answers: 'Jawaban tersimpan',
  devices: 'Perangkat',
  mark: 'Tanda pemakaian',
  register: 'Buku Register',
  attachments: 'Lampiran',
}

const RESTORE = 'Jangan hapus apa pun di folder data. Cocokkan dengan buku atau surat di kertas, lalu pulihkan dari cadangan yang dibuat sebelum perubahan ini.'

/** What is done about a finding of each part. */
export const NEXT_STEPS: Readonly<Record<CheckPart, string>> = {
  files: 'Jangan hapus apa pun di folder data. Disknya mungkin rusak: pulihkan dari cadangan di disk lain.',
  schema: 'Jangan hapus apa pun di folder data. Berkas ini diubah dengan program lain: pulihkan dari cadangan.',
  chain: RESTORE,
  stream: 'Pekerjaan komputer ini sendiri ada di log.db dan tidak terpengaruh. Sambungkan ke server kantor, tutup Loket, pindahkan berkas stream.db dari folder data ke tempat lain, lalu buka lagi: urutan kantor diambil lagi dari server.',
  ledger: RESTORE,
  views: 'Berkas dan nomor tidak terpengaruh. Laporkan kepada kepala dinas: catatan siapa melihat apa diubah di luar Loket.',
  papers: 'Cocokkan dengan surat yang sudah diserahkan; jangan cetak salinannya sebelum dipulihkan dari cadangan.',
  answers: 'Berkas dan nomor tidak terpengaruh. Simpan hasil ini untuk pendukung Loket.',
  devices: RESTORE,
  mark: 'Pastikan data dan folder kunci tidak disalin, ditukar, atau dipindahkan. Tutup Loket, buka lagi, lalu ikuti Pengaturan, Pemulihan nomor.',
  register: 'Catatan di log tetap benar. Tutup Loket, pindahkan berkas register.db dari folder data ke tempat lain, lalu buka lagi: Buku Register disusun ulang.',
  attachments: 'Pasang disk cadangan, lalu pilih Ambil lampiran yang rusak di Pengaturan, Cadangan; atau pindai lagi dari berkas kertas.',
}

/** Of the whole, in hundredths: about what each part takes in an office at work. */
export const PART_SHARES: Readonly<Record<CheckPart, number>> = { files: 15, schema: 1, chain: 30, stream: 10, ledger: 4, views: 2, papers: 3, answers: 3, devices: 1, mark: 1, register: 20, attachments: 10 }
