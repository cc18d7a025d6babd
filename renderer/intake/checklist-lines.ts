import type { ApplicationKind } from '#domain/requirement/requirement.ts'
import { lineOfRequirement, UNMARKED, type CheckLine } from '../checklist/check-line.ts'
import type { IntakeService } from './intake-context.ts'
import type { IntakeForm } from './intake-form.ts'

/** The requirements asked of this kind of application, with what was marked so far. */
export function checklistLines(service: IntakeService | null, form: Pick<IntakeForm, 'applicationKind' | 'checklist'>): readonly CheckLine[] {
  if (service === null) return []
  return service.requirements.filter((requirement) => askedOf(requirement.kinds, form.applicationKind)).map((requirement) => lineOfRequirement(requirement, form.checklist[requirement.id] ?? UNMARKED))
}

const askedOf = (kinds: readonly ApplicationKind[] | undefined, kind: ApplicationKind): boolean => kinds === undefined || kinds.includes(kind)
