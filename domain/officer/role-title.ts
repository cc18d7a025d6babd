import { ROLES, type RoleId } from './role.ts'

/** Roles with the title an office sees where its procedure names none, in the order they are listed. */
export const ROLE_TITLES: ReadonlyMap<RoleId, string> = new Map([
  [ROLES.frontOffice, 'Front Office'],
  [ROLES.backOffice, 'Back Office'],
  [ROLES.technicalTeam, 'Tim Teknis'],
  [ROLES.licensingOfficer, 'JF Penata Perizinan'],
  [ROLES.juniorAnalyst, 'JF Analis Kebijakan Ahli Muda'],
  [ROLES.seniorAnalyst, 'JF Analis Kebijakan Ahli Madya'],
  [ROLES.sectionHead, 'Kepala Seksi'],
  [ROLES.divisionHead, 'Kepala Bidang'],
  [ROLES.secretary, 'Sekretaris'],
  [ROLES.headOfOffice, 'Kepala Dinas'],
  [ROLES.generalAffairs, 'Kasubbag Umum'],
  [ROLES.supervisor, 'Penyelia'],
  [ROLES.admin, 'Admin'],
  [ROLES.applicant, 'Pemohon'],
])

/** The role in Indonesian; an office's own role by its id. */
export const roleTitle = (role: RoleId): string => ROLE_TITLES.get(role) ?? role
