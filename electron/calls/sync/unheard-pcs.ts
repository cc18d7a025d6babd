import { officeMinutesBetween } from '#domain/calendar/office-minutes.ts'
import type { IsoInstant } from '#domain/ids.ts'
import type { CallOutput } from '#protocol/calls.ts'
import type { Reading } from '../dossier/reading.ts'
import type { KnownDevice } from './office-sync.ts'

type Unheard = CallOutput<'sync.unheard'>['computers'][number]

/** About a working day, in office minutes: nobody is missed overnight or over a weekend. */
const LONG = 7 * 60

/** Other PCs of the office of which nothing came here for that long, the longest silent first; one that never did anything is silent since it joined. One that is let in no more is none of them. */
export function unheardPcs({ store, now, calendar, office }: Pick<Reading, 'store' | 'now' | 'calendar' | 'office'>, devices: readonly KnownDevice[]): Unheard[] {
  const own: ReadonlySet<string> = new Set([...(store.sync?.earlier ?? []), store.device])
  return devices
    .filter(({ device, revoked }) => revoked === null && !own.has(device))
    .map(({ device, name, enrolled }) => ({ name, enrolled, lastAct: store.sync?.lastActOf(device) ?? null }))
    .filter((pc) => officeMinutesBetween(lastHeard(pc), now, calendar, office.timeZone) >= LONG)
    .sort((one, other) => (lastHeard(one) < lastHeard(other) ? -1 : 1))
}

const lastHeard = ({ lastAct, enrolled }: Pick<Unheard, 'lastAct' | 'enrolled'>): IsoInstant => lastAct ?? enrolled
