import type { WorkingCalendar } from '#domain/calendar/calendar.ts'
import { addOfficeMinutes } from '#domain/calendar/office-minutes.ts'
import { localDate } from '#domain/calendar/office-time.ts'
import type { IsoInstant, TimeZone } from '#domain/ids.ts'
import { ROLES } from '#domain/officer/role.ts'
import type { CallOutput } from '#protocol/calls.ts'
import { v4 as uuid } from 'uuid'
import { actDetails } from './act-details.ts'
import { inventApplicant } from './applicants.ts'
import type { Chance } from './chance.ts'
import { intakeForm, ticked } from './intake-form.ts'
import { writeLetters } from './letters.ts'
import type { Staff } from './staff.ts'

type Actions = CallOutput<'dossier.open'>['actions']

const REASONS = { refuse: 'Persyaratan teknis tidak terpenuhi.', sendBack: 'Ada salah ketik pada surat, perbaiki dahulu.' } as const

export interface SampleWorld {
  readonly staff: Staff
  readonly chance: Chance
  readonly calendar: WorkingCalendar
  readonly zone: TimeZone
  readonly services: CallOutput<'intake.services'>
}

/** One sample dossier: told when its moment has come, it does its next act through the calls and says when it wants to be told again. */
export class LifeOfADossier {
  readonly #world: SampleWorld
  readonly #serial: number
  readonly #dossier: string
  /** Acts after which it is left lying, so that every queue has something late. */
  readonly #patience: number
  readonly #complete: boolean
  #acts = 0

  constructor(world: SampleWorld, serial: number) {
    const { chance } = world
    this.#world = world
    this.#serial = serial
    this.#dossier = uuid({ random: chance.bytes(16) })
    this.#patience = chance.happens(90) ? Number.POSITIVE_INFINITY : chance.between(0, 6)
    this.#complete = chance.happens(86)
  }

  /** Null where nothing more happens to it. */
  async next(at: IsoInstant): Promise<IsoInstant | null> {
    if (this.#acts > this.#patience) return null
    const more = this.#acts === 0 ? await this.#intake(at) : await this.#goOn(at)
    this.#acts += 1
    return more ? this.#later(at) : null
  }

  async #intake(at: IsoInstant): Promise<boolean> {
    const { staff, chance, services, zone } = this.#world
    const service = services[this.#serial % services.length]
    if (!service) return false
    const applicant = inventApplicant(chance, this.#serial)
    await staff.ask(staff.holding(ROLES.frontOffice).id, 'intake.receive', intakeForm({ chance, today: localDate(at, zone), dossier: this.#dossier, service, applicant, complete: this.#complete }))
    return true
  }

  async #goOn(at: IsoInstant): Promise<boolean> {
    const { staff } = this.#world
    const seen = await staff.ask(staff.holding(ROLES.frontOffice).id, 'dossier.open', { dossier: this.#dossier })
    return seen.canResubmit ? this.#comeBack(seen) : goesOn(this.#world, seen, at)
  }

  async #comeBack(view: CallOutput<'dossier.open'>): Promise<boolean> {
    const { staff, chance } = this.#world
    if (chance.happens(40)) return false
    const checklist = ticked(view.checklist, true)
    await staff.ask(staff.holding(ROLES.frontOffice).id, 'dossier.resubmit', { dossier: this.#dossier, base: view.base, checklist, note: '', attachments: [] })
    return true
  }

  /** Most acts follow within the hour, some the day after. */
  #later(at: IsoInstant): IsoInstant {
    const { chance, calendar, zone } = this.#world
    const minutes = chance.happens(80) ? chance.between(5, 55) : chance.between(300, 1200)
    return addOfficeMinutes(at, minutes, calendar, zone)
  }
}

/** What the desk that has the dossier would do next: it writes, signs and numbers the letters that are wanted, and moves it. False where nothing is to be done. `seen`: what every desk sees of the dossier. */
export async function goesOn({ staff, chance, zone }: SampleWorld, seen: CallOutput<'dossier.open'>, at: IsoInstant): Promise<boolean> {
  if (!seen.step) return false
  const { dossier } = seen.row
  const officer = staff.holding(seen.holder.role ?? ROLES.frontOffice)
  const view = await staff.ask(officer.id, 'dossier.open', { dossier })
  const action = chosen(view.actions, chance)
  if (!action || !view.step) return false
  const today = localDate(at, zone)
  if (action.lacks.length > 0) await writeLetters(staff, officer, view, today, action.kind === 'refuse')
  const details = actDetails(view, action.asks, today, chance)
  const note = action.asks.includes('reason') ? REASONS[action.kind === 'refuse' ? 'refuse' : 'sendBack'] : ''
  await staff.ask(officer.id, 'dossier.act', { dossier, base: view.base, step: view.step, outcome: action.outcome, note, ...details })
  return true
}

/** Mostly the usual outcome; now and then a refusal, a return, a letter sent back. Where nothing leads on, back to where its number is given. */
function chosen(actions: Actions, chance: Chance): Actions[number] | undefined {
  const rare = actions.find((one) => (one.kind === 'refuse' && chance.happens(25)) || (one.kind === 'sendBack' && chance.happens(4)) || (one.kind === 'return' && chance.happens(2)))
  return rare ?? actions.find((one) => one.kind === 'forward') ?? actions.find((one) => one.kind === 'sendBack')
}
