import { assertNever } from '#domain/assert-never.ts'
import type { SettingsEvent } from '#domain/office/settings-events.ts'
import { aggregateOf } from '../log/aggregate.ts'
import type { SettingTable } from '../schema/setting.ts'
import { procedureRef } from './procedure-ref.ts'

/** The calendar is one. */
export const THE_CALENDAR = ''

/** Which setting an event gives a new state; null for those that only tell of a number, or of who gives them. */
export function settingKey(event: SettingsEvent): Pick<SettingTable, 'kind' | 'id'> | null {
  switch (event.type) {
    case 'office.established':
    case 'office.changed':
      return { kind: 'office', id: event.body.id }
    case 'officer.registered':
    case 'officer.changed':
      return { kind: 'officer', id: event.body.id }
    case 'procedure.published':
      return { kind: 'procedure', id: procedureRef(event.body).hash }
    case 'service.defined':
    case 'service.changed':
      return { kind: 'service', id: event.body.id }
    case 'calendar.set':
      return { kind: 'calendar', id: THE_CALENDAR }
    case 'book.opened':
    case 'book.changed':
      return { kind: 'book', id: event.body.id }
    case 'number.recorded':
    case 'number.voided':
    case 'numbering.resumed':
    case 'number.lost-closed':
    case 'run.opened':
    case 'run.handed-over':
    case 'run.closed':
    case 'run.asked':
    case 'run.taken-over':
      return null
    default:
      return assertNever(event)
  }
}

/** The setting an aggregate's events give a state; one that is nowhere where it is of no setting. */
export function settingOf(aggregate: string): { readonly kind: string; readonly id: string } {
  const { kind, id } = aggregateOf({ aggregate })
  return { kind, id: kind === 'calendar' ? THE_CALENDAR : id }
}
