import type { RoleId } from '../officer/role.ts'
import type { Duration } from '../workflow/duration.ts'
import type { ActorRule, DocumentId, Outcome, OutcomeId, Step, StepId, StepPaper } from '../workflow/procedure.ts'

/** One printed row, short enough to be read as one: its cells verbatim, the rest ours. */
export interface PrintedRow {
  readonly id: string
  readonly no: string
  readonly activity: string
  readonly by: ActorRule
  readonly byAssumed?: true
  readonly requisites?: string
  /** The time cell as printed and what it counts; absent where the cell is empty. */
  readonly time?: readonly [printed: string, counted: Duration]
  readonly output?: string
  readonly remark?: string
  readonly outcomes: readonly Outcome[]
  readonly papers?: readonly StepPaper[]
}

/** The row as a step; cells that are not told are empty. */
export const row = ({ id, no, activity, by, byAssumed, requisites = '', time, output = '', remark = '', outcomes, papers }: PrintedRow): Step => ({
  id: id as StepId,
  printedNo: no,
  activity,
  actor: by,
  ...(byAssumed ? { actorAssumed: true } : {}),
  requisites,
  printedTime: time?.[0] ?? '',
  output,
  remark,
  time: time?.[1] ?? null,
  outcomes,
  ...(papers ? { papers } : {}),
})

export const lane = (role: RoleId): ActorRule => ({ kind: 'role', role })
/** A row of the applicant, recorded by this role. */
export const recorded = (applicant: RoleId, recordedBy: RoleId): ActorRule => ({ kind: 'role', role: applicant, recordedBy })
export const inOrder = (...roles: readonly RoleId[]): ActorRule => ({ kind: 'inOrder', roles })
export const anyOf = (...roles: readonly RoleId[]): ActorRule => ({ kind: 'anyOf', roles })

export const minutes = (amount: number): Duration => ({ kind: 'span', amount, unit: 'minute' })
export const hours = (amount: number): Duration => ({ kind: 'span', amount, unit: 'hour' })
export const days = (amount: number): Duration => ({ kind: 'span', amount, unit: 'day' })

/** A letter written at a step; with no outcomes named it may be written, and need not be. */
export const letter = (document: DocumentId, ...neededFor: readonly string[]): StepPaper => ({ document, neededFor: neededFor as readonly OutcomeId[] })
