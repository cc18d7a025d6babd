import { must } from '#domain/must.ts'
import type { DossierId } from '#domain/ids.ts'
import type { CallOutput } from '#protocol/calls.ts'
import { aggregateOf } from '#store/log/aggregate.ts'
import type { QuarantinedEvent } from '#store/stream/quarantine.ts'
import type { Store } from '#store/store.ts'
import { z } from 'zod'

interface Register {
  readonly dossiers: Pick<Store['dossiers'], 'state'>
  readonly settings: Pick<Store['settings'], 'officer'>
}
type Row = CallOutput<'sync.devices'>['devices'][number]['heldOn'][number]

/** Enough for an admin to look up on paper what is waiting. */
const MOST = 20
/** Letters of a name or a number that are shown. */
const LONGEST = 200

const OTHER: Readonly<Record<string, string>> = { officer: 'Data petugas', office: 'Data kantor', service: 'Layanan', procedure: 'SOP', calendar: 'Hari libur', book: 'Buku nomor' }

/** What held events are about, each dossier once, the first ones: as it is written on its papers, by whom and when it was begun. */
export function heldOn(store: Register, held: readonly QuarantinedEvent[]): Row[] {
  // What a PC notes about itself is on no paper.
  const about = Map.groupBy(held.filter(({ aggregate }) => !aggregate.startsWith('device:')), ({ aggregate }) => aggregate)
  return [...about].slice(0, MOST).map(([aggregate, events]) => {
    const { actor, at } = must(events[0], 'an event')
    return { about: aboutOf(store, aggregate, events), officer: (actor && store.settings.officer(actor)?.name) ?? '', at }
  })
}

function aboutOf({ dossiers }: Register, aggregate: string, events: readonly QuarantinedEvent[]): string {
  const { kind, id } = aggregateOf({ aggregate: aggregate as Parameters<typeof aggregateOf>[0]['aggregate'] })
  if (kind !== 'dossier') return OTHER[kind] ?? 'Pengaturan'
  const dossier = dossiers.state(id as DossierId)
  if (!dossier) return newDossier(events)
  return `${dossier.registerNumber?.text ?? 'Tanpa nomor'} · ${dossier.applicant.name}`
}

/** One whose receipt is held itself stands in no register; what the papers bear is read off the events, which may be anybody's. */
function newDossier(events: readonly QuarantinedEvent[]): string {
  const [receipt, given] = [firstOf(events, 'dossier.received', RECEIPT), firstOf(events, 'number.given', REGISTER_NUMBER)]
  return receipt ? `${given?.number.text ?? 'Tanpa nomor'} · ${receipt.applicant.name} (berkas baru)` : 'Berkas baru yang diterima di sana'
}

const RECEIPT = z.object({ applicant: z.object({ name: z.string().max(LONGEST) }) })
const REGISTER_NUMBER = z.object({ number: z.object({ text: z.string().max(LONGEST) }), document: z.null() })

const firstOf = <Told extends z.ZodType>(events: readonly QuarantinedEvent[], type: string, told: Told): z.output<Told> | undefined =>
  events.flatMap((event) => (event.type === type ? (told.safeParse(valueOf(event)).data ?? []) : [])).at(0)

function valueOf({ body }: QuarantinedEvent): unknown {
  try {
    return JSON.parse(body ?? 'null')
  } catch {
    return null
  }
}
