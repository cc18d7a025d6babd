import type { IsoInstant } from '#domain/ids.ts'
import type { CallRequest, Reply } from '#protocol/call.ts'
import type { Changed, Topic } from '#protocol/changes.ts'
import type { BytesAnswer, BytesRequest, ClientId, CounterStart } from '#protocol/port.ts'
import { openStore } from '#store/open-store.ts'
import path from 'node:path'
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
  close(): Promise<void>
}

export interface CounterPorts {
  readonly now: () => IsoInstant
  /** Makes and checks verifiers; argon2id where absent. */
  readonly secrets?: Secrets
  /** The regions of Indonesia; none where absent. */
  readonly regions?: Regions
}

/** The composition root: opens the register and joins store, sessions and calls. Throws what `openStore` throws. */
export function openCounter(start: CounterStart, { now, secrets = openSecrets(), regions = () => null }: CounterPorts): Counter {
  const journal = openJournal(path.join(start.data, 'catatan'))
  const store = opened(journal, () => openStore({ data: start.data, keys: start.keys, now, onFault: (fault) => { journal.fault(fault, 'store') } }))
  const listeners = new Set<(changed: Changed) => void>()
  const changed = (topics: readonly Topic[]): void => { for (const listener of listeners) listener({ topics: [...topics] }) }
  const sessions = new Sessions()
  const jobs = new Jobs(() => { changed(['jobs']) }, (error) => { journal.fault(error, 'job') })
  const handlers = allHandlers({ store, sessions, secrets, checkSecret: secretCheck(store, secrets), jobs, regions, journal, sample: start.sample, version: start.version })
  const registrar = new Registrar({ store, sessions, handlers, journal, now, changed })
  return {
    call: (client, name, request) => registrar.call(client, name, request),
    bytes: (client, request) => serveBytes({ store, sessions, jobs, journal, now }, client, request),
    forget: (client) => { sessions.close(client) },
    onChanged(listener) {
      listeners.add(listener)
      return () => { listeners.delete(listener) }
    },
    close() {
      jobs.close()
      store.close()
      return Promise.resolve()
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
