import { compareVersions } from './compare-versions.ts'
import { dropKept, keptRelease } from './kept-update.ts'
import { remember, updateHistory } from './update-history.ts'
import { dropNote, readOrder } from './update-notes.ts'
import type { UpdatePorts } from './update-ports.ts'

/** At a start: what became of the installer that was started last, and away with what is of no use any more. */
export function settleEarlier({ folder, publishers, version, now }: Pick<UpdatePorts, 'folder' | 'publishers' | 'version' | 'now'>): void {
  const last = updateHistory(folder).at(-1)
  if (last?.what === 'started') remember(folder, { ...last, at: now(), what: compareVersions(version, last.version) >= 0 ? 'installed' : 'failed' })
  // A word left behind by a counter that was started again is no order to close now.
  dropNote(folder, 'go')
  const kept = keptRelease(folder, publishers)
  if (kept === null || compareVersions(kept.version, version) <= 0) dropKept(folder)
  const order = readOrder(folder, 'order')
  if (order?.version !== keptRelease(folder, publishers)?.version) dropNote(folder, 'order')
}
