import type { SettingsEvent } from '#domain/office/settings-events.ts'

const SETTINGS_TYPES: Readonly<Record<SettingsEvent['type'], true>> = {
  'office.established': true,
  'office.changed': true,
  'officer.registered': true,
  'officer.changed': true,
  'procedure.published': true,
  'service.defined': true,
  'service.changed': true,
  'calendar.set': true,
  'book.opened': true,
  'book.changed': true,
  'number.recorded': true,
  'number.voided': true,
  'numbering.resumed': true,
  'number.lost-closed': true,
  'run.opened': true,
  'run.handed-over': true,
  'run.closed': true,
  'run.asked': true,
  'run.taken-over': true,
}

/** Whether this build knows the type. Others stay in the log and are passed over until the upgrade. */
export const isSettingsType = (type: string): type is SettingsEvent['type'] => Object.hasOwn(SETTINGS_TYPES, type)
