import type { DossierEvent } from '../dossier/events.ts'
import type { SettingsEvent } from '../office/settings-events.ts'
import type { ControlEvent } from '../stream/control-event.ts'
import type { DeviceEvent, QuarantineEvent } from './device-event.ts'

/** What is asked of an event: aggregate as `kind:id`. */
export interface EventKind {
  readonly aggregate: string
  readonly type: string
  readonly typeVersion: number
}

/** Whether a build reads an event; what it does not read waits for the upgrade, and so do the moves behind it. */
export type Knows = (event: EventKind) => boolean

type Told = { readonly type: string; readonly version: number }
/** The highest version of each type; all below it are read, too. */
type Known<Event extends Told> = { readonly [Type in Event['type']]: Extract<Event, { readonly type: Type }>['version'] }

const OF_DOSSIERS: Known<DossierEvent> = {
  'dossier.received': 1,
  'dossier.accepted': 1,
  'step.completed': 1,
  'dossier.returned': 1,
  'dossier.resubmitted': 1,
  'dossier.ended': 1,
  'checklist.checked': 1,
  'document.prepared': 1,
  'document.initialled': 1,
  'document.signed': 1,
  'number.asked': 1,
  'number.given': 1,
  'number.voided': 1,
  'document.handed-over': 1,
  'paper.issued': 1,
  'note.added': 1,
  'attachment.added': 1,
  'letter.drafted': 1,
  'letter.signed': 1,
  'disposition.sent': 1,
  'disposition.read': 1,
  'disposition.done': 1,
  'notice.given': 1,
  'archive.placed': 1,
  'survey.answered': 1,
  'external-numbers.recorded': 1,
  'dossier.corrected': 1,
  'conflict.settled': 1,
  'dossier.taken': 1,
}

const OF_SETTINGS: Known<SettingsEvent> = {
  'office.established': 1,
  'office.changed': 1,
  'officer.registered': 1,
  'officer.changed': 1,
  'procedure.published': 1,
  'service.defined': 1,
  'service.changed': 1,
  'calendar.set': 1,
  'book.opened': 2,
  'book.changed': 2,
  'number.recorded': 1,
  'number.voided': 1,
  'numbering.resumed': 1,
  'number.lost-closed': 1,
  'run.opened': 1,
  'run.handed-over': 1,
  'run.closed': 1,
  'run.asked': 1,
  'run.taken-over': 1,
}

const OF_DEVICES: Known<DeviceEvent | QuarantineEvent | ControlEvent> = {
  'device.opened': 2,
  'device.key-replaced': 1,
  'device.stream-fetched-again': 1,
  'warning.acknowledged': 1,
  'clock.confirmed': 1,
  'quarantine.admitted': 1,
  'device.enrolled': 1,
  'device.renamed': 1,
  'device.revoked': 1,
  'device.succeeded': 1,
}

/** What this build reads. */
export const knownEvent: Knows = ({ aggregate, type, typeVersion }) => {
  const known: Readonly<Record<string, number>> = aggregate.startsWith('dossier:') ? OF_DOSSIERS : aggregate.startsWith('device:') ? OF_DEVICES : OF_SETTINGS
  return Object.hasOwn(known, type) && typeVersion <= (known[type] ?? 0)
}

/** Whether an event tells of a setting, of a number that belongs to no dossier, or of who gives numbers. */
export const isSettingsType = (type: string): type is SettingsEvent['type'] => Object.hasOwn(OF_SETTINGS, type)
