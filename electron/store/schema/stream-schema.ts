import type { BatchSignatureTable } from './batch-signature.ts'
import type { SaidHeadTable } from './said-head.ts'
import type { ScanLookedTable, ScanTable } from './scan.ts'
import type { StreamEventTable } from './stream-event.ts'
import type { ToldVerifierTable } from './told-verifier.ts'
import type { ToldEndTable } from './told-end.ts'

/** The tables of stream.db. */
export interface StreamSchema {
  stream_event: StreamEventTable
  batch_signature: BatchSignatureTable
  told_end: ToldEndTable
  scan: ScanTable
  scan_looked: ScanLookedTable
  said_head: SaidHeadTable
  told_verifier: ToldVerifierTable
}
