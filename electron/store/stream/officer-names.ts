import type { OfficerId } from '#domain/ids.ts'
import type { Knows } from '#domain/log/known-events.ts'
import type { Officer } from '#domain/officer/officer.ts'
import { parseStored } from '../files/parse-stored.ts'
import type { FoldableEvent } from '../log/foldable-event.ts'
import type { LogReader } from '../log/reader.ts'
import { inOfficeOrder } from './in-office-order.ts'
import type { Quarantine } from './quarantine.ts'
import type { StreamReader } from './stream-reader.ts'

/** Where an event stands: in the office's stream, or in the own log behind all of the stream up to a place. */
export type EventPlace = { readonly g: number } | { readonly own: number; readonly upTo: number }

interface Naming {
  /** In the stream; null while it has no place there. */
  readonly g: number | null
  /** In the own log; null for another PC's. */
  readonly own: number | null
  readonly name: string
}

/** How officers were called at a place of the stream, whatever was known when it was folded: the same on every PC. */
export class OfficerNames {
  readonly #log: LogReader
  readonly #stream: StreamReader
  readonly #quarantine: Quarantine
  readonly #knows: Knows
  readonly #namings = new Map<OfficerId, readonly Naming[]>()

  constructor(log: LogReader, stream: StreamReader, quarantine: Quarantine, knows: Knows) {
    this.#knows = knows
    this.#quarantine = quarantine
    this.#log = log
    this.#stream = stream
  }

  /** "" for the machine itself and for nobody known there. An own event that came home counts from its place in the stream on. */
  at(officer: OfficerId | null, place: EventPlace): string {
    if (officer === null) return ''
    const namings = this.#namings.get(officer) ?? this.#read(officer)
    this.#namings.set(officer, namings)
    return namings.findLast((naming) => isBefore(naming, place))?.name ?? ''
  }

  /** After anything was said of an officer, here or elsewhere. */
  forget(): void {
    this.#namings.clear()
  }

  /** In the order of the stream, those without a place last. */
  #read(officer: OfficerId): readonly Naming[] {
    const log = this.#log
    const { sequenced, pending } = inOfficeOrder(`officer:${officer}`, { log, stream: this.#stream, quarantine: this.#quarantine, knows: this.#knows })
    return [...namingsOf(sequenced, ({ place, device, seq }) => ({ g: place, own: log.countedPlaceOf(device, seq) })), ...namingsOf(pending, ({ place }) => ({ g: null, own: place }))]
  }
}

const namingsOf = (events: readonly FoldableEvent[], placed: (event: FoldableEvent) => Pick<Naming, 'g' | 'own'>): readonly Naming[] =>
  events.flatMap((event) => (NAMES.has(event.type) ? namesIn(event).map((name) => ({ ...placed(event), name })) : []))

/** None in what does not fold either. */
function namesIn({ body }: FoldableEvent): readonly string[] {
  try {
    return body === null ? [] : [parseStored<Officer>(body).name]
  } catch {
    return []
  }
}

const NAMES: ReadonlySet<string> = new Set(['officer.registered', 'officer.changed'])

const isBefore = ({ g, own }: Naming, place: EventPlace): boolean => ('g' in place ? g !== null && g < place.g : (g !== null && g <= place.upTo) || (own !== null && own < place.own))
