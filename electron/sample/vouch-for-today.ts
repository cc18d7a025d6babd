import type { OfficerId } from '#domain/ids.ts'
import type { Staff } from './staff.ts'

/** An office that comes to a day nobody would expect (a new year, weeks without an act) has it confirmed by whoever may. */
export async function vouchForToday(staff: Staff, officer: OfficerId): Promise<void> {
  const doubt = await staff.ask(officer, 'clock.state', {})
  if (doubt) await staff.ask(officer, 'clock.confirm', { today: doubt.today })
}
