import type { RoleId } from '../officer/role.ts'
import { roleTitle } from '../officer/role-title.ts'
import type { Procedure } from './procedure.ts'

/** A role as this SOP's lane calls it. */
export const laneTitle = (procedure: Procedure, role: RoleId): string => procedure.roles.find((lane) => lane.id === role)?.title ?? roleTitle(role)

/** "Kepala Seksi atau Kepala Bidang" */
export const laneTitles = (procedure: Procedure, roles: readonly RoleId[]): string => roles.map((role) => laneTitle(procedure, role)).join(' atau ')
