/** Registered fields as the screen names them. */
export const FIELD_LABELS: Readonly<Record<string, string>> = {
  applicationKind: 'Jenis permohonan',
  kind: 'Pemohon',
  name: 'Nama',
  nik: 'NIK',
  phone: 'Telepon',
  email: 'Surel',
  address: 'Alamat',
  nib: 'NIB',
  npwp: 'NPWP',
  responsible: 'Penanggung jawab',
  strNumber: 'Nomor STR-RO',
  strExpiry: 'STR berlaku sampai',
  workplaceName: 'Tempat kerja',
  workplaceAddress: 'Alamat tempat kerja',
  placeSequence: 'Tempat kerja ke-',
  kbli: 'KBLI',
  businessName: 'Nama usaha',
  risk: 'Tingkat risiko',
  ossNumber: 'Nomor OSS',
  copies: 'Jumlah rangkap',
  notes: 'Catatan',
}

export const RISKS = { low: 'Rendah', 'medium-low': 'Menengah rendah', 'medium-high': 'Menengah tinggi', high: 'Tinggi' } as const
