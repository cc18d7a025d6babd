import type { DeviceId } from '#domain/ids.ts'
import { AnswerReader } from '../answers/reader.ts'
import { AnswerWriter } from '../answers/writer.ts'
import type { DeviceKey } from '../device/device-key.ts'
import { DraftWriter } from '../drafts/writer.ts'
import { LogReader } from '../log/reader.ts'
import { LogWriter } from '../log/writer.ts'
import { LedgerReader } from '../numbers/reader.ts'
import { LedgerWriter } from '../numbers/writer.ts'
import { PaperFactsWriter } from '../papers/writer.ts'
import type { LogSchema } from '../schema/log-schema.ts'
import type { Connection } from '../sqlite/connection.ts'
import type { SettingsReader } from '../store.ts'
import { VerifierWriter } from '../verifiers/writer.ts'
import type { ActResources } from './act-resources.ts'

export const actResources = (log: Connection<LogSchema>, device: DeviceId, settings: SettingsReader, key: DeviceKey): ActResources => ({
  log: { reader: new LogReader(log, device), writer: new LogWriter(log, device) },
  ledger: { reader: new LedgerReader(log, settings), writer: new LedgerWriter(log) },
  answers: { reader: new AnswerReader(log), writer: new AnswerWriter(log) },
  papers: new PaperFactsWriter(log),
  drafts: new DraftWriter(log),
  verifiers: new VerifierWriter(log),
  settings,
  key,
})
