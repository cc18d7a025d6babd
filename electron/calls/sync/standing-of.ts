import { openConflicts } from '#domain/dossier/conflicts.ts'
import type { DeviceId } from '#domain/ids.ts'
import type { CallOutput } from '#protocol/calls.ts'
import type { SyncStore } from '#store/contract/sync-store.ts'
import type { Store } from '#store/store.ts'
import type { OfficeSync } from './office-sync.ts'

type Standing = CallOutput<'sync.standing'>

/** How this PC stands with the office's server, and what waits; counts, nobody's data. */
export function standingOf(store: Store, { line, term }: Pick<OfficeSync, 'line' | 'term'>): Standing {
  const membership = store.membership.read()
  const { state, contact, problem, serverHead } = line
  const here = store.sync?.head().g ?? 0
  return {
    state,
    since: state === 'in-touch' ? null : contact,
    problem,
    address: membership ? `${membership.host}:${membership.port}` : '',
    serves: membership?.serves ?? false,
    own: membership && { code: membership.code, name: membership.name },
    term,
    acts: ownActs(store),
    heldDossiers: store.sync?.quarantined().filter(({ type }) => type === 'dossier.received').length ?? 0,
    scans: store.scans?.counts() ?? { unsent: 0, wanted: 0 },
    incidents: store.incidents.length,
    awaitsUpgrade: awaitsUpgrade(store),
    foldingAgain: store.sync?.foldingAgain ?? null,
    fetching: serverHead !== null && here < serverHead ? { done: here, total: serverHead } : null,
  }
}

function ownActs({ sync, device, lists, dossiers }: Store): Standing['acts'] {
  if (!sync) return { kept: 0, sent: 0, applied: 0, hereOnly: 0, conflict: 0, held: 0 }
  const own: ReadonlySet<DeviceId> = new Set([...sync.earlier, device])
  const part = { list: 'in-conflict' } as const
  const open = lists.page(part, '', lists.count(part)).ids.flatMap((id) => openConflicts(dossiers.state(id) ?? {}))
  return { ...sync.waiting(), conflict: open.filter(({ ref }) => own.has(ref.device)).length, held: heldOfOwn(sync, own) }
}

/** How much of what this PC did is held. Another machine may have gone on with an earlier chain: what it did is not this PC's. */
export const heldOfOwn = (sync: Pick<SyncStore, 'quarantined' | 'ownEnd'>, own: ReadonlySet<DeviceId>): number =>
  sync.quarantined().filter(({ device, seq }) => own.has(device) && seq <= sync.ownEnd(device).seq).length

function awaitsUpgrade({ dossiers }: Store): Standing['awaitsUpgrade'] {
  const waiting = dossiers.waiting()
  const ofDossiers = waiting.filter((aggregate) => aggregate.startsWith('dossier:')).length
  return { dossiers: ofDossiers, settings: waiting.length - ofDossiers }
}
