import type { TimeZone } from '#domain/ids.ts'
import type { CheckPart, Finding } from './finding.ts'

/** What a check came to. */
export interface CheckResult {
  /** Of this PC's own log. */
  readonly events: number
  /** Rows of the office's stream, this PC's own among them; null on a PC that works alone. */
  readonly office: number | null
  /** At most 200 of each part. */
  readonly findings: readonly Finding[]
  /** Files in the attachment folder that nothing names: told, no fault. */
  readonly unnamed: number
  /** Worth knowing and no fault, in Indonesian. */
  readonly notes: readonly string[]
  /** Of the office's clock. */
  readonly zone: TimeZone
}

/** `total` 0: it cannot be told how long this part takes. */
export type CheckProgress = (part: CheckPart, done: number, total: number) => void

export interface CheckOptions {
  /** The file of check-thread, or its bundle: what threads are started from. */
  readonly entry: string
  readonly threads: number
  /** Every signature, whatever the witness knows; where absent only those it does not. */
  readonly every?: boolean
  /** Only the signatures that vouch for the rest, and no register folded anew: what an edited log shows, in a tenth of the time. */
  readonly quick: boolean
  readonly progress: CheckProgress
  /** An empty folder for what is folded anew, whose owner removes it; the machine's temporary folder where absent. */
  readonly scratch?: string
}
