import { ROLES } from '../officer/role.ts'
import type { Step } from '../workflow/procedure.ts'
import { returnHere } from './assumed-tracks.ts'
import { assignmentLetter, recommendation, requestLetter, visitMinutes } from './dairi-documents.ts'
import { forward, onto, refusing } from './outcome.ts'
import { days, hours, lane, letter, minutes, recorded, row } from './step.ts'

const { applicant, frontOffice, backOffice, technicalTeam } = ROLES

/** Rows 1–8: intake, entry, verification, and the technical team. Row 8 does not say where it leads; that its two answers part the ways is our reading. */
export const dairiExaminationRows: readonly Step[] = [
  row({
    id: 'submit',
    no: '1',
    activity: 'Penyampaian permohonan',
    by: recorded(applicant, frontOffice),
    requisites: 'Berkas Permohonan',
    time: ['1 Jam', hours(1)],
    output: 'Berkas Diterima',
    outcomes: [forward('submitted', 'Terima berkas', 'Berkas diterima', onto('check'))],
  }),
  row({
    id: 'check',
    no: '2',
    activity: 'Pemeriksaan kelengkapan berkas',
    by: lane(frontOffice),
    requisites: 'Berkas Diterima',
    time: ['2 Jam', hours(2)],
    output: 'Klarifikasi Berkas',
    outcomes: [forward('complete', 'Nyatakan lengkap', 'Dinyatakan lengkap', onto('receipt'), [{ do: 'accept' }]), returnHere('check')],
  }),
  row({
    id: 'receipt',
    no: '3',
    activity: 'Pemberian resi',
    by: lane(frontOffice),
    requisites: 'Berkas Lengkap',
    time: ['30 Menit', minutes(30)],
    output: 'Resi Penerimaan',
    outcomes: [forward('receipt-given', 'Berikan resi', 'Resi diberikan', onto('enter'), [{ do: 'issue', paper: 'receipt' }]), returnHere('receipt')],
  }),
  row({
    id: 'enter',
    no: '4',
    activity: 'Entri data dan penerusan ke Back Office',
    by: lane(frontOffice),
    requisites: 'Aplikasi Pendukung',
    time: ['3 Jam', hours(3)],
    output: 'Lembar Disposisi',
    outcomes: [forward('entered', 'Teruskan ke Back Office', 'Dientri dan diteruskan ke Back Office', onto('verify'), [{ do: 'issue', paper: 'disposition-sheet' }]), returnHere('enter')],
  }),
  row({
    id: 'verify',
    no: '5',
    activity: 'Verifikasi berkas',
    by: lane(backOffice),
    requisites: 'Berkas, Standar Pelayanan, SK Tim Teknis',
    time: ['4 Jam', hours(4)],
    output: 'Berkas siap diproses',
    outcomes: [forward('verified', 'Nyatakan siap diproses', 'Diverifikasi', onto('ask-team')), returnHere('verify')],
  }),
  row({
    id: 'ask-team',
    no: '6',
    activity: 'Permintaan rekomendasi kepada Tim Teknis',
    by: lane(backOffice),
    requisites: 'Surat Permintaan Rekomendasi',
    time: ['1 Hari', days(1)],
    output: 'Surat Rekomendasi',
    papers: [letter(requestLetter.id, 'asked')],
    outcomes: [forward('asked', 'Teruskan ke Tim Teknis', 'Rekomendasi diminta', onto('visit')), returnHere('ask-team')],
  }),
  row({
    id: 'visit',
    no: '7',
    activity: 'Peninjauan lapangan',
    by: lane(technicalTeam),
    requisites: 'Surat Perintah Tugas',
    time: ['1 Hari', days(1)],
    output: 'Berita Acara',
    papers: [letter(assignmentLetter.id, 'visited'), letter(visitMinutes.id, 'visited')],
    outcomes: [forward('visited', 'Catat peninjauan selesai', 'Lapangan ditinjau', onto('recommend')), returnHere('visit')],
  }),
  row({
    id: 'recommend',
    no: '8',
    activity: 'Pemberian rekomendasi',
    by: lane(technicalTeam),
    requisites: 'Hasil Penilaian',
    time: ['1 Hari', days(1)],
    output: 'Rekomendasi',
    papers: [letter(recommendation.id, 'recommended', 'refuse')],
    outcomes: [
      { ...forward('recommended', 'Rekomendasikan', 'Direkomendasikan', onto('receive-recommendation')), assumed: true },
      returnHere('recommend'),
      { ...refusing(onto('refusal-letter')), label: 'Tidak merekomendasikan', done: 'Tidak direkomendasikan', assumed: true },
    ],
  }),
]
