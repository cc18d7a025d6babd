/** The leaves of a dossier's page, always in this order, each with its key. */
export const LEAVES = [
  { leaf: 'summary', title: 'Ringkasan', key: 'R' },
  { leaf: 'requirements', title: 'Persyaratan', key: 'Y' },
  { leaf: 'steps', title: 'Langkah', key: 'L' },
  { leaf: 'history', title: 'Riwayat', key: 'W' },
  { leaf: 'letters', title: 'Surat & cetakan', key: 'U' },
  { leaf: 'dispositions', title: 'Disposisi', key: 'D' },
  { leaf: 'attachments', title: 'Lampiran', key: 'I' },
] as const

export type Leaf = (typeof LEAVES)[number]['leaf']
