import { clockDoubt } from '#domain/clock/clock-doubt.ts'
import { defaultCalendar } from '#domain/calendar/shipped-holidays.ts'
import type { IsoInstant } from '#domain/ids.ts'
import { must } from '#domain/must.ts'
import { Chance } from './chance.ts'
import { establishSample, shareBooks } from './establish-sample.ts'
import { LifeOfADossier, type SampleWorld } from './life-of-a-dossier.ts'
import { IDLE_MINUTES, sampleOffice } from './office.ts'
import { onDay, pastWorkingDays } from './past-days.ts'
import { samplePeople } from './people.ts'
import { type CallDoor, Staff } from './staff.ts'
import { vouchForToday } from './vouch-for-today.ts'

export interface SampleOptions {
  /** Dossiers to play, spread over the working days before `until`. */
  readonly dossiers: number
  readonly days: number
  readonly until: IsoInstant
  /** Sets the clock the counter acts by. */
  readonly setClock: (now: IsoInstant) => void
  readonly progress: (done: number, total: number) => void
}

/** Establishes the sample office and plays its last weeks through the real calls: every number, paper and history is as the product makes it. */
export async function makeSampleOffice(door: CallDoor, options: SampleOptions): Promise<void> {
  const { dossiers, until, setClock, progress } = options
  const zone = sampleOffice.timeZone
  const days = pastWorkingDays(until, options.days, defaultCalendar, zone)
  const chance = new Chance(2026)
  const staff = new Staff(door, chance, samplePeople)
  const opening = onDay(must(days[0], 'a first day'), 1, defaultCalendar, zone)
  setClock(opening)
  const admin = await establishSample(staff)
  const services = await staff.ask(must(samplePeople[0], 'an officer').id, 'intake.services', {})
  const world: SampleWorld = { staff, chance, calendar: defaultCalendar, zone, services }
  const agenda = Array.from({ length: dossiers }, (_, index) => {
    const day = must(days[Math.floor((index * days.length) / dossiers)], 'a day for each dossier')
    return { at: onDay(day, chance.between(10, 400), defaultCalendar, zone), life: new LifeOfADossier(world, index + 1) }
  })
  let last = opening
  const comeTo = async (now: IsoInstant): Promise<void> => {
    setClock(now)
    if (clockDoubt(now, last, zone)) await vouchForToday(staff, admin)
    last = now
  }
  await play(agenda, until, comeTo, progress)
  await comeTo(until)
  await shareBooks(staff, admin)
  await staff.ask(admin, 'office.change', { office: { ...sampleOffice, policy: { ...sampleOffice.policy, idleMinutes: IDLE_MINUTES } } })
}

/** Whoever's moment comes first acts first, until now. */
async function play(
  agenda: { at: IsoInstant; readonly life: LifeOfADossier }[],
  until: IsoInstant,
  comeTo: (now: IsoInstant) => Promise<void>,
  progress: SampleOptions['progress'],
): Promise<void> {
  const total = agenda.length
  while (agenda.length > 0) {
    agenda.sort((one, other) => (one.at < other.at ? 1 : one.at > other.at ? -1 : 0))
    const turn = must(agenda.pop(), 'the next one')
    if (turn.at > until) break
    await comeTo(turn.at)
    const again = await turn.life.next(turn.at)
    if (again) agenda.push({ ...turn, at: again })
    else progress(total - agenda.length, total)
  }
}
