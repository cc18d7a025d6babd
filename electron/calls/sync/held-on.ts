import { must } from '#domain/must.ts'
import type { DossierId } from '#domain/ids.ts'
import type { CallOutput } from '#protocol/calls.ts'
import { aggregateOf } from '#store/log/aggregate.ts'
import type { QuarantinedEvent } from '#store/stream/quarantine.ts'
import type { Store } from '#store/store.ts'

type Row = CallOutput<'sync.devices'>['devices'][number]['heldOn'][number]

/** Enough for an admin to look up on paper what is waiting. */
const MOST = 20

const OTHER: Readonly<Record<string, string>> = { officer: 'Data petugas', office: 'Data kantor', service: 'Layanan', procedure: 'SOP', calendar: 'Hari libur', book: 'Buku nomor' }

/** What held events are about, each dossier once, the first ones: as it is written on its papers, by whom and when it was begun. */
export function heldOn(store: Store, held: readonly QuarantinedEvent[]): Row[] {
  // What a PC notes about itself is on no paper.
  const about = Map.groupBy(held.filter(({ aggregate }) => !aggregate.startsWith('device:')), ({ aggregate }) => aggregate)
  return [...about].slice(0, MOST).map(([aggregate, events]) => {
    const { actor, at } = must(events[0], 'an event')
    return { about: aboutOf(store, aggregate), officer: (actor && store.settings.officer(actor)?.name) ?? '', at }
  })
}

function aboutOf({ dossiers }: Store, aggregate: string): string {
  const { kind, id } = aggregateOf({ aggregate: aggregate as Parameters<typeof aggregateOf>[0]['aggregate'] })
  if (kind !== 'dossier') return OTHER[kind] ?? 'Pengaturan'
  const dossier = dossiers.state(id as DossierId)
  if (!dossier) return 'Berkas baru yang diterima di sana'
  return `${dossier.registerNumber?.text ?? 'Tanpa nomor'} · ${dossier.applicant.name}`
}
