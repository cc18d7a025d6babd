import type { DeviceId } from '#domain/ids.ts'
import { AnswerReader } from '../answers/reader.ts'
import { AnswerWriter } from '../answers/writer.ts'
import type { OpenDevice } from '../device/open-device.ts'
import { reopenedBy } from '../device/reopened-by.ts'
import { DraftWriter } from '../drafts/writer.ts'
import { LogReader } from '../log/reader.ts'
import { LogWriter } from '../log/writer.ts'
import type { BookMark } from '../numbers/book-mark.ts'
import { GapReader } from '../numbers/gap-reader.ts'
import { GapWriter } from '../numbers/gap-writer.ts'
import { LedgerReader, type OfficeOfLedger } from '../numbers/reader.ts'
import { LedgerWriter } from '../numbers/writer.ts'
import { RunsInHand } from '../numbers/runs-in-hand.ts'
import { PaperFactsWriter } from '../papers/writer.ts'
import type { LogSchema } from '../schema/log-schema.ts'
import type { Connection } from '../sqlite/connection.ts'
import type { SettingsReader } from '../contract/settings-reader.ts'
import { VerifierWriter } from '../verifiers/writer.ts'
import type { ActResources } from './act-resources.ts'

/** `office`: of a PC that belongs to one with a server. */
export const actResources = (log: Connection<LogSchema>, { device, key, introduction }: OpenDevice, settings: SettingsReader, mark: BookMark, seen: ActResources['seen'] = () => 0, office: OfficeOfLedger | null = null, awaitsUpgrade: ActResources['awaitsUpgrade'] = () => false): ActResources => ({
  log: { reader: new LogReader(log, device), writer: new LogWriter(log, device) },
  ledger: ledgerOf(log, device, settings, mark, office),
  answers: { reader: new AnswerReader(log), writer: new AnswerWriter(log) },
  papers: new PaperFactsWriter(log),
  drafts: new DraftWriter(log),
  verifiers: new VerifierWriter(log),
  settings,
  awaitsUpgrade,
  key,
  introduction,
  seen,
})

/** Whether a run is in hand is asked of the writing connection: an act knows what it resumed itself. */
function ledgerOf(log: Connection<LogSchema>, device: DeviceId, settings: SettingsReader, mark: BookMark, office: OfficeOfLedger | null): ActResources['ledger'] {
  const inHand = new RunsInHand(log, device, reopenedBy(new LogReader(log, device)), mark)
  return { reader: new LedgerReader(log, settings, inHand, mark, office), writer: new LedgerWriter(log), gaps: { reader: new GapReader(log), writer: new GapWriter(log) }, inHand, mark, hands: office?.hands ?? null }
}
