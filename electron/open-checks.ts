import type { IsoInstant } from '#domain/ids.ts'
import { calls } from '#protocol/calls.ts'
import type { Topic } from '#protocol/changes.ts'
import type { CounterStart } from '#protocol/port.ts'
import type { Store } from '#store/store.ts'
import { DataChecks } from '#store/verify/data-checks.ts'
import { IdleCheck } from '#store/verify/idle-check.ts'

export interface CheckParts {
  readonly store: Store
  /** The entry of the threads that check the data, absolute. */
  readonly entry: string
  readonly now: () => IsoInstant
  readonly changed: (topics: readonly Topic[]) => void
}

/** Looking over the data beside the work at the counter, when asked to and by itself. */
export interface OpenChecks {
  readonly checks: DataChecks
  /** A call came in; an act ends a check that nobody asked for. */
  called(name: string): void
  close(): Promise<void>
}

/** How often what was appended is verified in the background, milliseconds. */
const KEEP_UP_MS = 3_600_000
/** How often Loket looks whether it is to check the data by itself, milliseconds. */
const LOOK_MS = 300_000

/** A check that is asked for, or stopped, is no act others give way to. */
const ACTS: ReadonlySet<string> = new Set(Object.entries(calls).flatMap(([name, { kind }]) => (kind === 'command' && !name.startsWith('check.') ? [name] : [])))

export function openChecks(start: CounterStart, { store, entry, now, changed }: CheckParts): OpenChecks {
  const checks = new DataChecks({ ...start, entry, now, changed: () => { changed(['check']) }, damaged: (attachment) => { store.attachments.suspect(attachment) } })
  const idle = new IdleCheck(checks)
  const timers = [setInterval(() => { checks.keepUp() }, KEEP_UP_MS).unref(), setInterval(() => { idle.look() }, LOOK_MS).unref()]
  return {
    checks,
    called(name) {
      if (ACTS.has(name)) idle.acted()
    },
    close() {
      for (const timer of timers) clearInterval(timer)
      return checks.settled()
    },
  }
}
