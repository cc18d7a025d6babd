import { isWorkingDay } from '#domain/calendar/working-days.ts'
import { fromDayNumber } from '#domain/calendar/iso-date.ts'
import { defaultCalendar } from '#domain/calendar/shipped-holidays.ts'
import { localDate } from '#domain/calendar/office-time.ts'
import type { IsoInstant } from '#domain/ids.ts'
import { must } from '#domain/must.ts'
import { ROLES } from '#domain/officer/role.ts'
import type { CounterStart } from '#protocol/port.ts'
import { v7 } from 'uuid'
import type { Secrets } from '../../electron/calls/session/secrets.ts'
import { openCounter } from '../../electron/counter.ts'
import { inventApplicant } from '../../electron/sample/applicants.ts'
import { Chance } from '../../electron/sample/chance.ts'
import { intakeForm } from '../../electron/sample/intake-form.ts'
import { makeSampleOffice } from '../../electron/sample/make-sample-office.ts'
import { sampleOffice } from '../../electron/sample/office.ts'
import { onDay } from '../../electron/sample/past-days.ts'
import { samplePeople } from '../../electron/sample/people.ts'
import { rememberingSecrets } from '../../electron/sample/remembering-secrets.ts'
import { Staff } from '../../electron/sample/staff.ts'

export interface ModelOffice {
  /** Dossiers to be played through the real calls. */
  readonly lives: number
  /** Day numbers: the office opens on the first, and the last of these lives has its time until the second. */
  readonly from: number
  readonly until: number
  readonly secrets: Secrets
  readonly progress: (done: number, total: number) => void
}

/** Serials of those who withdraw, out of the way of everybody else's. */
const WITHDRAWING = 9_000

/** Establishes the office and plays its first weeks through the real calls, as the sample office is played. What it does is lived again later, in bulk. */
export async function playModelOffice(start: CounterStart, { lives, from, until, secrets, progress }: ModelOffice): Promise<void> {
  let now = onDay(fromDayNumber(until), 1, defaultCalendar, sampleOffice.timeZone)
  const setClock = (moment: IsoInstant): void => { now = moment }
  const counter = openCounter(start, { now: () => now, secrets: rememberingSecrets(secrets) })
  try {
    const days = Array.from({ length: until - from }, (_, index) => fromDayNumber(from + index)).filter((day) => isWorkingDay(day, defaultCalendar)).length
    await makeSampleOffice(counter, { dossiers: lives, days, until: now, setClock, progress })
    await withdrawals(new Staff(counter, new Chance(from), samplePeople), Math.max(2, Math.round(lives / 12)), now, setClock)
  } finally {
    await counter.close()
  }
}

/** Taken in, and taken back by the applicant an hour later: the shortest life that has a number and an end. */
async function withdrawals(staff: Staff, count: number, from: IsoInstant, setClock: (now: IsoInstant) => void): Promise<void> {
  const chance = new Chance(count)
  const services = await staff.ask(must(samplePeople[0], 'an officer').id, 'intake.services', {})
  const today = localDate(from, sampleOffice.timeZone)
  for (let serial = 0; serial < count; serial += 1) {
    const service = must(services[serial % services.length], 'a service')
    const clerk = staff.holding(ROLES.frontOffice).id
    const at = onDay(today, 10 + serial, defaultCalendar, sampleOffice.timeZone)
    const dossier = v7({ msecs: Date.parse(at), random: chance.bytes(16) })
    setClock(at)
    await staff.ask(clerk, 'intake.receive', intakeForm({ chance, today, dossier, service, applicant: inventApplicant(chance, WITHDRAWING + serial), complete: true }))
    setClock(onDay(today, 70 + serial, defaultCalendar, sampleOffice.timeZone))
    const { base } = await staff.ask(clerk, 'dossier.open', { dossier })
    await staff.ask(clerk, 'dossier.withdraw', { dossier, base, reason: 'Pemohon menarik permohonannya.' })
  }
}
