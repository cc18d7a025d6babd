import type { Officer } from './officer.ts'
import { ROLES, type RoleId } from './role.ts'

/** An officer who left has no role. */
export const hasRole = (officer: Officer, role: RoleId): boolean => officer.active && officer.roles.some((held) => held.role === role)

/** Office, officers, devices, books, procedures, holidays. */
export const mayAdminister = (officer: Officer): boolean => hasRole(officer, ROLES.admin)

/** Void a number, correct registered data, decide what desks may only propose. */
export const maySupervise = (officer: Officer): boolean => hasRole(officer, ROLES.supervisor)

/** Looks after what officers see, print and take out: Admin, Penyelia, and the head of the office, who answers for the data. */
export const mayOversee = (officer: Officer): boolean => mayAdminister(officer) || maySupervise(officer) || hasRole(officer, ROLES.headOfOffice)

/** Works on dossiers: in a role of a procedure, or as supervisor. An admin alone only reads. */
export const hasDesk = (officer: Officer): boolean => officer.active && officer.roles.some((held) => held.role !== ROLES.admin)

/** The title the officer signs under in a role, "" where none is set. */
export const titleIn = (officer: Officer, role: RoleId): string => officer.roles.find((held) => held.role === role)?.title ?? ''
