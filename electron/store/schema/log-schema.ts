import type { AnswerTable } from './answer.ts'
import type { BatchSignatureTable } from './batch-signature.ts'
import type { CarriedTable } from './carried.ts'
import type { DraftTable } from './draft.ts'
import type { EventTable } from './event.ts'
import type { IncarnationTable } from './incarnation.ts'
import type { MembershipTable } from './membership.ts'
import type { NumberGapTable } from './number-gap.ts'
import type { NumberLostTable } from './number-lost.ts'
import type { NumberVoidTable } from './number-void.ts'
import type { NumberTable } from './number.ts'
import type { OrphanTable } from './orphan.ts'
import type { PaperTable } from './paper.ts'
import type { RunResumedTable } from './run-resumed.ts'
import type { VerifierFailureTable } from './verifier-failure.ts'
import type { VerifierTable } from './verifier.ts'
import type { ViewTable } from './view.ts'

/** The tables of log.db. */
export interface LogSchema {
  answer: AnswerTable
  batch_signature: BatchSignatureTable
  carried: CarriedTable
  draft: DraftTable
  event: EventTable
  incarnation: IncarnationTable
  membership: MembershipTable
  number: NumberTable
  number_gap: NumberGapTable
  number_lost: NumberLostTable
  number_void: NumberVoidTable
  orphan: OrphanTable
  paper: PaperTable
  run_resumed: RunResumedTable
  verifier: VerifierTable
  verifier_failure: VerifierFailureTable
  view: ViewTable
}
