import type { IsoDate } from '../ids.ts'
import { ROLES } from '../officer/role.ts'
import type { DocumentId, Procedure, ProcedureId, StepId } from '../workflow/procedure.ts'
import { refusalLetter, refusalTrack, returnHere, sendBackTo } from './assumed-tracks.ts'
import { forward, onto, refusing, returning } from './outcome.ts'
import { sikroRequirements } from './sikro-requirements.ts'
import { anyOf, hours, inOrder, lane, minutes, recorded, row } from './step.ts'

const permit = 'permit' as DocumentId
const { applicant, frontOffice, backOffice, sectionHead, divisionHead, headOfOffice } = ROLES

/**
 * Izin Kerja RO as Kampar printed it: SOP 04.15.3.1.13, with SiCantik and an electronic signature. The only source with its lane marks: two decisions, at rows 2
 * and 3; its warnings 3 and 4 say that papers are handed back and that a process may not go on. Empty cells are empty in the SOP.
 */
export const kamparOptician: Procedure = {
  id: 'kampar-izin-kerja-ro' as ProcedureId,
  version: 1,
  name: 'Izin Kerja Refraksionis Optisien',
  permit: { abbreviation: 'SIKRO', name: 'Izin Kerja Refraksionis Optisien' },
  sop: {
    region: 'Kabupaten Kampar',
    number: '04.15.3.1.13',
    made: '2 Januari 2022',
    revised: '10 Januari 2022',
    effective: '11 Januari 2022',
    effectiveDate: '2022-01-11' as IsoDate,
  },
  roles: [
    { id: applicant, title: 'Pemohon', party: 'applicant' },
    { id: frontOffice, title: 'Loket FO', party: 'office' },
    { id: backOffice, title: 'Loket BO', party: 'office' },
    { id: sectionHead, title: 'Kasi', party: 'office' },
    { id: divisionHead, title: 'Kabid', party: 'office' },
    { id: headOfOffice, title: 'Kepala Dinas', party: 'office' },
  ],
  start: 'submit' as StepId,
  steps: [
    row({
      id: 'submit',
      no: '1',
      activity: 'Pengajuan permohonan lewat SiCantik Cloud',
      by: recorded(applicant, frontOffice),
      requisites: 'Permohonan diatas materai 10000 ditujukan ke Bupati Cq Ka. DPMP TSP',
      time: ['10 Menit', minutes(10)],
      output: 'Data Dokumen yang lengkap dan benar',
      outcomes: [forward('submitted', 'Terima permohonan', 'Permohonan diterima', onto('check'))],
    }),
    row({
      id: 'check',
      no: '2',
      activity: 'Pemeriksaan kelengkapan dan entri data',
      by: anyOf(frontOffice, backOffice),
      time: ['15 Menit', minutes(15)],
      outcomes: [forward('complete', 'Nyatakan lengkap', 'Dinyatakan lengkap', onto('verify'), [{ do: 'accept' }]), returning('check')],
    }),
    row({
      id: 'verify',
      no: '3',
      activity: 'Verifikasi dan validasi',
      by: inOrder(sectionHead, divisionHead),
      time: ['1 Jam', hours(1)],
      output: 'Data Verifikasi dan Validasi kebenaran permohonan',
      outcomes: [
        forward('verified', 'Nyatakan benar dan teruskan', 'Diverifikasi', onto('sign'), [{ do: 'prepare', document: permit }, { do: 'number', document: permit }]),
        returning('verify'),
        refusing(onto('refusal-letter')),
      ],
    }),
    row({
      id: 'sign',
      no: '4',
      activity: 'Penetapan izin dan tanda tangan elektronik',
      by: lane(headOfOffice),
      time: ['1 Jam', hours(1)],
      outcomes: [
        forward('signed', 'Tetapkan dan tandatangani secara elektronik', 'Ditandatangani secara elektronik', onto('print'), [{ do: 'sign', document: permit, mode: 'electronic' }]),
        sendBackTo('verify', 'Kasi dan Kabid'),
        returnHere('sign'),
      ],
    }),
    row({
      id: 'print',
      no: '5',
      activity: 'Pencetakan izin',
      by: anyOf(frontOffice, backOffice),
      time: ['10 Menit', minutes(10)],
      outcomes: [forward('printed', 'Cetak izin', 'Izin dicetak', onto('hand-over'), [{ do: 'issue', paper: 'permit' }])],
    }),
    row({
      id: 'hand-over',
      no: '6',
      activity: 'Penyerahan izin',
      by: recorded(applicant, frontOffice),
      outcomes: [forward('handed-over', 'Serahkan izin', 'Izin diserahkan', { end: 'handed-over' }, [{ do: 'handOver', document: permit }])],
    }),
    ...refusalTrack({ drafter: sectionHead, numbers: backOffice }),
  ],
  documents: [{ id: permit, name: 'Izin Kerja Refraksionis Optisien', paper: 'permit', book: 'permit' }, refusalLetter],
  requirements: sikroRequirements,
  declaredTime: null,
  permitForm: 'optician',
}
