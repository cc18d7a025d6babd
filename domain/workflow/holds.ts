import type { Condition, DossierFacts } from './condition.ts'

/** Whether a condition is true of the facts. A question about a fact that is not there is false, and so its `not` is true. */
export function holds(condition: Condition, facts: DossierFacts): boolean {
  if ('is' in condition) return factOf(facts, condition.field) === condition.is
  if ('above' in condition) return isAbove(factOf(facts, condition.field), condition.above)
  if ('all' in condition) return condition.all.every((part) => holds(part, facts))
  if ('any' in condition) return condition.any.some((part) => holds(part, facts))
  return !holds(condition.not, facts)
}

const isAbove = (fact: string | number | boolean | undefined, bound: number): boolean => typeof fact === 'number' && fact > bound

/** Own facts only: a field named "constructor" is not there. */
export const factOf = (facts: DossierFacts, field: string): string | number | boolean | undefined => (Object.hasOwn(facts, field) ? facts[field] : undefined)
