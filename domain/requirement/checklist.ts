import type { DossierFacts } from '../workflow/condition.ts'
import { isApplicable } from './applicable.ts'
import type { ApplicationKind, ChecklistItem, Requirement } from './requirement.ts'

/** What the applicant has to bring: one unchecked item for each requirement that applies, in the list's order. */
export const newChecklist = (requirements: readonly Requirement[], kind: ApplicationKind, facts: DossierFacts): readonly ChecklistItem[] =>
  requirements
    .filter((requirement) => isApplicable(requirement, kind, facts))
    .map(({ id, name, obligatory, due }) => ({ requirement: id, name, obligatory, due, state: 'unchecked', note: '' }))

/**
 * The checklist as it is recorded at intake: what was ticked, in the order it was shown, with name, duty and due time taken from the office's list;
 * what the list asks and the screen left out follows unchecked; what the list does not ask of this application binds nobody.
 */
export function intakeChecklist(given: readonly ChecklistItem[], asked: readonly ChecklistItem[]): readonly ChecklistItem[] {
  const byId = new Map(asked.map((item) => [item.requirement, item]))
  const once = given.filter((item, index) => given.findIndex((other) => other.requirement === item.requirement) === index)
  const shown = once.map((item) => withDuty(item, byId.get(item.requirement) ?? { ...item, obligatory: false }))
  return [...shown, ...asked.filter((item) => !once.some((other) => other.requirement === item.requirement))]
}

/** The recorded checklist with new ticks; lines that were not on it are not added. */
export function tickedChecklist(recorded: readonly ChecklistItem[], given: readonly ChecklistItem[]): readonly ChecklistItem[] {
  const byId = new Map(given.map((item) => [item.requirement, item]))
  return recorded.map((item) => withDuty(byId.get(item.requirement) ?? item, item))
}

const withDuty = (ticked: ChecklistItem, { name, obligatory, due }: ChecklistItem): ChecklistItem => ({ ...ticked, name, obligatory, due })
