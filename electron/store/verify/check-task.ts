import type { Stretch } from '../log/chain-faults.ts'
import type { Trusted } from '../log/trusted.ts'
import type { LogFault } from '../store.ts'
import type { CheckResult } from './check-options.ts'
import type { CheckPart } from './finding.ts'

/** What a thread of a check is started for. */
export type CheckTask =
  | { readonly do: 'check'; readonly data: string; readonly keys: string | null; readonly threads: number; readonly quick: boolean; /** Empty, and its owner removes it. */ readonly scratch: string }
  | { readonly do: 'stretches'; readonly data: string; readonly trusted: Trusted; readonly quick: boolean; readonly most: number }

/** What a thread of the whole check says. */
export type CheckMessage = { readonly t: 'progress'; readonly part: CheckPart; readonly done: number; readonly total: number } | { readonly t: 'done'; readonly result: CheckResult }

/** What a thread of stretches is asked, and answers in the same order. */
export type AskedStretch = Stretch
export type AnsweredStretch = { readonly faults: readonly LogFault[]; /** "" where it was read to its end. */ readonly broken: string }
