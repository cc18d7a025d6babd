import { type Days, daysWords, type DoubtedMoment, trueDays } from '#domain/clock/doubted-moment.ts'
import type { DossierId, IsoInstant } from '#domain/ids.ts'
import type { Reading } from '../dossier/reading.ts'

/** Between which days a dossier truly came in, where a clock in doubt dated it and nobody has said since that it was right; null where its date stands, or nobody can tell yet. */
export function receivedBetween(dossier: DossierId, reading: Reading): Days | null {
  return daysOf(reading.store.doubted.received(dossier), reading)
}

/** The same of its return at that moment; null, too, while that act is not recorded yet. */
export function returnedBetween(dossier: DossierId, at: IsoInstant, reading: Reading): Days | null {
  const returned = reading.store.dossiers.history(dossier).findLast(({ event }) => event.type === 'dossier.returned')
  return returned?.at === at ? daysOf(reading.store.doubted.acts(dossier).get(returned.command) ?? null, reading) : null
}

const daysOf = (moment: DoubtedMoment | null, { doubt, now, office }: Reading): Days | null => moment && !moment.confirmed ? trueDays(moment, doubt ? null : now, office.timeZone) : null

/** The same for the dossier's page; "" where its date stands. */
export function receivedTruly(dossier: DossierId, reading: Reading): string {
  const moment = reading.store.doubted.received(dossier)
  if (!moment || moment.confirmed) return ''
  const days = daysOf(moment, reading)
  return days ? `Tanggal komputer saat itu diragukan; sebenarnya ${daysWords(days)}.` : 'Tanggal komputer saat itu diragukan.'
}
