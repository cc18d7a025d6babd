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
import type { Staff } from './staff.ts'

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
    const more = this.#acts === 0 ? await this.#intake() : await this.#goOn(at)
    this.#acts += 1
    return more ? this.#later(at) : null
  }

  async #intake(): Promise<boolean> {
    const { staff, chance, services } = this.#world
    const service = services[this.#serial % services.length]
    if (!service) return false
    const applicant = inventApplicant(chance, this.#serial)
    await staff.ask(staff.holding(ROLES.frontOffice).id, 'intake.receive', intakeForm({ chance, dossier: this.#dossier, service, applicant, complete: this.#complete }))
    return true
  }

  async #goOn(at: IsoInstant): Promise<boolean> {
    const { staff, chance, zone } = this.#world
    const seen = await staff.ask(staff.holding(ROLES.frontOffice).id, 'dossier.open', { dossier: this.#dossier })
    if (seen.canResubmit) return this.#comeBack(seen)
    if (!seen.step) return false
    const officer = staff.holding(seen.holder.role ?? ROLES.frontOffice).id
    const view = await staff.ask(officer, 'dossier.open', { dossier: this.#dossier })
    const action = view.actions.find((one) => one.kind === 'forward')
    if (!action || !view.step) return false
    const details = actDetails(view, action.asks, localDate(at, zone), chance)
    await staff.ask(officer, 'dossier.act', { dossier: this.#dossier, base: view.base, step: view.step, outcome: action.outcome, note: '', ...details })
    return true
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
