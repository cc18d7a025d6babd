import type { DossierId, IsoDate } from '#domain/ids.ts'
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
