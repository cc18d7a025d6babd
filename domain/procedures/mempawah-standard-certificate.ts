import type { IsoDate } from '../ids.ts'
import { ROLES } from '../officer/role.ts'
import type { DocumentId, Outcome, OutcomeId, Procedure, ProcedureId, StepId } from '../workflow/procedure.ts'
import { refusalLetter, refusalTrack, returnHere, sendBackTo } from './assumed-tracks.ts'
import { applicantNotified, archived, examinationMinutes, mempawahLanes, printedOrDownloaded, signedElectronically, technicalConsideration, validated } from './mempawah.ts'
import { forward, onto, refusing, returning } from './outcome.ts'
import { standardCertificateRequirements } from './standard-certificate-requirements.ts'
import { lane, letter, minutes, recorded, row } from './step.ts'

const permit = 'permit' as DocumentId
const examination = 'examination-checklist' as DocumentId
const { applicant, frontOffice, technicalTeam, licensingOfficer, headOfOffice } = ROLES

/** "Memberikan Informasi dan pendampingan (Jika diperlukan)": the same way on, with help given. */
const advised: Outcome = {
  id: 'advised' as OutcomeId,
  label: 'Beri informasi dan pendampingan',
  done: 'Diberi informasi dan pendampingan',
  kind: 'advise',
  to: onto('verify'),
  effects: [{ do: 'accept' }],
}

/** Sertifikat Standar as Mempawah printed it: SOP 001, by OSS. Its clock starts at step 3, which finds the papers complete. The lane marks are lost in the source. */
export const mempawahStandardCertificate: Procedure = {
  id: 'mempawah-standard-certificate' as ProcedureId,
  version: 1,
  name: 'Pelayanan Sertifikat Standar (SS)',
  permit: { abbreviation: 'SS', name: 'Sertifikat Standar' },
  sop: {
    region: 'Kabupaten Mempawah',
    number: '000.8.3.3/ 001 / SOP/DPMKUKMPTSP-D',
    made: 'Februari 2024',
    revised: '-',
    effective: '1 April 2024',
    effectiveDate: '2024-04-01' as IsoDate,
  },
  roles: mempawahLanes,
  start: 'submit' as StepId,
  steps: [
    row({
      id: 'submit',
      no: '1',
      activity: 'Pengisian formulir dan unggah persyaratan di OSS',
      by: recorded(applicant, frontOffice),
      requisites: 'Komputer, Internet, Smartphone, Aplikasi Whatsapp, Email',
      time: ['20 Menit', minutes(20)],
      output: 'Data Permohonan. Notifikasi.',
      outcomes: [forward('submitted', 'Terima permohonan', 'Permohonan diterima', onto('check'))],
    }),
    row({
      id: 'check',
      no: '2',
      activity: 'Informasi dan pendampingan',
      by: lane(frontOffice),
      requisites: 'Brosur, Formulir, Komputer, Internet',
      time: ['20 Menit', minutes(20)],
      output: 'Informasi Syarat. Notifikasi.',
      outcomes: [forward('passed-on', 'Teruskan ke Tim Teknis', 'Diteruskan ke Tim Teknis', onto('verify'), [{ do: 'accept' }]), advised, returnHere('check')],
    }),
    row({
      id: 'verify',
      no: '3',
      activity: 'Verifikasi syarat',
      by: lane(technicalTeam),
      requisites: 'Komputer, Printer, Internet',
      time: ['30 Menit', minutes(30)],
      output: 'Berita Acara Pemeriksaan. Pertimbangan Teknis. Notifikasi.',
      papers: [letter(examinationMinutes.id, 'verified', 'refuse'), letter(technicalConsideration.id, 'verified')],
      outcomes: [
        forward('verified', 'Teruskan dengan pertimbangan teknis', 'Diverifikasi dengan pertimbangan teknis', onto('validate'), [{ do: 'startClock' }]),
        returnHere('verify'),
        refusing(onto('refusal-letter')),
      ],
    }),
    row({
      id: 'validate',
      no: '4',
      activity: 'Validasi dan penetapan',
      by: lane(licensingOfficer),
      requisites: 'Komputer, Internet',
      time: ['35 Menit', minutes(35)],
      output: 'Dokumen Pemeriksaan, Draft Dokumen Perizinan. Notifikasi.',
      papers: [letter(examination)],
      outcomes: [validated(permit), returning('validate', 'untuk diperbaiki')],
    }),
    row({
      id: 'sign',
      no: '5',
      activity: 'Pemeriksaan dan penandatanganan elektronik',
      by: lane(headOfOffice),
      requisites: 'Komputer, Tablet, Smartphone, Internet',
      time: ['10 Menit', minutes(10)],
      output: 'Dokumen Perizinan. Notifikasi.',
      outcomes: [signedElectronically(permit), sendBackTo('validate', 'JF Penata Perizinan'), returning('sign', 'ke pemohon')],
    }),
    row({
      id: 'notify',
      no: '6',
      activity: 'Pemberitahuan izin terbit',
      by: lane(frontOffice),
      byAssumed: true,
      requisites: 'Komputer, Internet, Smartphone, Aplikasi Whatsapp, Email',
      time: ['10 Menit', minutes(10)],
      output: 'Chat Whatsapp. Notifikasi.',
      outcomes: [applicantNotified],
    }),
    row({
      id: 'print',
      no: '7',
      activity: 'Unduh dan cetak izin',
      by: lane(frontOffice),
      byAssumed: true,
      requisites: 'Komputer, Printer, Internet',
      time: ['10 Menit', minutes(10)],
      output: 'Dokumen Perizinan. Notifikasi.',
      outcomes: printedOrDownloaded(permit),
    }),
    row({
      id: 'archive',
      no: '8',
      activity: 'Pengarsipan',
      by: lane(frontOffice),
      byAssumed: true,
      requisites: 'Komputer, Printer, Internet',
      time: ['20 Menit', minutes(20)],
      output: 'Arsip Fisik dan Digital.',
      outcomes: [archived],
    }),
    ...refusalTrack({ drafter: licensingOfficer, numbers: licensingOfficer }),
  ],
  documents: [
    { id: permit, name: 'Sertifikat Standar', paper: 'permit', book: 'permit' },
    examinationMinutes,
    technicalConsideration,
    { id: examination, name: 'Dokumen Pemeriksaan', paper: 'examination-checklist', book: null, signers: 'one' },
    refusalLetter,
  ],
  requirements: standardCertificateRequirements,
  declaredTime: null,
  permitForm: 'standard-certificate',
}
