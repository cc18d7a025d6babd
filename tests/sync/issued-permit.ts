import { isTransition } from '#domain/dossier/transition.ts'
import type { DossierId, EventRef, IsoDate } from '#domain/ids.ts'
import type { ProcedureRef } from '#domain/workflow/procedure.ts'
import { people } from '../domain/people.ts'
import type { Pc } from './pc.ts'

/** A permit of one and the same optician and place that waits to be handed over; it ends with the STR. */
export function issues({ desk }: Pc, until: IsoDate | 'lifetime'): DossierId {
  const { budi, rina, hendra, dewi, yusuf } = people
  const permitData = { form: 'optician', strNumber: 'STR 1', strExpiry: until, workplaceName: 'Optik', workplaceAddress: 'Jl. Riau', placeSequence: 1 } as const
  const dossier = desk.receives({ name: 'Ayu', permitData })
  for (const [officer, outcome] of [[budi, 'printed'], [rina, 'initialled'], [hendra, 'initialled'], [dewi, 'initialled'], [yusuf, 'signed'], [budi, 'numbered']] as const) desk.moves(officer, dossier, outcome)
  return dossier
}

/** The same permit of the same person asked for again and issued, under another procedure: one whose permits bear no number. */
export function issuesAgain({ desk, store }: Pc, { permit, renewal, under }: { readonly permit: DossierId; readonly renewal: DossierId; readonly under: ProcedureRef }): void {
  desk.act(people.budi, (tx) => {
    let base: EventRef | null = null
    for (const { event } of store.dossiers.history(permit)) {
      if (!isTransition(event.type) && event.type !== 'document.signed') continue
      const told: typeof event = event.type === 'dossier.received' ? { ...event, body: { ...event.body, procedure: under } } : event
      const ref = tx.append({ aggregate: `dossier:${renewal}`, base: isTransition(event.type) ? base : null, event: told })
      if (isTransition(event.type)) base = ref
    }
  })
}
