import type { Brand } from '../brand.ts'
import type { IsoDate } from '../ids.ts'
import type { Condition } from '../workflow/condition.ts'

export type RequirementId = Brand<string, 'RequirementId'>

export type ApplicationKind = 'new' | 'renewal' | 'change'

/** One line of the requirement list (persyaratan). */
export interface Requirement {
  readonly id: RequirementId
  readonly name: string
  readonly obligatory: boolean
  /** Asked only of these kinds of application; absent = of all. */
  readonly kinds?: readonly ApplicationKind[]
  readonly when?: Condition
  readonly due: 'intake' | 'pick-up'
  readonly copies: number
  readonly form: 'original' | 'legalised' | 'copy'
  /** True where the paper carries an expiry date, which may be "lifetime". */
  readonly expires?: boolean
}

/** "Nobody looked" and "looked, missing" are different things. */
export const CHECK_STATES = ['unchecked', 'fits', 'unfit', 'absent', 'not-applicable'] as const
export type CheckState = (typeof CHECK_STATES)[number]

export interface ChecklistItem {
  readonly requirement: RequirementId
  /** As it read at intake: the office's list may change later. */
  readonly name: string
  readonly obligatory: boolean
  readonly due: 'intake' | 'pick-up'
  readonly state: CheckState
  readonly note: string
  readonly expiry?: IsoDate | 'lifetime'
}
