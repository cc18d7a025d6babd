import type { IsoDate } from '../ids.ts'
import { ROLES } from '../officer/role.ts'
import type { DocumentId, Procedure, ProcedureId, StepId } from '../workflow/procedure.ts'
import { refusalLetter, refusalTrack, refuseHere, returnHere, sendBackTo } from './assumed-tracks.ts'
import { forward, onto, returning } from './outcome.ts'
import { sikroRequirements } from './sikro-requirements.ts'
import { days, lane, minutes, recorded, row } from './step.ts'

const permit = 'permit' as DocumentId
const { applicant, frontOffice, backOffice, juniorAnalyst, seniorAnalyst, secretary, headOfOffice } = ROLES
const toBackOffice = sendBackTo('print-blank', 'Back Office')

/**
 * SIKRO as Pekanbaru printed it: SOP/DPMPTSP-NP/04. Requisites, times and outputs as printed, names of the activities ours. The lane marks are lost in the
 * source: where the activity does not name its actor, the actor is our reading. Declared 2 working days, which is not the sum of the steps.
 * Version 2 has the same nine rows, with the ways back and the refusal the SOP leaves open.
 */
export const pekanbaruSikro: Procedure = {
  id: 'pekanbaru-sikro' as ProcedureId,
  version: 2,
  name: 'Izin Kerja Refraksionis Optisien (SIKRO)',
  permit: { abbreviation: 'SIKRO', name: 'Surat Izin Kerja Refraksionis Optisien' },
  sop: {
    region: 'Kota Pekanbaru',
    number: 'SOP/DPMPTSP-NP/04',
    made: '20 Oktober 2022',
    revised: '3 Mei 2023',
    effective: '10 Mei 2023',
    effectiveDate: '2023-05-10' as IsoDate,
  },
  roles: [
    { id: applicant, title: 'Pemohon', party: 'applicant' },
    { id: frontOffice, title: 'Front Office', party: 'office' },
    { id: backOffice, title: 'Back Office', party: 'office' },
    { id: juniorAnalyst, title: 'JF Analis Kebijakan Ahli Muda', party: 'office' },
    { id: seniorAnalyst, title: 'JF Analis Kebijakan Ahli Madya', party: 'office' },
    { id: secretary, title: 'Sekretaris', party: 'office' },
    { id: headOfOffice, title: 'Kepala Dinas', party: 'office' },
  ],
  start: 'submit' as StepId,
  steps: [
    row({
      id: 'submit',
      no: '1',
      activity: 'Informasi dan penyerahan berkas',
      by: recorded(applicant, frontOffice),
      requisites: 'Surat permohonan, persyaratan perizinan',
      time: ['3 menit', minutes(3)],
      output: 'Surat permohonan, persyaratan perizinan',
      outcomes: [forward('submitted', 'Terima berkas', 'Berkas diterima', onto('check'))],
    }),
    row({
      id: 'check',
      no: '2',
      activity: 'Pemeriksaan kelengkapan berkas',
      by: lane(frontOffice),
      requisites: 'Surat permohonan, persyaratan perizinan',
      time: ['35 menit', minutes(35)],
      output: 'Surat permohonan, persyaratan perizinan',
      outcomes: [forward('complete', 'Nyatakan lengkap', 'Dinyatakan lengkap', onto('print-blank'), [{ do: 'accept' }]), returning('check')],
    }),
    row({
      id: 'print-blank',
      no: '3',
      activity: 'Pencetakan blanko',
      by: lane(backOffice),
      byAssumed: true,
      requisites: 'Surat permohonan, persyaratan perizinan',
      time: ['3 menit', minutes(3)],
      output: 'Berkas surat yang belum diparaf',
      outcomes: [
        forward('printed', 'Cetak blanko dan teruskan', 'Blanko dicetak', onto('initial-junior'), [{ do: 'prepare', document: permit }]),
        returnHere('print-blank'),
      ],
    }),
    row({
      id: 'initial-junior',
      no: '4',
      activity: 'Paraf Ahli Muda',
      by: lane(juniorAnalyst),
      requisites: 'Berkas surat yang belum diparaf',
      time: ['5 menit', minutes(5)],
      output: 'Berkas surat yang sudah diparaf',
      outcomes: [
        forward('initialled', 'Bubuhkan paraf', 'Diparaf', onto('initial-senior'), [{ do: 'initial', document: permit }]),
        toBackOffice,
        returnHere('initial-junior'),
      ],
    }),
    row({
      id: 'initial-senior',
      no: '5',
      activity: 'Paraf Ahli Madya',
      by: lane(seniorAnalyst),
      requisites: 'Berkas surat yang sudah diparaf JF Analis Kebijakan Ahli Muda',
      time: ['10 menit', minutes(10)],
      output: 'surat yang sudah diparaf JF Analis Kebijakan Ahli Madya',
      outcomes: [
        forward('initialled', 'Bubuhkan paraf', 'Diparaf', onto('initial-secretary'), [{ do: 'initial', document: permit }]),
        toBackOffice,
        returnHere('initial-senior'),
      ],
    }),
    row({
      id: 'initial-secretary',
      no: '6',
      activity: 'Paraf Sekretaris',
      by: lane(secretary),
      requisites: 'surat yang sudah diparaf JF Analis Kebijakan Ahli Madya',
      time: ['10 menit', minutes(10)],
      output: 'surat yang sudah diparaf Sekretaris',
      outcomes: [
        forward('initialled', 'Bubuhkan paraf', 'Diparaf', onto('sign'), [{ do: 'initial', document: permit }]),
        toBackOffice,
        returnHere('initial-secretary'),
      ],
    }),
    row({
      id: 'sign',
      no: '7',
      activity: 'Penandatanganan',
      by: lane(headOfOffice),
      requisites: 'surat yang sudah diparaf Sekretaris',
      time: ['1 hari', days(1)],
      output: 'surat yang sudah ditandatangani oleh Kadis',
      outcomes: [
        forward('signed', 'Tandatangani', 'Ditandatangani', onto('number'), [{ do: 'sign', document: permit, mode: 'wet' }]),
        toBackOffice,
        returnHere('sign'),
        refuseHere(),
      ],
    }),
    row({
      id: 'number',
      no: '8',
      activity: 'Pemberian nomor',
      by: lane(backOffice),
      byAssumed: true,
      requisites: 'surat yang sudah ditandatangani oleh Kadis',
      time: ['3 menit', minutes(3)],
      output: 'surat yang sudah ditandatangani dan diberi nomor',
      outcomes: [forward('numbered', 'Beri nomor', 'Diberi nomor', onto('hand-over'), [{ do: 'number', document: permit }])],
    }),
    row({
      id: 'hand-over',
      no: '9',
      activity: 'Penyerahan izin',
      by: recorded(applicant, frontOffice),
      requisites: 'surat yang sudah ditandatangani dan diberi nomor',
      time: ['1 menit', minutes(1)],
      output: 'Berkas surat',
      outcomes: [forward('handed-over', 'Serahkan izin', 'Izin diserahkan', { end: 'handed-over' }, [{ do: 'handOver', document: permit }])],
    }),
    ...refusalTrack({ drafter: backOffice, numbers: backOffice }),
  ],
  documents: [{ id: permit, name: 'Surat Izin Kerja Refraksionis Optisien', paper: 'permit', book: 'permit' }, refusalLetter],
  requirements: sikroRequirements,
  declaredTime: { kind: 'span', amount: 2, unit: 'workingDay' },
  permitForm: 'optician',
}
