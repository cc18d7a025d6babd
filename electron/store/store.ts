import type { AttachmentHash, CommandId, DeviceId, EventRef, IsoInstant } from '#domain/ids.ts'
import type { AttachmentStore } from './contract/attachment-store.ts'
import type { DossierReader } from './contract/dossier-reader.ts'
import type { DoubtedReader } from './contract/doubted-reader.ts'
import type { DraftStore } from './contract/draft-store.ts'
import type { HandsReader } from './contract/hands-reader.ts'
import type { ListReader } from './contract/list-reader.ts'
import type { MembershipStore } from './contract/membership.ts'
import type { NumberReader } from './contract/number-reader.ts'
import type { PaperReader } from './contract/paper-reader.ts'
import type { ScanLaneStore } from './contract/scan-lane-store.ts'
import type { SettingsReader } from './contract/settings-reader.ts'
import type { SyncStore } from './contract/sync-store.ts'
import type { Act, Transaction } from './contract/transaction.ts'
import type { VerifierLaneStore } from './contract/verifier-lane-store.ts'
import type { VerifierStore } from './contract/verifier-store.ts'
import type { ViewLog } from './contract/view-log.ts'

/** The counter's SQLite: log.db (the truth) and register.db (disposable). One writer; readers see committed acts only. */
export interface Store {
  readonly device: DeviceId
  /** Standing warnings, in Indonesian: data put back or copied, replaced device key, stopped numbering, unreadable dossiers. */
  readonly warnings: readonly string[]
  /** Those of them that an admin may put away for good with `Transaction.acknowledge`. */
  readonly incidents: readonly Incident[]
  /** Why acts that were answered for cannot be read yet, as on a full disk; null where they can. Its message is for the officer. */
  readonly behind: Error | null
  /** The last moment the log vouches for, against which the clock is judged; null before there is an office. */
  readonly trusted: IsoInstant | null
  readonly doubted: DoubtedReader
  readonly settings: SettingsReader
  readonly dossiers: DossierReader
  readonly lists: ListReader
  readonly numbers: NumberReader
  /** Null on a PC that works alone: it gives all numbers. */
  readonly hands: HandsReader | null
  readonly papers: PaperReader
  readonly attachments: AttachmentStore
  /** What the event that took a scan in calls it; null where none did. Slow: reads the whole log, for a scan that is damaged or gone. */
  attachmentName(hash: AttachmentHash): string | null
  readonly drafts: DraftStore
  readonly verifiers: VerifierStore
  readonly views: ViewLog
  /** Of this PC in its office's server. */
  readonly membership: MembershipStore
  /** Null on a PC that works alone. */
  readonly sync: SyncStore | null
  /** Which scans of the office are here, and what of them travels; null on a PC that works alone. */
  readonly scans: ScanLaneStore | null
  /** Verifiers as they travel between the office's PCs; null on a PC that works alone. */
  readonly officeVerifiers: VerifierLaneStore | null
  /** The answer a command id got before: the same id has one effect and one answer. */
  answerOf(command: CommandId): string | null
  /**
   * One act: everything `work` writes is in ONE log.db transaction (synchronous=FULL); then after-commit hooks run. register.db is written once the caller is through with its turn,
   * in any case before anything is read from it and before the next act.
   * Throws what `work` throws, with nothing written. The transaction object throws on use after its end.
   */
  transact<Value>(act: Act, work: (tx: Transaction) => Value): Value
  /** Reads the whole log again: chain, bodies, signatures, ledger, view log. The first faults in words, in Indonesian; none = whole. */
  verify(limit: number): readonly LogFault[]
  close(): void
}

/** A standing warning that came of an event of the log. */
export interface Incident {
  readonly ref: EventRef
  readonly text: string
}

/** Something in log.db that is not as it was written. */
export interface LogFault {
  /** Place in the stream of this PC over all its devices ("catatan nomor"); 0 where it is not an event that is at fault. */
  readonly seq: number
  readonly message: string
}
