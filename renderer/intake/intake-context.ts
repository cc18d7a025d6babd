import type { CallInput, CallOutput } from '#protocol/calls.ts'
import type { IsoDate } from '#domain/ids.ts'

export type IntakeService = CallOutput<'intake.services'>[number]
export type ReceiveInput = CallInput<'intake.receive'>

/** What the form is read against: the chosen service (null while none is) and the office's day. */
export interface IntakeContext {
  readonly service: IntakeService | null
  readonly today: IsoDate
}
