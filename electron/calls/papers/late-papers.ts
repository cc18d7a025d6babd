import { isSameRef } from '#domain/dossier/conflicts.ts'
import type { RecordedDossierEvent } from '#domain/dossier/events.ts'
import type { Dossier } from '#domain/dossier/state.ts'
import type { PaperId } from '#domain/ids.ts'

/** Papers that left the printer with a move that came too late: what another computer did at the same time counts, and so does its paper. */
export function latePapers(events: readonly RecordedDossierEvent[], { conflicts = [] }: Pick<Dossier, 'conflicts'>): ReadonlySet<PaperId> {
  const late = new Set(events.filter(({ ref }) => conflicts.some((conflict) => isSameRef(conflict.ref, ref))).map(({ command }) => command))
  return new Set(events.flatMap(({ event, command }) => (event.type === 'paper.issued' && late.has(command) ? [event.body.paper] : [])))
}
