import type { IsoInstant } from '#domain/ids.ts'
import type { Knows } from '#domain/log/known-events.ts'
import type { Machine } from './mark/machine.ts'
import type { OpeningStep } from './opening-step.ts'
import type { Progress } from './register/register.ts'

export interface StoreOptions {
  /** The data folder: log.db, register.db, lampiran/. Made where there is none. Never on a network drive: SQLite's locks do not hold there. */
  readonly data: string
  /** Where the device's private key is kept; outside the data folder, so that a copy of the data cannot sign. */
  readonly keys: string
  readonly now: () => IsoInstant
  /** This PC's short code, as the office's server gave it; "" where it has none. As its membership says where absent. */
  readonly code?: () => string
  /** Which computer this is; read off it where absent. */
  readonly machine?: Machine
  /** It belongs to an office with a server, as its membership says too: stream.db is made where there is none. One that is there is used in any case. */
  readonly joined?: boolean
  /** Events folded into register.db while opening, of how many: nearly none, or all of them after an upgrade. */
  readonly onProgress?: Progress
  /** What opening takes long over, for whoever waits. */
  readonly onOpening?: (step: OpeningStep) => void
  /** What went wrong beside an act that stands. A warning of the process where absent. */
  readonly onFault?: (fault: unknown) => void
  /** A broken page of register.db or stream.db was met at work: that file is made anew at the next opening, which is to come soon. */
  readonly onDamaged?: () => void
  /** Which events it reads; the others wait. All that this build does where absent: an office of several versions is played with less. */
  readonly knows?: Knows
  /** How long a foreign lock on the files is waited for, milliseconds; 5000 where absent. */
  readonly busyMs?: number
}
