import type { RecordedDossierEvent } from '#domain/dossier/events.ts'
import type { PaperId } from '#domain/ids.ts'
import type { Store } from '#store/store.ts'

/**
 * Papers made here that nobody has asked for since: they were neither looked at nor printed nor saved. Of what another computer made, or this one before it was opened anew
 * from older data, nobody here knows: those count as printed.
 */
export const unopenedPapers = (events: readonly RecordedDossierEvent[], { device, views }: Pick<Store, 'device' | 'views'>): ReadonlySet<PaperId> =>
  new Set(events.flatMap(({ event, ref }) => (event.type === 'paper.issued' && ref.device === device && views.count({ officer: null, what: 'print', about: [seenPaper(event.body.paper)], from: null, before: null }) === 0 ? [event.body.paper] : [])))

/** What the view log names a paper whose bytes were asked for. */
export const seenPaper = (id: PaperId): string => `/papers/${id}`
