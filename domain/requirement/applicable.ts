import type { DossierFacts } from '../workflow/condition.ts'
import { holds } from '../workflow/holds.ts'
import type { ApplicationKind, Requirement } from './requirement.ts'

/** Whether a requirement is asked of this kind of application with these facts. */
export const isApplicable = (requirement: Requirement, kind: ApplicationKind, facts: DossierFacts): boolean =>
  (!requirement.kinds || requirement.kinds.includes(kind)) && (!requirement.when || holds(requirement.when, facts))
