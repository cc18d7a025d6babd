import type { DeviceId } from '#domain/ids.ts'
import { actResources } from './act/open-act-resources.ts'
import { ActRunner } from './act/act-runner.ts'
import { AnswerReader } from './answers/reader.ts'
import type { AttachmentFolder } from './attachments/attachment-folder.ts'
import { chainKey } from './device/chain-key.ts'
import { openKey } from './device/open-key.ts'
import { recordKeyReplaced } from './device/replace-key.ts'
import { OfficeLists } from './dossiers/office-lists.ts'
import { ProjectedDossiers } from './dossiers/reader.ts'
import { localStores } from './local-stores.ts'
import { LogReader } from './log/reader.ts'
import { verifyLog } from './log/verify.ts'
import { LedgerReader } from './numbers/reader.ts'
import { PaperFactsReader } from './papers/reader.ts'
import type { OpenRegister } from './register/open-register.ts'
import type { LogSchema } from './schema/log-schema.ts'
import { ProjectedSettings } from './settings/reader.ts'
import type { Connection } from './sqlite/connection.ts'
import type { StoreOptions } from './store-options.ts'
import type { Store } from './store.ts'
import { warnings } from './warnings.ts'

export interface StoreParts {
  readonly device: DeviceId
  /** The one writing connection. */
  readonly log: Connection<LogSchema>
  /** Sees committed acts only. */
  readonly committedLog: Connection<LogSchema>
  readonly register: OpenRegister
  readonly attachments: AttachmentFolder
  readonly keys: string
  readonly now: StoreOptions['now']
  readonly onFault: (fault: unknown) => void
  readonly close: () => void
}

/** The store once everything is open: readers on the committed state, one runner of acts. */
export function counterStore(parts: StoreParts): Store {
  const { device, log, committedLog, attachments } = parts
  const { register, reader } = parts.register
  const settings = new ProjectedSettings(reader)
  const dossiers = new ProjectedDossiers(reader)
  const chain = new LogReader(committedLog, device)
  const answers = new AnswerReader(committedLog)
  const { key, replaces } = openKey(parts.keys, device, chainKey(chain), parts.now())
  const resources = actResources(log, device, settings, key)
  if (replaces !== null) {
    recordKeyReplaced(log, resources, replaces, parts.now())
    register.catchUp(() => {})
  }
  const acts = new ActRunner({ connection: log, resources, register, committed: () => settings.forget(), onFault: parts.onFault })
  return {
    device,
    get warnings() {
      return warnings(chainKey(chain), dossiers.unreadable(), settings.office()?.timeZone ?? 'Asia/Jakarta')
    },
    settings,
    dossiers,
    lists: new OfficeLists(reader),
    numbers: new LedgerReader(committedLog, settings),
    papers: new PaperFactsReader(committedLog),
    attachments,
    ...localStores(log, committedLog, acts),
    answerOf: (command) => answers.of(command),
    transact: (act, work) => acts.run(act, work),
    verify: (limit) => verifyLog(committedLog, { device, publicKey: key.publicKey }, limit),
    close: parts.close,
  }
}
