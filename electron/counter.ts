import type { IsoInstant } from '#domain/ids.ts'
import type { CallRequest, Reply } from '#protocol/call.ts'
import type { Changed, Topic } from '#protocol/changes.ts'
import type { BytesAnswer, BytesRequest, ClientId, CounterStart } from '#protocol/port.ts'
import { openStore } from '#store/open-store.ts'
import { DataChecks } from '#store/verify/data-checks.ts'
import path from 'node:path'
import { placeRestored } from './backup/place-restored.ts'
import type { Backups } from './calls/backup/backups.ts'
import { noBackups } from './calls/backup/no-backups.ts'
import type { Regions } from './calls/regions/regions.ts'
import { serveBytes } from './calls/bytes.ts'
import { allHandlers } from './calls/handlers.ts'
import { Jobs } from './calls/jobs/jobs.ts'
import { type Journal, openJournal } from './calls/journal.ts'
import { Registrar } from './calls/registrar.ts'
import { secretCheck } from './calls/session/check-secret.ts'
import { openSecrets, type Secrets } from './calls/session/secrets.ts'
import { Sessions } from './calls/session/sessions.ts'

export interface Counter {
  call(client: ClientId, name: string, request: CallRequest): Promise<Reply<unknown>>
  bytes(client: ClientId, request: BytesRequest): Promise<BytesAnswer>
  /** The client is gone: its session ends. */
  forget(client: ClientId): void
  onChanged(listener: (changed: Changed) => void): () => void
  /** The counter is to be closed and opened anew: restored data lie ready. */
  onReopen(listener: () => void): void
  close(): Promise<void>
}

export interface CounterPorts {
  readonly now: () => IsoInstant
  /** Makes and checks verifiers; argon2id where absent. */
  readonly secrets?: Secrets
  /** The regions of Indonesia; none where absent. */
  readonly regions?: Regions
  /** The entry of the threads that check the data, absolute; no check where absent. */
  readonly checkThread?: string
  /** Keeps the backup, in threads beside the counter; none where absent. */
  readonly backups?: (parts: { readonly changed: () => void; readonly fault: (error: unknown) => void }) => Backups
}

/** The composition root: opens the register and joins store, sessions and calls. Throws what `openStore` throws. */
export function openCounter(start: CounterStart, { now, secrets = openSecrets(), regions = () => null, checkThread = '', backups: openBackups = () => noBackups }: CounterPorts): Counter {
  const journal = openJournal(path.join(start.data, 'catatan'))
  const store = opened(journal, () => {
    placeRestored(start.data)
    return openStore({ data: start.data, keys: start.keys, now, onFault: (fault) => { journal.fault(fault, 'store') } })
  })
  const listeners = new Set<(changed: Changed) => void>()
  const changed = (topics: readonly Topic[]): void => { for (const listener of listeners) listener({ topics: [...topics] }) }
  const sessions = new Sessions()
  const reopenListeners: (() => void)[] = []
  const reopen = (): void => { for (const listener of reopenListeners) listener() }
  const backups = openBackups({ changed: () => { changed(['backup']) }, fault: (error) => { journal.fault(error, 'backup') } })
  const jobs = new Jobs(() => { changed(['jobs']) }, (error) => { journal.fault(error, 'job') })
  const checks = new DataChecks({ ...start, entry: checkThread, now, changed: () => { changed(['check']) } })
  const handlers = allHandlers({ store, sessions, secrets, checkSecret: secretCheck(store, secrets), jobs, regions, journal, backups, checks, reopen, sample: start.sample, version: start.version })
  const registrar = new Registrar({ store, sessions, handlers, journal, now, changed })
  return {
    call: (client, name, request) => registrar.call(client, name, request),
    bytes: (client, request) => serveBytes({ store, sessions, jobs, journal, now }, client, request),
    forget: (client) => { sessions.close(client) },
    onChanged(listener) {
      listeners.add(listener)
      return () => { listeners.delete(listener) }
    },
    onReopen(listener) { reopenListeners.push(listener) },
    async close() {
      jobs.close()
      await Promise.all([backups.close(), checks.settled()])
      store.close()
    },
  }
}

/** What keeps the register from opening stands in the diary too. */
function opened<Opened>(journal: Journal, open: () => Opened): Opened {
  try {
    return open()
  } catch (error) {
    journal.fault(error, 'open')
    throw error
  }
}
