import type { CheckPart } from './finding.ts'

/** The parts as an admin reads them. */
export const PART_WORDS: Readonly<Record<CheckPart, string>> = {
  files: 'Berkas data',
  schema: 'Susunan tabel',
  chain: 'Rantai catatan',
  ledger: 'Buku nomor',
  views: 'Catatan akses',
  papers: 'Isi surat',
  answers: 'Jawaban tersimpan',
  devices: 'Perangkat',
  mark: 'Tanda pemakaian',
  register: 'Buku Register',
  attachments: 'Lampiran',
}
