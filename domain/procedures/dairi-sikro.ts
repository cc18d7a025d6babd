import { ROLES } from '../officer/role.ts'
import type { Procedure, ProcedureId, StepId } from '../workflow/procedure.ts'
import { refusalLetter } from './assumed-tracks.ts'
import { assignmentLetter, permit, recommendation, requestLetter, visitMinutes } from './dairi-documents.ts'
import { dairiExaminationRows } from './dairi-examination-rows.ts'
import { dairiPermitRows } from './dairi-permit-rows.ts'
import { dairiRefusalRows } from './dairi-refusal-rows.ts'
import { sikroRequirements } from './sikro-requirements.ts'

/** SIKRO as Dairi printed it: 23 rows with a refusal track of their own. The SOP's number is a placeholder and it bears no dates; the lane marks are lost in the source. */
export const dairiSikro: Procedure = {
  id: 'dairi-sikro' as ProcedureId,
  version: 1,
  name: 'Penerbitan Surat Izin Kerja Refraksionis Optisien (SIKRO)',
  permit: { abbreviation: 'SIKRO', name: 'Surat Izin Kerja Refraksionis Optisien' },
  sop: { region: 'Kabupaten Dairi', number: 'SOP/XX/DPMPTSPK/2022', made: '', revised: '', effective: '', effectiveDate: null },
  roles: [
    { id: ROLES.applicant, title: 'Pemohon', party: 'applicant' },
    { id: ROLES.frontOffice, title: 'Penerima Berkas/ Front Office', party: 'office' },
    { id: ROLES.generalAffairs, title: 'Ksb. Umum', party: 'office' },
    { id: ROLES.backOffice, title: 'Backoffice/ Ka Seksi Pel II', party: 'office' },
    { id: ROLES.technicalTeam, title: 'Tim Teknis', party: 'office' },
    { id: ROLES.divisionHead, title: 'Kabid. Pelayanan', party: 'office' },
    { id: ROLES.secretary, title: 'Sekretaris', party: 'office' },
    { id: ROLES.headOfOffice, title: 'Kadis', party: 'office' },
  ],
  start: 'submit' as StepId,
  steps: [...dairiExaminationRows, ...dairiRefusalRows, ...dairiPermitRows],
  documents: [permit, requestLetter, assignmentLetter, visitMinutes, recommendation, refusalLetter],
  requirements: sikroRequirements,
  declaredTime: null,
  permitForm: 'optician',
}
