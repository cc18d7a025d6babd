import { randomUUID } from 'node:crypto'
import type { CommandId, IsoInstant } from '#domain/ids.ts'
import type { Topic } from '#protocol/changes.ts'
import type { CounterStart } from '#protocol/port.ts'
import type { Store } from '#store/store.ts'
import type { DriverPorts } from './sync/driver/driver-ports.ts'
import type { HostedServer } from './sync/office/hosted-server.ts'
import { OfficeLink } from './sync/office/office-link.ts'
import { upkeep } from './sync/upkeep/upkeep.ts'

export interface LinkParts {
  readonly store: Store
  readonly now: () => IsoInstant
  /** Closes the counter and opens it anew. */
  readonly reopen: () => void
  readonly changed: (topics: readonly Topic[]) => void
  readonly fault: (error: unknown) => void
  /** The office's LAN server on this PC; null where the host keeps none. */
  readonly server: HostedServer | null
}

/** Another PC's act may be of anything. */
const TAKEN: readonly Topic[] = ['dossiers', 'numbers', 'settings', 'session', 'sync']

/** The way to the office's server, on this machine's timers. What is pulled is told to the screens, and what it asks of this PC's number books is done. */
export function openLink({ keys }: CounterStart, { store, now, changed, reopen, fault, server }: LinkParts): OfficeLink {
  const level = (): void => {
    try {
      if (upkeep(store, { now: now(), command: randomUUID() as string as CommandId }) > 0) {
        changed(['numbers'])
        link.acted()
      }
    } catch (error) {
      fault(error)
    }
  }
  const link = new OfficeLink({ store, keys, now, server, ports: PORTS, level, reopen, fault, taken: () => { changed(TAKEN) }, moved: () => { changed(['sync']) } })
  store.scans?.onArrived(() => { changed(['dossiers']) })
  link.start()
  return link
}

const PORTS: DriverPorts = {
  after(milliseconds, run) {
    const timer = setTimeout(run, milliseconds)
    return () => { clearTimeout(timer) }
  },
  clock: () => performance.now(),
  random: () => Math.random(),
}
