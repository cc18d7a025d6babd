import type { AnswerTable } from './answer.ts'
import type { BatchSignatureTable } from './batch-signature.ts'
import type { DeviceTable } from './device.ts'
import type { DraftTable } from './draft.ts'
import type { EventTable } from './event.ts'
import type { NumberVoidTable } from './number-void.ts'
import type { NumberTable } from './number.ts'
import type { PaperTable } from './paper.ts'
import type { VerifierFailureTable } from './verifier-failure.ts'
import type { VerifierTable } from './verifier.ts'
import type { ViewTable } from './view.ts'

/** The tables of log.db. */
export interface LogSchema {
  answer: AnswerTable
  batch_signature: BatchSignatureTable
  device: DeviceTable
  draft: DraftTable
  event: EventTable
  number: NumberTable
  number_void: NumberVoidTable
  paper: PaperTable
  verifier: VerifierTable
  verifier_failure: VerifierFailureTable
  view: ViewTable
}
