import type { Requirement, RequirementId } from '../requirement/requirement.ts'

/** One line of a requirement list: asked of everyone at intake, one copy, unless told otherwise. */
export const asked = (id: string, name: string, form: Requirement['form'], rest: Partial<Requirement> = {}): Requirement => ({
  id: id as RequirementId,
  name,
  obligatory: true,
  due: 'intake',
  copies: 1,
  form,
  ...rest,
})
