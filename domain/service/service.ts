import type { ServiceId } from '../ids.ts'
import type { Requirement } from '../requirement/requirement.ts'
import type { ProcedureRef } from '../workflow/procedure.ts'

/** Jenis layanan: what the office offers at the counter, run by one procedure. */
export interface Service {
  readonly id: ServiceId
  /** "SIKRO – pola Pekanbaru" */
  readonly name: string
  readonly procedure: ProcedureRef
  /** `{jenis}` in numbers. */
  readonly abbreviation: string
  readonly requirements: readonly Requirement[]
  /** Promised working days where the procedure declares none; null = estimate from the step times. */
  readonly promisedWorkingDays: number | null
  /** Colours of the stopmap offered at intake; the first is the usual one. */
  readonly stopmapColours: readonly string[]
  readonly active: boolean
}
