import { randomUUID } from 'node:crypto'
import type { AttachmentHash, CommandId } from '#domain/ids.ts'
import type { AlteredStretch } from '#domain/log/device-event.ts'
import { actResources } from './act/open-act-resources.ts'
import { ActRunner, type ActRunnerParts } from './act/act-runner.ts'
import { AnswerReader } from './answers/reader.ts'
import { AttachmentNames } from './attachments/attachment-names.ts'
import type { AttachmentFolder } from './attachments/attachment-folder.ts'
import type { OpenDevice } from './device/open-device.ts'
import { reopenedBy } from './device/reopened-by.ts'
import { StandingWarnings } from './device/standing-warnings.ts'
import { OfficeLists } from './dossiers/office-lists.ts'
import { ProjectedDossiers } from './dossiers/reader.ts'
import { HandsOfPc } from './hands/hands-of-pc.ts'
import { OfficeNumbersReader } from './hands/office-numbers-reader.ts'
import { localStores } from './local-stores.ts'
import { chainPoint } from './log/chain-point.ts'
import { DatedEvents } from './log/dated-events.ts'
import { datedRows } from './log/dated-rows.ts'
import { DoubtedActs } from './log/doubted-acts.ts'
import { LogReader } from './log/reader.ts'
import { TrustedClock } from './log/trusted-clock.ts'
import { verifyLog } from './log/verify.ts'
import type { BookMark } from './numbers/book-mark.ts'
import { LedgerReader, type OfficeOfLedger } from './numbers/reader.ts'
import { RunsInHand } from './numbers/runs-in-hand.ts'
import { PaperFactsReader } from './papers/reader.ts'
import type { OpenRegister } from './register/open-register.ts'
import type { LogSchema } from './schema/log-schema.ts'
import type { StreamSchema } from './schema/stream-schema.ts'
import { adminWhoStays } from './settings/admin-who-stays.ts'
import { ProjectedSettings } from './settings/reader.ts'
import type { Connection } from './sqlite/connection.ts'
import type { StoreOptions } from './store-options.ts'
import type { Store } from './store.ts'
import { Standing } from './standing.ts'
import { fetchedAgain } from './stream/fetched-again.ts'
import type { NamedServersHere } from './stream/named-servers-here.ts'
import type { ForeignFiles } from './warnings.ts'
import { StreamReader } from './stream/stream-reader.ts'
import { ScansOfStream } from './stream/scans-of-stream.ts'
import { StreamStore } from './stream/stream-store.ts'

export interface StoreParts {
  readonly opened: OpenDevice
  /** The one writing connection. */
  readonly log: Connection<LogSchema>
  /** Sees committed acts only. */
  readonly committedLog: Connection<LogSchema>
  readonly register: OpenRegister
  /** Null on a PC that works alone. */
  readonly stream: Connection<StreamSchema> | null
  readonly servers: NamedServersHere
  readonly attachments: AttachmentFolder
  /** The data folder. */
  readonly data: string
  /** Throws `DataGone` where log.db is not where it was opened. */
  readonly present: () => void
  /** Which files of another office lie put aside in the data folder. */
  readonly foreign: () => ForeignFiles
  /** Which files this PC was emptied of lie put aside there. */
  readonly emptied: () => readonly string[]
  readonly now: StoreOptions['now']
  /** What this PC's numbers bear. */
  readonly mark: BookMark
  readonly onFault: (fault: unknown) => void
  readonly close: () => void
}

/** The store once everything is open: readers on the committed state, one runner of acts. */
export function counterStore(parts: StoreParts): Store {
  const { log, committedLog, attachments, opened } = parts
  const { device, key, mark } = opened
  const { register } = parts.register
  const { open, standing, clock } = readersOf(parts)
  const resources = actResources(log, opened, open.settings, parts.mark, () => register.seen, officeOf(parts, open, log), (aggregate) => !aggregate.startsWith('dossier:') && open.dossiers.waiting().includes(aggregate))
  register.whenSettingsChange((kinds) => { open.settings.forget(kinds) })
  register.whenItFallsBehind(parts.onFault)
  const committed: ActRunnerParts['committed'] = (last, ranges) => {
    standing.forget()
    if (!last) return
    clock.moved(last.envelope.wallTime)
    mark.note({ head: chainPoint(last), numbers: ranges, now: last.envelope.wallTime })
  }
  const acts = new ActRunner({ connection: log, present: parts.present, resources, register, committed, onFault: parts.onFault })
  return {
    device,
    get warnings() {
      return standing.warnings()
    },
    get incidents() {
      return standing.incidents()
    },
    get behind() {
      return register.behind
    },
    get trusted() {
      return clock.moment()
    },
    ...open,
    attachments,
    sync: parts.stream && new StreamStore({ stream: parts.stream, log: committedLog, writingLog: log, logReader: new LogReader(committedLog, device), key, now: parts.now, register, dossiers: open.dossiers, altered: tellsAltered(acts, parts) }),
    scans: parts.stream && new ScansOfStream(parts.stream, attachments, { data: parts.data, own: device, servers: parts.servers }),
    ...localStores(log, committedLog, acts, parts),
    transact: (act, work) => acts.run(act, work),
    verify: (limit) => verifyLog(committedLog, { device, publicKey: key.publicKey }, limit),
    close: parts.close,
  }
}

/** What was found is fetched again whether or not it can be put on record now. */
const tellsAltered = (acts: ActRunner, { now, onFault }: Pick<StoreParts, 'now' | 'onFault'>) => (stretch: AlteredStretch): void => {
  try {
    acts.run({ command: randomUUID() as string as CommandId, actor: null, role: null, now: now() }, (tx) => { tx.tellAltered(stretch) })
  } catch (error) {
    onFault(error)
  }
}

/** Committed state alone; what an act reads of itself it has from its own connection. */
function readersOf(parts: StoreParts) {
  const { committedLog, opened, register: { register, reader, states }, stream, foreign, emptied, now, mark } = parts
  const [answers, attachmentNames] = [new AnswerReader(committedLog), new AttachmentNames(committedLog)]
  const chain = new LogReader(committedLog, opened.device)
  const settings = new ProjectedSettings(reader, stream ? adminWhoStays(chain, new StreamReader(stream)) : undefined)
  const dossiers = new ProjectedDossiers(reader, states)
  const [dated, zone] = [new DatedEvents(datedRows(committedLog)), () => settings.office()?.timeZone ?? ('Asia/Jakarta' as const)]
  const office = officeOf(parts, { settings, dossiers }, committedLog)
  const numbers = new LedgerReader(committedLog, settings, new RunsInHand(committedLog, opened.device, reopenedBy(chain), mark), mark, office)
  return {
    /** What whoever has the store may read as it is. */
    open: {
      settings,
      dossiers,
      lists: new OfficeLists(reader),
      numbers,
      hands: office?.hands ?? null,
      papers: new PaperFactsReader(committedLog),
      doubted: new DoubtedActs(committedLog, dated, zone),
      attachmentName: (hash: AttachmentHash) => attachmentNames.of(hash),
      answerOf: (command: CommandId) => answers.of(command),
    },
    standing: new Standing({ opened, incidents: new StandingWarnings(committedLog, chain, stream && new StreamReader(stream)), settings, dossiers, numbers, foreign, emptied, fetchedAgain: fetchedAgain(stream, register, chain), now, joined: stream !== null, pcName: (device) => office?.hands.nameOf(device) ?? '' }),
    clock: new TrustedClock(dated, zone),
  }
}

/** What of an office with a server is read beside the own log, of which `log` is the connection to look through; null on a PC that works alone. */
function officeOf({ opened, register: { register, reader }, stream, servers, mark }: StoreParts, { settings, dossiers }: Pick<Store, 'settings' | 'dossiers'>, log: Connection<LogSchema>): OfficeOfLedger | null {
  if (!stream) return null
  return {
    hands: new HandsOfPc({ log, logReader: new LogReader(log, opened.device), register: reader, stream: new StreamReader(stream), streamFile: stream, servers, seen: () => register.seen, mark }),
    numbers: new OfficeNumbersReader(reader),
    summaryOf: (id) => {
      const dossier = dossiers.state(id)
      return dossier ? `${dossier.applicant.name} · ${settings.service(dossier.service)?.name ?? ''}` : ''
    },
  }
}
