import type { IsoDate } from '../ids.ts'
import { ROLES } from '../officer/role.ts'
import type { DocumentId, Procedure, ProcedureId, StepId } from '../workflow/procedure.ts'
import { refusalLetter, refusalTrack, returnHere, sendBackTo } from './assumed-tracks.ts'
import { applicantNotified, archived, examinationMinutes, mempawahLanes, printedOrDownloaded, signedElectronically, technicalConsideration, validated } from './mempawah.ts'
import { forward, onto, refusing, returning } from './outcome.ts'
import { sikroRequirements } from './sikro-requirements.ts'
import { lane, letter, minutes, recorded, row } from './step.ts'

const permit = 'permit' as DocumentId
const checklist = 'examination-checklist' as DocumentId
const { applicant, frontOffice, technicalTeam, licensingOfficer, headOfOffice } = ROLES

/** SIKRO as Mempawah printed it: SOP 021, with SiCantik Cloud and an electronic signature. The lane marks are lost in the source. */
export const mempawahSikro: Procedure = {
  id: 'mempawah-sikro' as ProcedureId,
  version: 1,
  name: 'Pelayanan Surat Izin Kerja Refraksionis Optisien (SIKRO)',
  permit: { abbreviation: 'SIKRO', name: 'Surat Izin Kerja Refraksionis Optisien' },
  sop: {
    region: 'Kabupaten Mempawah',
    number: '000.8.3.3/ 021 / SOP/DPMKUKMPTSP-D',
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
      activity: 'Pengisian formulir dan unggah persyaratan',
      by: recorded(applicant, frontOffice),
      requisites: 'Dokumen Persyaratan',
      time: ['20 Menit', minutes(20)],
      output: 'Notifikasi',
      outcomes: [forward('submitted', 'Terima permohonan', 'Permohonan diterima', onto('check'))],
    }),
    row({
      id: 'check',
      no: '2',
      activity: 'Informasi dan pemeriksaan kelengkapan',
      by: lane(frontOffice),
      requisites: 'Brosur, Formulir, Komputer, Internet',
      time: ['20 Menit', minutes(20)],
      output: 'Informasi Syarat. Notifikasi Sicantik',
      remark: 'SOP Konsultasi Perizinan Non Berusaha',
      outcomes: [forward('complete', 'Nyatakan lengkap', 'Dinyatakan lengkap', onto('verify'), [{ do: 'accept' }]), returning('check')],
    }),
    row({
      id: 'verify',
      no: '3',
      activity: 'Verifikasi syarat',
      by: lane(technicalTeam),
      requisites: 'Komputer, Printer, Internet',
      time: ['30 Menit', minutes(30)],
      output: 'Berita Acara Pemeriksaan',
      papers: [letter(examinationMinutes.id, 'verified', 'refuse'), letter(technicalConsideration.id, 'verified')],
      outcomes: [
        forward('verified', 'Teruskan dengan pertimbangan teknis', 'Diverifikasi dengan pertimbangan teknis', onto('validate')),
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
      output: 'Dokumen Checklist Pemeriksaan',
      remark: 'SOP Pemeriksaan Keabsahan Persyaratan',
      papers: [letter(checklist, 'validated')],
      outcomes: [validated(permit), returnHere('validate')],
    }),
    row({
      id: 'sign',
      no: '5',
      activity: 'Penandatanganan elektronik',
      by: lane(headOfOffice),
      requisites: 'Komputer, Tablet, Internet',
      time: ['10 Menit', minutes(10)],
      output: 'Dokumen Perizinan',
      remark: 'SOP TTE',
      outcomes: [signedElectronically(permit), sendBackTo('validate', 'JF Penata Perizinan'), returnHere('sign')],
    }),
    row({
      id: 'notify',
      no: '6',
      activity: 'Pemberitahuan izin terbit',
      by: lane(frontOffice),
      byAssumed: true,
      requisites: 'Komputer, Internet, Handphone, Aplikasi Whatsapp',
      time: ['10 Menit', minutes(10)],
      output: 'Chat Whatsapp',
      remark: 'SOP Konsultasi Perizinan Non Berusaha',
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
      output: 'Dokumen Perizinan',
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
      output: 'Arsip Fisik dan Digital',
      outcomes: [archived],
    }),
    ...refusalTrack({ drafter: licensingOfficer, numbers: licensingOfficer }),
  ],
  documents: [
    { id: permit, name: 'Surat Izin Kerja Refraksionis Optisien', paper: 'permit', book: 'permit' },
    examinationMinutes,
    technicalConsideration,
    { id: checklist, name: 'Dokumen Checklist Pemeriksaan', paper: 'examination-checklist', book: null, signers: 'one' },
    refusalLetter,
  ],
  requirements: sikroRequirements,
  declaredTime: null,
  permitForm: 'optician',
}
