import type { DossierId } from '#domain/ids.ts'
import type { CallOutput } from '#protocol/calls.ts'
import type { OwnStanding } from '#store/contract/sync-store.ts'
import type { Store } from '#store/store.ts'

/** The worst first: an act of several events stands as its worst. */
const WORST: readonly OwnStanding[] = ['here-only', 'conflict', 'kept', 'sent', 'waits', 'applied']

/** What became of this PC's own acts on a dossier; of what it did under an earlier name only what never can be sent. */
export function marksOf({ dossiers, device, sync }: Store, dossier: DossierId): CallOutput<'sync.marks'>['marks'] {
  if (!sync) return []
  const marks = new Map<string, OwnStanding>()
  for (const { ref, command } of dossiers.history(dossier)) {
    if (ref.device !== device && !sync.isHereOnly(ref)) continue
    const [before, now] = [marks.get(command), sync.standingOf(ref)]
    marks.set(command, before && WORST.indexOf(before) < WORST.indexOf(now) ? before : now)
  }
  return [...marks].map(([command, mark]) => ({ command, mark }))
}
