import type { TimeZone } from '#domain/ids.ts'
import type { LostEvent, PlaceRange } from '#domain/log/device-event.ts'
import type { NumberRange } from '#domain/numbering/run.ts'
import type { EventOfAct } from '../act/chain-batch.ts'

/** What can be read of a damaged log, and what cannot. */
export interface SalvageReport {
  /** Of the office's clock, which times are told in. */
  readonly zone: TimeZone
  readonly events: number
  /** Those of them that no file had whole, but the office's stream as it came to this PC. */
  readonly streamed: number
  readonly lost: readonly PlaceRange[]
  readonly unsigned: readonly PlaceRange[]
  readonly told: readonly LostEvent[]
  /** Settings whose events are lost, as the former register has them. */
  readonly settings: readonly EventOfAct[]
  /** Numbers that were given and whose events are lost. */
  readonly numbers: readonly NumberRange[]
  /** Names of officers whose PIN is lost: an admin gives them a new one. */
  readonly pins: readonly string[]
  /** Whether all PINs are lost and come again from the office's other PCs. */
  readonly pinsElsewhere: boolean
  /** Why it cannot be gone on with at all, for the officer; "" where it can. */
  readonly hopeless: string
  /** Whether, where it cannot, the PC may be let in by its office's server as if it were new: as far as the mark of use tells, all it ever did is there. */
  readonly anew: boolean
}
