import type { CheckPart, Finding } from './finding.ts'

/** What a check came to. */
export interface CheckResult {
  readonly events: number
  /** At most 200 of each part. */
  readonly findings: readonly Finding[]
  /** Files in the attachment folder that nothing names: told, no fault. */
  readonly unnamed: number
}
