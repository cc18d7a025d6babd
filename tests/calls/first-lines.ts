/** What stands first in each list that leaves the busy office, heading by heading. */
export const FIRST_LINES = {
  'waiting-applicant': {
    'No.': '1', 'Nomor register': '', Pemohon: 'Citra Lubis', NIK: '************0001', Layanan: 'SIKRO – pola Pekanbaru', Dikembalikan: '05/05/2026', 'Hari kerja': '8',
    Alasan: 'Surat permohonan belum ada.', 'Yang kurang': 'Surat permohonan bermeterai Rp10.000 (Belum dibawa)',
  },
  late: {
    'No.': '1', Unit: 'Back Office', Petugas: 'Dewi Lestari', 'Nomor register': '0001/REG/V/2026', Pemohon: 'Ayu Permata', Layanan: 'SIKRO – pola Pekanbaru', Langkah: 'Langkah 3 · Pencetakan blanko', Komputer: '',
    'Di unit sejak': '05/05/2026', 'Hari kerja di unit': '8', Dijanjikan: '07/05/2026', 'Jatuh tempo': '07/05/2026', 'Terlambat (hari kerja)': '6',
  },
  unclaimed: {
    'No.': '1', 'Nomor register': '0003/REG/V/2026', Pemohon: 'Dina Harahap', NIK: '************0001', Layanan: 'SIKRO – pola Pekanbaru', Surat: 'Surat Izin Kerja Refraksionis Optisien',
    'Nomor surat': '500.16.7.2/001/SIKRO-1/DPMPTSP/2026', 'Siap sejak': '05/05/2026', 'Hari kerja': '8',
  },
  expiring: {
    'No.': '1', 'Nomor izin': '500.16.7.2/002/SIKRO-1/DPMPTSP/2026', Pemohon: 'Eko Saputra', NIK: '************0001', Layanan: 'SIKRO – pola Pekanbaru', 'Tanggal terbit': '05/05/2026', 'Berlaku sampai': '31/07/2026',
    Sisa: '73 hari lagi', Keterangan: '',
  },
  'handed-back': {
    'No.': '1', Pemohon: 'Citra Lubis', NIK: '************0001', Layanan: 'SIKRO – pola Pekanbaru', Keadaan: 'Menunggu pemohon', Dikembalikan: '05/05/2026', 'Hari kerja': '8',
    Alasan: 'Surat permohonan belum ada.', 'Yang kurang': 'Surat permohonan bermeterai Rp10.000 (Belum dibawa)',
  },
  dispatch: {
    'No.': '1', Tanggal: '05/05/2026', 'Nomor surat': '500.16.7.2/002/SIKRO-1/DPMPTSP/2026', 'Tanggal surat': '05/05/2026', Isi: 'Surat Izin Kerja Refraksionis Optisien', Kepada: 'Eko Saputra', Penerima: 'Agus Salim',
    Identitas: 'KTP …0007', 'Hubungan, surat kuasa': 'Kuasa: Surat kuasa bermeterai', 'Resi ditarik': 'Ya', 'Tanda tangan': '', Keterangan: '',
  },
} as const satisfies Readonly<Record<string, Readonly<Record<string, string>>>>
