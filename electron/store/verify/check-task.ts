import type { Stretch } from '../log/chain-faults.ts'
import type { Trusted } from '../log/trusted.ts'
import type { LogFault } from '../store.ts'
import type { CheckResult } from './check-options.ts'
import type { CheckPart } from './finding.ts'
import type { JudgedRegister } from './judge-register.ts'
import type { RegisterSeal } from './register-seal.ts'
import type { WitnessedStretch } from './witness.ts'

/** What a thread of a check is started for. */
export type CheckTask =
  | { readonly do: 'check'; readonly data: string; readonly keys: string | null; readonly threads: number; readonly quick: boolean; /** Empty, and its owner removes it. */ readonly scratch: string }
  | { readonly do: 'witness'; readonly data: string; readonly keys: string }
  | { readonly do: 'stretches'; readonly data: string; readonly trusted: Trusted; readonly quick: boolean; readonly most: number }
  | { readonly do: 'register'; readonly data: string; readonly most: number; readonly scratch: string | null; readonly seal: RegisterSeal | null }

type Progressed = { readonly t: 'progress'; readonly part: CheckPart; readonly done: number; readonly total: number }

/** What a thread of the whole check says. */
export type CheckMessage = Progressed | { readonly t: 'done'; readonly result: CheckResult }

/** What a thread of the register says. */
export type RegisterMessage = Progressed | ({ readonly t: 'done' } & JudgedRegister)

/** What a thread of stretches is asked, and answers in the same order. */
export interface AskedStretch extends Stretch {
  /** What the witness knows of its beginning, or of all of it. */
  readonly known: WitnessedStretch | null
}

export interface AnsweredStretch {
  readonly faults: readonly LogFault[]
  /** "" where it was read to its end. */
  readonly broken: string
  /** The stretch as it is now; null where not every signature of it is known to be right. */
  readonly seen: WitnessedStretch | null
}
