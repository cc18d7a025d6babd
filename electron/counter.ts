import type { IsoInstant } from '#domain/ids.ts'
import type { CallRequest, Reply } from '#protocol/call.ts'
import type { Changed, Topic } from '#protocol/changes.ts'
import type { BytesAnswer, BytesRequest, ClientId, CounterStart, OpenSession } from '#protocol/port.ts'
import { openStore } from '#store/open-store.ts'
import type { Store } from '#store/store.ts'
import type { OpeningStep } from '#store/opening-step.ts'
import path from 'node:path'
import { placeRestored } from './backup/place-restored.ts'
import type { Backups } from './calls/backup/backups.ts'
import { noBackups } from './calls/backup/no-backups.ts'
import { noUpdates } from './calls/update/no-updates.ts'
import { isLevel } from './calls/update/update-calls.ts'
import type { Updates } from './calls/update/updates.ts'
import type { Regions } from './calls/regions/regions.ts'
import { serveBytes } from './calls/bytes.ts'
import { allHandlers } from './calls/handlers.ts'
import { Jobs } from './calls/jobs/jobs.ts'
import { type Journal, openJournal } from './calls/journal.ts'
import { Registrar } from './calls/registrar.ts'
import { secretCheck } from './calls/session/check-secret.ts'
import { openSecrets, type Secrets } from './calls/session/secrets.ts'
import { Sessions } from './calls/session/sessions.ts'
import { openChecks } from './open-checks.ts'
import { openLink } from './open-link.ts'
import type { OfficeLink } from './sync/office/office-link.ts'
import type { ToldServer } from './told-server.ts'

export interface Counter {
  call(client: ClientId, name: string, request: CallRequest): Promise<Reply<unknown>>
  bytes(client: ClientId, request: BytesRequest): Promise<BytesAnswer>
  /** The client is gone: its session ends. */
  forget(client: ClientId): void
  onChanged(listener: (changed: Changed) => void): () => void
  /** The counter is to be closed and opened anew, told once: restored data lie ready, an office was joined, a file that can be made anew is broken. */
  onReopen(listener: () => void): void
  /** Who sits where, for the counter opened next; nobody where that has other data. */
  sessions(): readonly OpenSession[]
  /** Who sat where at the counter before. */
  resume(sessions: readonly OpenSession[]): void
  close(): Promise<void>
}

/** How what runs beside the counter speaks up. */
export interface Telling {
  readonly changed: () => void
  readonly fault: (error: unknown) => void
}

export interface CounterPorts {
  readonly now: () => IsoInstant
  /** Makes and checks verifiers; argon2id where absent. */
  readonly secrets?: Secrets
  /** The regions of Indonesia; none where absent. */
  readonly regions?: Regions
  /** The entry of the threads that check the data, absolute; no check where absent. */
  readonly checkThread?: string
  /** Hears what opening takes long over. */
  readonly onOpening?: (step: OpeningStep) => void
  /** Keeps the backup, in threads beside the counter; none where absent. */
  readonly backups?: (parts: Telling) => Backups
  /** Looks for updates and copies them, in threads beside the counter; none where absent. */
  readonly updates?: (parts: Telling) => Updates
  /** The office's LAN server, where the host can keep one on this PC; none where absent. */
  readonly server?: ToldServer | null
}

/** The composition root: opens the register and joins store, sessions and calls. Throws what `openStore` throws. */
export function openCounter(start: CounterStart, { now, secrets = openSecrets(), regions = () => null, checkThread = '', backups: openBackups = () => noBackups, updates: openUpdates = () => noUpdates, server = null, onOpening = () => {} }: CounterPorts): Counter {
  const journal = openJournal(path.join(start.data, 'catatan'))
  const { changed, reopen, onChanged, onReopen } = tellers()
  let isMended = false
  const store = opened(journal, () => {
    placeRestored(start.data)
    return openStore({ data: start.data, keys: start.keys, now, onOpening, onFault: (fault) => { journal.fault(fault, 'store') }, onDamaged: () => {
      isMended = true
      reopen()
    } })
  })
  const sessions = new Sessions()
  const backups = openBackups({ changed: () => { changed(['backup']) }, fault: (error) => { journal.fault(error, 'backup') } })
  const updates = openUpdates({ changed: () => { changed(['update']) }, fault: (error) => { journal.fault(error, 'update') } })
  const jobs = new Jobs(() => { changed(['jobs']) }, (error) => { journal.fault(error, 'job') })
  const checking = openChecks(start, { store, entry: checkThread, now, changed })
  const sync = openLink(start, { store, now, changed, reopen, server, fault: (error) => { journal.fault(error, 'sync') } })
  server?.onStanding(() => { changed(['sync']) })
  const handlers = allHandlers({ store, sessions, secrets, checkSecret: secretCheck(store, secrets), jobs, regions, journal, backups, updates, checks: checking.checks, sync, reopen, sample: start.sample, version: start.version })
  const registrar = new Registrar({ store, sessions, handlers, journal, now, changed: (topics) => {
    changed(topics)
    sync.acted()
  } })
  return {
    call(client, name, request) {
      checking.called(name)
      return registrar.call(client, name, request)
    },
    bytes: (client, request) => serveBytes({ store, sessions, jobs, journal, now }, client, request),
    forget: (client) => { sessions.close(client) },
    onChanged,
    onReopen,
    sessions: () => (isMended ? sessions.all() : []),
    resume: (before) => { sessions.resume(before) },
    close: () => ended({ jobs, sync, updates, backups, checking, store }),
  }
}

/** Who is told what has changed, and, once, that the counter is to be opened anew. */
function tellers(): Pick<Counter, 'onChanged' | 'onReopen'> & { readonly changed: (topics: readonly Topic[]) => void; readonly reopen: () => void } {
  const [listeners, reopenListeners] = [new Set<(changed: Changed) => void>(), new Set<() => void>()]
  return {
    changed: (topics) => { for (const listener of listeners) listener({ topics: [...topics] }) },
    reopen: () => {
      const told = [...reopenListeners]
      reopenListeners.clear()
      for (const listener of told) listener()
    },
    onChanged(listener) {
      listeners.add(listener)
      return () => { listeners.delete(listener) }
    },
    onReopen(listener) { reopenListeners.add(listener) },
  }
}

interface Ending {
  readonly jobs: Jobs
  readonly sync: OfficeLink
  readonly updates: Updates
  readonly backups: Backups
  readonly checking: ReturnType<typeof openChecks>
  readonly store: Store
}

/** The store last; an update that was ordered is let go of behind it. */
async function ended({ jobs, sync, updates, backups, checking, store }: Ending): Promise<void> {
  jobs.close()
  await sync.close()
  const updating = await updates.closing(() => soon(isLevel(backups)).catch(() => false))
  await updates.close()
  await Promise.all([backups.close(), checking.close()])
  store.close()
  if (updating) updates.letGo()
}

/** Milliseconds a closing counter waits for its backup before an update; the host waits ten seconds for the whole. */
const BACKUP_PATIENCE = 6_000

/** Whether it came out so in time. */
async function soon(answer: Promise<boolean>): Promise<boolean> {
  const { promise: tooLate, resolve } = Promise.withResolvers<boolean>()
  const timer = setTimeout(() => { resolve(false) }, BACKUP_PATIENCE)
  return Promise.race([answer, tooLate]).finally(() => { clearTimeout(timer) })
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
