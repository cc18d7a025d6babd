import { assertNever } from '../assert-never.ts'
import type { RoleId } from '../officer/role.ts'
import type { DossierFacts } from './condition.ts'
import { holds } from './holds.ts'
import type { ActorRule } from './procedure.ts'

/** Who records a step, turn by turn; each turn lists the roles of which any one may act. A step of the applicant is its recorder's. */
export function turnsOf(actor: ActorRule, facts: DossierFacts): readonly (readonly RoleId[])[] {
  switch (actor.kind) {
    case 'role':
      return [[actor.recordedBy ?? actor.role]]
    case 'inOrder':
      return actor.roles.map((role) => [role])
    case 'anyOf':
      return [actor.roles]
    case 'byCase':
      return turnsOf(actor.cases.find((candidate) => holds(candidate.when, facts))?.actor ?? actor.otherwise, facts)
    default:
      return assertNever(actor)
  }
}
