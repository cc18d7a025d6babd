import type { IsoDate, IsoInstant } from '#domain/ids.ts'
import type { ChecklistItem, CheckState, RequirementId } from '#domain/requirement/requirement.ts'
import type { DispatchSlipFacts, PermitFacts, ReceiptFacts, RegisterPageFacts, RegisterRowFacts, ReturnSlipFacts } from '#documents/facts.ts'

const day = (text: string): IsoDate => text as IsoDate
const at = (text: string): IsoInstant => text as IsoInstant

/** Dewi Anggraini, optician, came to Loket 1 in Pekanbaru on 17 March 2026. */
export const common = {
  office: {
    government: 'PEMERINTAH KOTA PEKANBARU',
    name: 'DINAS PENANAMAN MODAL DAN PELAYANAN TERPADU SATU PINTU',
    shortName: 'DPMPTSP',
    address: 'Jalan Contoh Raya Nomor 12, Pekanbaru 28111',
    town: 'Pekanbaru',
    phone: '(0761) 000000',
    email: 'dpmptsp@contoh.invalid',
    site: 'dpmptsp.contoh.invalid',
    emblem: '',
    timeZone: 'Asia/Jakarta',
    head: { name: 'Dra. SRI HARTATI, M.Si.', title: 'Kepala Dinas', rank: 'Pembina Utama Muda', nip: '197704172003122004' },
  },
  sample: false,
  copy: 0,
  printedAt: at('2026-03-17T03:45:00.000Z'),
  officerName: 'Rudi Hartono',
  counterName: 'Loket 1 Pendaftaran',
} as const

export const dossier = {
  registerNumber: '0123/SIKRO/2026',
  received: at('2026-03-17T03:42:00.000Z'),
  applicant: { kind: 'person', name: 'Dewi Anggraini, A.Md.RO', nik: '************0001', phone: '+6281200000890', email: '', address: 'Jalan Melati Nomor 5, RT 02/RW 04, Kelurahan Sukajadi, Pekanbaru', nib: '', npwp: '', responsible: '' },
  applicationKind: 'new',
  serviceName: 'SIKRO – pola Pekanbaru',
  permitName: 'Surat Izin Kerja Refraksionis Optisien',
  permitData: { form: 'optician', strNumber: 'RO 01 2 1 24 0 00001', strExpiry: 'lifetime', workplaceName: 'Optik Cahaya Mata', workplaceAddress: 'Jalan Sudirman Nomor 88, Pekanbaru', placeSequence: 1 },
  code: 'LKT1:0197a3b2-7c11-7abc-8def-0123456789ab:K7',
} as const

export const checked = (name: string, state: CheckState, more: Partial<ChecklistItem> = {}): ChecklistItem => ({ requirement: name as RequirementId, name, obligatory: true, due: 'intake', state, note: '', ...more })

const checklist: readonly ChecklistItem[] = [
  checked('Surat permohonan bermeterai Rp10.000', 'fits'),
  checked('Fotokopi STR-RO yang dilegalisasi', 'fits', { expiry: 'lifetime' }),
  checked('Fotokopi ijazah yang dilegalisasi', 'fits'),
  checked('Surat keterangan sehat dari dokter yang memiliki SIP', 'fits', { expiry: day('2026-08-31') }),
  checked('Surat pernyataan memiliki tempat kerja', 'fits'),
  checked('Pas foto berwarna 4 × 6, dua lembar', 'fits', { note: 'latar merah' }),
  checked('Fotokopi KTP', 'fits'),
  checked('Fotokopi NPWP', 'absent', { obligatory: false }),
  checked('Bukti pemenuhan SKP', 'not-applicable', { note: 'permohonan baru' }),
  checked('STR-RO asli', 'unchecked', { due: 'pick-up' }),
]

export const receiptFacts: ReceiptFacts = {
  ...common,
  ...dossier,
  kind: 'receipt',
  size: 'A5',
  checklist,
  promise: {
    date: day('2026-03-26'),
    from: at('2026-03-17T03:45:00.000Z'),
    workingDays: 2,
    source: 'declared',
    skipped: [
      { date: day('2026-03-18'), name: 'Cuti bersama Hari Suci Nyepi' },
      { date: day('2026-03-19'), name: 'Hari Suci Nyepi Tahun Baru Saka 1948' },
      { date: day('2026-03-20'), name: 'Cuti bersama Idulfitri 1447 Hijriah' },
      { date: day('2026-03-23'), name: 'Cuti bersama Idulfitri 1447 Hijriah' },
      { date: day('2026-03-24'), name: 'Cuti bersama Idulfitri 1447 Hijriah' },
    ],
  },
  standardTime: '2 hari kerja',
  copies: 2,
  stopmapColour: 'Merah',
}

export const returnSlipFacts: ReturnSlipFacts = {
  ...common,
  ...dossier,
  kind: 'return-slip',
  size: 'A5',
  registerNumber: '',
  reason: 'Dua persyaratan wajib belum terpenuhi.',
  missing: [
    { name: 'Surat keterangan sehat dari dokter yang memiliki SIP', note: '' },
    { name: 'Fotokopi ijazah yang dilegalisasi', note: 'Legalisasi belum ada cap basah' },
  ],
  returnedAt: at('2026-03-17T03:50:00.000Z'),
}

const letter = {
  ...common,
  ...dossier,
  size: 'A4',
  applicant: { ...dossier.applicant, nik: '1471057101010001' },
  abbreviation: 'SIKRO',
  signer: common.office.head,
  legalBasis: [
    'Undang-Undang Nomor 25 Tahun 2009 tentang Pelayanan Publik;',
    'Peraturan Menteri Kesehatan Nomor 19 Tahun 2013 tentang Penyelenggaraan Pekerjaan Refraksionis Optisien dan Optometris;',
    'Peraturan Wali Kota Pekanbaru Nomor 169 Tahun 2021 tentang Kedudukan, Susunan Organisasi, Tugas dan Fungsi serta Tata Kerja Dinas Penanaman Modal dan Pelayanan Terpadu Satu Pintu Kota Pekanbaru;',
    'Peraturan Wali Kota Pekanbaru Nomor 90 Tahun 2022 tentang Pendelegasian Wewenang Perizinan dan Non Perizinan kepada Kepala Dinas Penanaman Modal dan Pelayanan Terpadu Satu Pintu.',
  ],
  validUntil: day('2031-03-26'),
} as const

export const chain = [
  { title: 'JF Analis Kebijakan Ahli Muda', name: 'Yuliana, S.Sos.', at: null },
  { title: 'JF Analis Kebijakan Ahli Madya', name: 'Bambang Sutrisno, S.E.', at: null },
  { title: 'Sekretaris', name: 'Nurhayati, S.H., M.H.', at: null },
] as const

export const blankFacts: PermitFacts = { ...letter, kind: 'blank', number: '', numberDate: null, signedDate: null, initials: chain }

export const permitFacts: PermitFacts = {
  ...letter,
  kind: 'permit',
  number: '500.16.7.2/012/SIKRO-1/DPMPTSP/III/2026',
  numberDate: day('2026-03-26'),
  signedDate: day('2026-03-26'),
  initials: chain.map((box) => ({ ...box, at: at('2026-03-25T02:00:00.000Z') })),
}

export const certificateFacts: PermitFacts = {
  ...permitFacts,
  abbreviation: 'SS',
  permitName: 'Sertifikat Standar',
  applicant: { ...letter.applicant, kind: 'company', name: 'PT Optik Nusantara Jaya', responsible: 'Dewi Anggraini', nib: '9120001234567', npwp: '489038414722000' },
  permitData: { form: 'standard-certificate', nib: '9120001234567', kbli: '01111', businessName: 'Optik Nusantara', risk: 'medium-high', ossNumber: '91200012345670001' },
  validUntil: 'lifetime',
}

export const dispatchFacts: DispatchSlipFacts = {
  ...common,
  ...dossier,
  kind: 'dispatch-slip',
  size: 'A5',
  entryNo: '31',
  letterNumber: permitFacts.number,
  letterDate: day('2026-03-26'),
  contents: 'Surat Izin Kerja Refraksionis Optisien, satu lembar asli',
  recipient: 'Agus Salim',
  identity: 'KTP ************0007',
  relation: 'proxy',
  powerOfAttorney: 'Surat kuasa bermeterai tanggal 26 Maret 2026',
  receiptWithdrawn: true,
  handedOverAt: at('2026-03-26T02:15:00.000Z'),
}

export const registerRow = (no: number, more: Partial<RegisterRowFacts> = {}): RegisterRowFacts => ({
  no,
  registerNumber: `${String(no).padStart(4, '0')}/SIKRO/2026`,
  received: day('2026-03-17'),
  nik: '1471057101010001',
  name: 'Dewi Anggraini, A.Md.RO',
  address: 'Jalan Melati Nomor 5, Sukajadi, Pekanbaru',
  phone: '0812-0000-0890',
  permitType: 'SIKRO',
  applicationKind: 'Baru',
  completeness: 'Lengkap',
  status: 'Selesai, diserahkan',
  permitNumber: '500.16.7.2/012/SIKRO-1/DPMPTSP/III/2026',
  issueDate: day('2026-03-26'),
  validUntil: '26/03/2031',
  handOverDate: day('2026-03-26'),
  recipient: 'Agus Salim',
  remarks: 'Kuasa pemohon',
  ...more,
})

export const registerFacts: RegisterPageFacts = {
  ...common,
  kind: 'register-page',
  size: 'F4',
  title: 'Buku Register Perizinan Tahun 2026',
  rows: [...Array.from({ length: 45 }, (_, index) => registerRow(index + 1)), registerRow(46, { status: 'Meja JF Ahli Muda', permitNumber: '', issueDate: null, validUntil: '', handOverDate: null, recipient: '', remarks: '' })],
}
