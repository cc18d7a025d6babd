import type { CallOutput } from '#protocol/calls.ts'

export type AccessRow = CallOutput<'views.open'>['rows'][number]

/** What was done, in the order of the choice. */
export const ACCESS_WORDS: Readonly<Record<AccessRow['what'], string>> = {
  open: 'Membuka berkas',
  reveal: 'Melihat NIK dan telepon',
  'find-applicant': 'Mencari pemohon',
  print: 'Mencetak atau membuka surat',
  save: 'Menyimpan surat',
  export: 'Mengekspor',
  attachment: 'Membuka lampiran',
  update: 'Mengurus pembaruan Loket',
}

export const ACCESS_KINDS = Object.keys(ACCESS_WORDS) as AccessRow['what'][]
