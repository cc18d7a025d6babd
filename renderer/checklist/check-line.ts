import type { CheckState, ChecklistItem, Requirement, RequirementId } from '#domain/requirement/requirement.ts'

/** One line of the checklist as the screen shows it: what is asked, and what was marked and typed so far. */
export interface CheckLine {
  readonly requirement: RequirementId
  readonly name: string
  readonly obligatory: boolean
  readonly due: 'intake' | 'pick-up'
  /** "asli", "legalisir, 2 lembar"; "" when nothing is said. */
  readonly hint: string
  readonly expires: boolean
  readonly mark: CheckMark
}

/** What an officer marks and types at one requirement; the date as typed. */
export interface CheckMark {
  readonly state: CheckState
  readonly note: string
  readonly expiry: string
  readonly lifetime: boolean
}

export const UNMARKED: CheckMark = { state: 'unchecked', note: '', expiry: '', lifetime: false }

const FORMS = { original: 'asli', legalised: 'legalisir', copy: 'fotokopi' } as const

export const hintOf = (requirement: Requirement): string => FORMS[requirement.form] + (requirement.copies > 1 ? `, ${requirement.copies} lembar` : '')

export const lineOfRequirement = (requirement: Requirement, mark: CheckMark): CheckLine => ({
  requirement: requirement.id,
  name: requirement.name,
  obligatory: requirement.obligatory,
  due: requirement.due,
  hint: hintOf(requirement),
  expires: requirement.expires === true,
  mark,
})

/** A line as it was recorded: on the dossier's page and in its dialogs. */
export const lineOfItem = (item: ChecklistItem): CheckLine => ({
  requirement: item.requirement,
  name: item.name,
  obligatory: item.obligatory,
  due: item.due,
  hint: '',
  expires: item.expiry !== undefined,
  mark: { state: item.state, note: item.note, expiry: item.expiry === undefined || item.expiry === 'lifetime' ? '' : item.expiry, lifetime: item.expiry === 'lifetime' },
})
