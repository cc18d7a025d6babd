import type { DeviceEvent } from '#domain/log/device-event.ts'
import type { AnswerReader } from '../answers/reader.ts'
import type { AnswerWriter } from '../answers/writer.ts'
import type { DeviceKey } from '../device/device-key.ts'
import type { DraftWriter } from '../drafts/writer.ts'
import type { HandsOfPc } from '../hands/hands-of-pc.ts'
import type { LogReader } from '../log/reader.ts'
import type { LogWriter } from '../log/writer.ts'
import type { GapReader } from '../numbers/gap-reader.ts'
import type { GapWriter } from '../numbers/gap-writer.ts'
import type { LedgerReader } from '../numbers/reader.ts'
import type { LedgerWriter } from '../numbers/writer.ts'
import type { BookMark } from '../numbers/book-mark.ts'
import type { RunsInHand } from '../numbers/runs-in-hand.ts'
import type { PaperFactsWriter } from '../papers/writer.ts'
import type { SettingsReader } from '../contract/settings-reader.ts'
import type { VerifierWriter } from '../verifiers/writer.ts'

/** What an act reads and writes, all on the one writing connection of log.db but for the settings. */
export interface ActResources {
  readonly log: { readonly reader: LogReader; readonly writer: LogWriter }
  readonly ledger: { readonly reader: LedgerReader; readonly writer: LedgerWriter; readonly gaps: { readonly reader: GapReader; readonly writer: GapWriter }; readonly inHand: RunsInHand; readonly mark: BookMark; /** Null on a PC that works alone. */ readonly hands: HandsOfPc | null }
  readonly answers: { readonly reader: AnswerReader; readonly writer: AnswerWriter }
  readonly papers: PaperFactsWriter
  readonly drafts: DraftWriter
  readonly verifiers: VerifierWriter
  /** As committed. */
  readonly settings: SettingsReader
  /** Whether a setting was changed by a later Loket. */
  readonly awaitsUpgrade: (aggregate: string) => boolean
  readonly key: DeviceKey
  /** What the first act of an empty chain says of the device. */
  readonly introduction: DeviceEvent
  /** How far whoever acts has seen the office's stream; 0 without a server. */
  readonly seen: () => number
}
