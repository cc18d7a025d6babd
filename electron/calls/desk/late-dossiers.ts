import type { IsoInstant } from '#domain/ids.ts'
import type { RunningDossier } from '#store/contract/dossier-reader.ts'
import { clockDue, type Due } from '../dossier/due.ts'
import type { Reading } from '../dossier/reading.ts'

export interface DueDossier extends RunningDossier {
  readonly due: Due
}

/** Every running dossier with its due date as of now. */
export const dueDossiers = (reading: Reading): readonly DueDossier[] => withDue(reading.store.dossiers.running(), reading)

/** Those that are late now, without looking at every one that runs. */
export const lateDossiers = (reading: Reading): readonly DueDossier[] => withDue(reading.store.lists.perhapsLate(reading.today), reading).filter((dossier) => dossier.due.lateDays > 0)

/** Many share one clock reading, so that each is reckoned once. */
function withDue(dossiers: readonly RunningDossier[], reading: Reading): readonly DueDossier[] {
  const known = new Map<string, Due>()
  return dossiers.map((dossier) => {
    const key = `${hourOf(dossier.clockStart)} ${hourOf(dossier.clockEnd)} ${dossier.promisedDays} ${JSON.stringify(dossier.pauses)}`
    const due = known.get(key) ?? clockDue(dossier, reading)
    known.set(key, due)
    return { ...dossier, due }
  })
}

/** Within an hour it is one date on every wall. */
const hourOf = (instant: IsoInstant | null): string | undefined => instant?.slice(0, 13)

/** Most urgent first: by due date, those without one or served already last, the longest waiting before. */
export const byUrgency = (one: DueDossier, other: DueDossier): number =>
  compare(openDue(one), openDue(other)) || compare(one.since, other.since) || compare(one.id, other.id)

const openDue = ({ due }: DueDossier): string => (due.served ? null : due.date) ?? '9999'

const compare = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0)
