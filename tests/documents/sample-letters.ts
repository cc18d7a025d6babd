import type { LetterContent } from '#domain/dossier/letter-content.ts'
import type { IsoDate, IsoInstant } from '#domain/ids.ts'
import type { ControlSheetFacts, DispositionSheetFacts, LetterFacts } from '#documents/facts.ts'
import { chain, common, dossier, receiptFacts } from './sample-facts.ts'

const day = (text: string): IsoDate => text as IsoDate
const at = (text: string): IsoInstant => text as IsoInstant

export const yulia = { name: 'dr. Yulia Rahmawati, M.K.M.', nip: '198107052008042001', title: 'Ketua Tim Teknis, Dinas Kesehatan' } as const
export const anton = { name: 'Anton Siregar, A.Md.RO', nip: '', title: 'Anggota, IROPIN Cabang Pekanbaru' } as const
const head = common.office.head

const letterOf = (kind: LetterFacts['kind'], letterName: string, content: LetterContent, more: Partial<LetterFacts> = {}): LetterFacts => ({
  ...common,
  ...dossier,
  size: 'A4',
  applicant: { ...dossier.applicant, nik: '1471057101010001' },
  kind,
  letterName,
  number: '',
  numberDate: null,
  content,
  drafted: { name: 'Nurul Aini, S.K.M.', at: at('2026-11-16T02:00:00.000Z') },
  initials: [],
  signer: head,
  signature: null,
  signed: [],
  legalBasis: [
    'Undang-Undang Nomor 17 Tahun 2023 tentang Kesehatan;',
    'Peraturan Menteri Kesehatan Nomor 19 Tahun 2013 tentang Penyelenggaraan Pekerjaan Refraksionis Optisien dan Optometris.',
  ],
  permitNumber: '',
  ...more,
})

export const requestFacts = letterOf(
  'request-letter',
  'Surat Permintaan Rekomendasi',
  { letter: 'request-letter', to: 'Kepala Dinas Kesehatan Kota Pekanbaru', place: 'Pekanbaru', purpose: 'Kelayakan tempat kerja dan peralatan pada Optik Cahaya Mata', answerBy: day('2026-11-20') },
  { number: '500.16.7.4/087/DPMPTSP/XI/2026', numberDate: day('2026-11-16'), signed: [{ ...head, date: day('2026-11-16') }] },
)

export const assignmentFacts = letterOf(
  'assignment-letter',
  'Surat Perintah Tugas',
  { letter: 'assignment-letter', members: [yulia, anton], visitDate: day('2026-11-17'), place: 'Optik Cahaya Mata, Jalan Sudirman Nomor 88, Pekanbaru', purpose: 'Meninjau tempat kerja pemohon dan memeriksa kelengkapan peralatannya' },
  { number: '800.1.11.1/045/DPMPTSP/2026', numberDate: day('2026-11-16'), signed: [{ ...head, date: day('2026-11-16') }] },
)

const findings = [
  { name: 'Fotokopi STR-RO yang dilegalisasi', fits: true, note: '' },
  { name: 'Surat keterangan sehat dari dokter yang memiliki SIP', fits: true, note: 'berlaku sampai 31 Desember 2026' },
  { name: 'Surat pernyataan memiliki tempat kerja', fits: false, note: 'Alamat berbeda dengan keadaan di lapangan' },
  { name: 'Bukti pemenuhan SKP', fits: null, note: '' },
] as const

export const minutesFacts = letterOf(
  'minutes',
  'Berita Acara Pemeriksaan',
  {
    letter: 'minutes',
    date: day('2026-11-17'),
    examiners: [yulia, anton],
    findings,
    visit: { date: day('2026-11-17'), place: 'Optik Cahaya Mata, Jalan Sudirman Nomor 88, Pekanbaru', assignment: '800.1.11.1/045/DPMPTSP/2026', result: 'Ruang periksa tersedia; papan nama belum dipasang' },
    decision: 'repair',
    note: 'Surat pernyataan diperbaiki sesuai alamat yang sebenarnya',
  },
  { number: '500.16.7.2/033/BAP/2026', numberDate: day('2026-11-17'), signed: [{ ...yulia, date: day('2026-11-17') }] },
)

export const recommendationFacts = letterOf(
  'recommendation',
  'Rekomendasi',
  { letter: 'recommendation', number: '440/1289/Dinkes/2026', date: day('2026-11-18'), from: 'Tim Teknis', recommended: true, considerations: 'Persyaratan administrasi lengkap dan benar\nTempat kerja memenuhi ketentuan', conditions: 'Papan nama dipasang paling lambat 30 hari sejak izin terbit' },
  { signed: [{ ...yulia, date: day('2026-11-18') }] },
)

export const considerationFacts = letterOf('technical-consideration', 'Pertimbangan Teknis', {
  letter: 'technical-consideration',
  number: '',
  date: day('2026-11-18'),
  from: 'Tim Teknis',
  recommended: false,
  considerations: 'Peralatan pemeriksaan tidak terkalibrasi.',
  conditions: '',
})

export const checklistFacts = letterOf('examination-checklist', 'Dokumen Checklist Pemeriksaan', { letter: 'examination-checklist', findings, note: 'Diperiksa terhadap dokumen asli' })

const refusalContent = {
  letter: 'refusal-letter',
  legalGround: 'Peraturan Wali Kota Pekanbaru Nomor 90 Tahun 2022 tentang Pendelegasian Wewenang Perizinan dan Non Perizinan',
  reasons: [
    { requirement: 'Surat pernyataan memiliki tempat kerja', reason: 'Alamat pada surat pernyataan berbeda dengan keadaan di lapangan' },
    { requirement: '', reason: 'Tempat kerja tidak dapat ditinjau pada dua kali kunjungan' },
  ],
  objection: 'Keberatan dapat diajukan secara tertulis kepada Kepala Dinas paling lama 21 hari kerja sejak surat ini diterima',
  copiesTo: ['Wali Kota Pekanbaru (sebagai laporan)', 'Kepala Dinas Kesehatan Kota Pekanbaru'],
} as const

export const refusalFacts = letterOf('refusal-letter', 'Surat Penolakan', refusalContent, {
  number: '500.16.7.2/091/DPMPTSP/XI/2026',
  numberDate: day('2026-11-20'),
  signature: { date: day('2026-11-19'), mode: 'wet' },
  initials: chain.map((box) => ({ ...box, at: at('2026-11-18T02:00:00.000Z') })),
})

export const refusalDraftFacts = letterOf('refusal-draft', 'Surat Penolakan', refusalContent, { initials: chain.map((box, index) => ({ ...box, at: index === 0 ? at('2026-11-18T02:00:00.000Z') : null })) })

export const dispositionFacts: DispositionSheetFacts = {
  ...common,
  ...dossier,
  kind: 'disposition-sheet',
  size: 'A5',
  dispositions: [
    {
      from: 'Dra. Sri Hartati, M.Si.',
      at: at('2026-03-17T04:00:00.000Z'),
      to: [
        { name: 'Nurul Aini', done: at('2026-03-17T08:00:00.000Z') },
        { name: 'Bambang Sutrisno', done: null },
      ],
      instruction: 'Untuk diproses sesuai ketentuan',
      nature: 'urgent',
      deadline: day('2026-03-25'),
    },
    { from: 'Nurul Aini', at: at('2026-03-17T08:05:00.000Z'), to: [{ name: 'Dewi Lestari', done: null }], instruction: 'Periksa keabsahan STR-RO', nature: 'ordinary', deadline: null },
  ],
}

const step = (no: string, activity: string, actor: string, time: string, done: ControlSheetFacts['steps'][number]['done'] = null) => ({ no, activity, actor, time, done })

/** Dairi's SOP: 23 rows, and a step of the office. */
export const controlFacts: ControlSheetFacts = {
  ...common,
  ...dossier,
  kind: 'control-sheet',
  size: 'A4',
  sopNumber: 'SOP/XX/DPMPTSPK/2022',
  stopmapColour: 'Merah',
  promise: receiptFacts.promise,
  steps: [
    step('1', 'Penyampaian permohonan', 'Pemohon', '1 Jam', { name: 'Budi Santoso', at: at('2026-03-17T03:42:00.000Z') }),
    step('2', 'Pemeriksaan kelengkapan berkas', 'Penerima Berkas/ Front Office', '2 Jam', { name: 'Budi Santoso', at: at('2026-03-17T03:45:00.000Z') }),
    step('3', 'Pemberian resi', 'Penerima Berkas/ Front Office', '30 Menit'),
    step('4', 'Entri data dan penerusan ke Back Office', 'Penerima Berkas/ Front Office', '3 Jam'),
    step('5', 'Verifikasi berkas', 'Backoffice/ Ka Seksi Pel II', '4 Jam'),
    step('6', 'Permintaan rekomendasi kepada Tim Teknis', 'Backoffice/ Ka Seksi Pel II', '1 Hari'),
    step('7', 'Peninjauan lapangan', 'Tim Teknis', '1 Hari'),
    step('8', 'Pemberian rekomendasi', 'Tim Teknis', '1 Hari'),
    step('9', 'Pembuatan surat penolakan', 'Backoffice/ Ka Seksi Pel II *', '2 jam'),
    step('10', 'Paraf Kabid pada surat penolakan', 'Kabid. Pelayanan *', '1 Jam'),
    step('11', 'Paraf Sekretaris pada surat penolakan', 'Sekretaris *', '1 Jam'),
    step('12', 'Penandatanganan surat penolakan', 'Kadis', '2 Jam'),
    step('13', 'Penomoran surat keluar', 'Ksb. Umum *', '1 Jam'),
    step('14', 'Penyampaian surat penolakan', 'Penerima Berkas/ Front Office *', '1 Jam'),
    step('15', 'Penerimaan surat penolakan', 'Pemohon', '15 Menit'),
    step('16', 'Penerimaan rekomendasi', 'Backoffice/ Ka Seksi Pel II *', '30 Menit'),
    step('17', 'Pencetakan izin dan paraf', 'Backoffice/ Ka Seksi Pel II *', '45 Menit'),
    step('18', 'Paraf Kabid', 'Kabid. Pelayanan *', '1 Jam'),
    step('19', 'Paraf Sekretaris', 'Sekretaris *', '1 Jam'),
    step('20', 'Penandatanganan izin', 'Kadis', '1 Hari'),
    step('21', 'Pemberian nomor izin', 'Ksb. Umum *', '1 Jam'),
    step('22', 'Penyampaian izin', 'Penerima Berkas/ Front Office *', '30 Menit'),
    step('23', 'Penerimaan izin', 'Pemohon', '30 Menit'),
    step('', 'Pengarsipan berkas', 'Penerima Berkas/ Front Office', ''),
  ],
}

export const letters = [requestFacts, assignmentFacts, minutesFacts, recommendationFacts, considerationFacts, checklistFacts, refusalDraftFacts, refusalFacts] as const
export const sheets = [dispositionFacts, controlFacts] as const
