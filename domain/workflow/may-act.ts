import type { Dossier } from '../dossier/state.ts'
import type { Office } from '../office/office.ts'
import type { Officer } from '../officer/officer.ts'
import { hasRole } from '../officer/rights.ts'
import { ROLES, type RoleId } from '../officer/role.ts'
import { type Refusal, refusal } from '../refusal.ts'
import { accept, refuse, type Result } from '../result.ts'
import { laneTitle, laneTitles } from './lane-title.ts'
import type { Procedure } from './procedure.ts'

export interface ActingContext {
  readonly procedure: Procedure
  readonly dossier: Pick<Dossier, 'actedAs'> | null
  readonly officer: Officer
  readonly office: Pick<Office, 'policy'>
}

/** The role among `roles` the officer would act in, or why not. `what` begins the sentence: "Langkah 4 (Paraf)". */
export function mayAct(context: ActingContext, roles: readonly RoleId[], what: string): Result<RoleId, Refusal> {
  const { procedure, officer } = context
  const held = roles.filter((role) => hasRole(officer, role))
  const [first] = held
  if (first === undefined) {
    return refuse(refusal('no-right', `${what} hanya dapat dikerjakan oleh ${laneTitles(procedure, roles)}. Serahkan kepada petugas yang memegang peran itu.`))
  }
  const role = held.find((candidate) => otherRole(context, candidate) === null)
  return role === undefined ? refuse(sameOfficer(context, first)) : accept(role)
}

function sameOfficer(context: ActingContext, role: RoleId): Refusal {
  const earlier = laneTitle(context.procedure, otherRole(context, role) ?? role)
  return refusal(
    'same-officer',
    `Anda sudah bertindak sebagai ${earlier} pada berkas ini, dan kantor ini tidak membolehkan satu petugas bertindak dalam dua peran. ` +
      `Serahkan kepada petugas lain yang memegang peran ${laneTitle(context.procedure, role)}.`,
  )
}

/** Another role of the procedure the officer has already acted in, where the office forbids that. A supervisor's act does not count. */
function otherRole({ dossier, officer, office }: ActingContext, role: RoleId): RoleId | null {
  if (office.policy.sameOfficerTwoRoles) return null
  return dossier?.actedAs.find((acted) => acted.officer === officer.id && acted.role !== role && acted.role !== ROLES.supervisor)?.role ?? null
}
