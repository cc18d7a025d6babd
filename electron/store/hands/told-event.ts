import type { DossierEvent } from '#domain/dossier/events.ts'
import type { DossierId } from '#domain/ids.ts'
import type { DeviceEvent } from '#domain/log/device-event.ts'
import type { RunMove } from '#domain/numbering/hands/run-move.ts'
import { moveOf } from '#domain/numbering/hands/move-of.ts'
import type { SettingsEvent } from '#domain/office/settings-events.ts'
import { parseStored } from '../files/parse-stored.ts'
import { aggregateOf } from '../log/aggregate.ts'
import type { FoldableEvent } from '../log/foldable-event.ts'

/** An event that tells of numbers or of who gives them. */
export type TellingEvent = DossierEvent | SettingsEvent | DeviceEvent

/** Its types, with the highest version this build knows; later ones wait for the upgrade. */
const KNOWN: Readonly<Record<string, number>> = {
  'run.opened': 1,
  'run.handed-over': 1,
  'run.closed': 1,
  'run.asked': 1,
  'run.taken-over': 1,
  'number.given': 1,
  'number.asked': 1,
  'number.recorded': 1,
  'number.voided': 1,
  'number.lost-closed': 1,
  'numbering.resumed': 1,
  'book.opened': 2,
  'book.changed': 2,
  'device.opened': 2,
}

export const TELLING_TYPES: readonly string[] = Object.keys(KNOWN)

export interface Told {
  readonly event: TellingEvent
  /** Null where it is about something else than a dossier. */
  readonly dossier: DossierId | null
  readonly move: RunMove | null
}

/** Null for an event that tells nothing of numbers, and for one that cannot be read: its place stays, and what it would have moved does not move. */
export function toldBy({ type, typeVersion, aggregate, body }: Pick<FoldableEvent, 'type' | 'typeVersion' | 'aggregate' | 'body'>): Told | null {
  const known = KNOWN[type]
  if (known === undefined || typeVersion > known || body === null) return null
  try {
    const { kind, id } = aggregateOf({ aggregate })
    const dossier = kind === 'dossier' ? (id as DossierId) : null
    const event = parseStored<TellingEvent>(`{"type":${JSON.stringify(type)},"version":${typeVersion},"body":${body}}`)
    return { event, dossier, move: moveOf(event, dossier) }
  } catch {
    return null
  }
}
