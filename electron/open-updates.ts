import type { CounterStart } from '#protocol/port.ts'
import { LOG_VERSION } from '#store/log/log-version.ts'
import type { Telling } from './counter.ts'
import { updateFolder } from './update/kept-update.ts'
import { obstacle } from './update/obstacle.ts'
import { PUBLISHER_KEYS } from './update/publisher-keys.ts'
import { runInThread } from './update/run-in-thread.ts'
import { Updates } from './update/updates.ts'

/** The updates of this computer, as the counter's own process has them. `entry`: update-thread, as source or bundled. */
export function openUpdates({ keys, version, sample, installedBy: kind }: CounterStart, telling: Telling, entry: string): Updates {
  const here = { kind: kind ?? null, publishers: PUBLISHER_KEYS, sample }
  return new Updates({ ...here, ...telling, folder: updateFolder(keys), version, data: LOG_VERSION, arch: process.arch, obstacle: obstacle(here), run: runInThread(entry), now: () => new Date().toISOString() })
}
