import type { OfficeId } from '#domain/ids.ts'
import type { SignedStreamHead } from '#protocol/sync/stream-state.ts'
import type { SyncStore, Vouching } from '#store/contract/sync-store.ts'
import type { OfficeTrust } from './office-trust.ts'
import type { Wire } from '../wire.ts'

/** What the steps of sync work with. They keep no time and start nothing by themselves: whoever drives them waits, repeats and gives up. */
export interface SyncParts {
  readonly office: OfficeId
  readonly store: SyncStore
  readonly wire: Wire
  readonly vouching: Vouching
  /** Whether the head is signed by the server whose key the term names. */
  readonly verifyHead: (stream: SignedStreamHead) => boolean
  /** Who keeps what is heard of terms and of devices; absent where the office never changes its server. */
  readonly trust?: Pick<OfficeTrust, 'hear' | 'reload' | 'term' | 'terms' | 'twice'>
}
