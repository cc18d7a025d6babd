import type { Brand } from '../brand.ts'

/** A role in a procedure or in the office, e.g. `front-office`. Data, so that an office's SOP may name its own. */
export type RoleId = Brand<string, 'RoleId'>

/** The roles the built-in procedures use, and the two that stand beside every procedure. */
export const ROLES = {
  applicant: 'applicant' as RoleId,
  frontOffice: 'front-office' as RoleId,
  backOffice: 'back-office' as RoleId,
  technicalTeam: 'technical-team' as RoleId,
  licensingOfficer: 'licensing-officer' as RoleId,
  juniorAnalyst: 'junior-analyst' as RoleId,
  seniorAnalyst: 'senior-analyst' as RoleId,
  sectionHead: 'section-head' as RoleId,
  divisionHead: 'division-head' as RoleId,
  secretary: 'secretary' as RoleId,
  headOfOffice: 'head-of-office' as RoleId,
  generalAffairs: 'general-affairs' as RoleId,
  supervisor: 'supervisor' as RoleId,
  admin: 'admin' as RoleId,
} as const
