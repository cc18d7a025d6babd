import { defaultCalendar } from '#domain/calendar/shipped-holidays.ts'
import { localDate } from '#domain/calendar/office-time.ts'
import type { DossierId, IsoInstant, OfficerId, ServiceId } from '#domain/ids.ts'
import { must } from '#domain/must.ts'
import type { CallOutput } from '#protocol/calls.ts'
import { v4 as uuid } from 'uuid'
import { inventApplicant } from '../../electron/sample/applicants.ts'
import type { Chance } from '../../electron/sample/chance.ts'
import { establishSample } from '../../electron/sample/establish-sample.ts'
import { intakeForm } from '../../electron/sample/intake-form.ts'
import { LifeOfADossier, type SampleWorld } from '../../electron/sample/life-of-a-dossier.ts'
import { sampleOffice } from '../../electron/sample/office.ts'
import { samplePeople } from '../../electron/sample/people.ts'
import { Staff } from '../../electron/sample/staff.ts'
import type { OfficeAtWork } from './office-at-work.ts'

const BUDI = must(samplePeople[0], 'a clerk').id
const CLIENT = `sample-${BUDI}`

/** The officers of an office whose machine dies under their hands. */
export class Clerks {
  readonly #office: OfficeAtWork
  readonly #chance: Chance
  readonly world: SampleWorld
  readonly #lives: LifeOfADossier[] = []
  readonly #dossiers: { readonly id: DossierId; name: string }[] = []
  #served = 0
  #admin: OfficerId | null = null

  private constructor(office: OfficeAtWork, chance: Chance, world: SampleWorld) {
    this.#office = office
    this.#chance = chance
    this.world = world
  }

  static async established(office: OfficeAtWork, chance: Chance): Promise<Clerks> {
    const admin = await establishSample(new Staff(office, chance, samplePeople))
    const clerks = await Clerks.at(office, chance)
    clerks.#admin = admin
    return clerks
  }

  /** In an office that stands. `served`: how many applicants came before. */
  static async at(office: OfficeAtWork, chance: Chance, served = 0): Promise<Clerks> {
    const staff = new Staff(office, chance, samplePeople)
    const clerks = new Clerks(office, chance, { staff, chance, calendar: defaultCalendar, zone: sampleOffice.timeZone, services: await staff.ask(BUDI, 'intake.services', {}) })
    clerks.#served = served
    return clerks
  }

  /** Who set the office up; these officers did. */
  get admin(): OfficerId {
    return must(this.#admin, 'an admin')
  }

  /** A minute in the office. */
  async doSomething(): Promise<void> {
    this.#office.now = new Date(Date.parse(this.#office.now) + 60_000).toISOString() as IsoInstant
    const what = this.#chance.between(1, 100)
    if (what <= 15) return void (await this.takeIn())
    if (what <= 25) this.#lives.push(new LifeOfADossier(this.world, this.#nextServed()))
    if (what <= 75) return this.#goOn()
    if (what <= 83) return this.#issuePaper()
    if (what <= 91) return this.#correct()
    if (what <= 97) return this.#keepDraft()
    return this.#voidNumber()
  }

  /** Compares everything heard with everything there. */
  async compareAll(): Promise<void> {
    await this.#ask(BUDI, 'desk.queues')
    await this.#office.compareAll(CLIENT)
  }

  async #goOn(): Promise<void> {
    const life = this.#lives[this.#chance.between(0, this.#lives.length - 1)]
    if (life && (await life.next(this.#office.now)) === null) this.#lives.splice(this.#lives.indexOf(life), 1)
  }

  /** An applicant with a scan, which was on the disk before. `wants`: for which services. Gives back the register number; "" where it was not given yet. */
  async takeIn(wants: (service: ServiceId) => boolean = () => true): Promise<string> {
    const { zone } = this.world
    const services = this.world.services.filter(({ id }) => wants(id))
    const serial = this.#nextServed()
    const id = uuid({ random: this.#chance.bytes(16) }) as DossierId
    const attachment = await this.#attach(serial)
    const service = must(services[serial % services.length], 'a service')
    const form = intakeForm({ chance: this.#chance, today: localDate(this.#office.now, zone), dossier: id, service, applicant: inventApplicant(this.#chance, serial), complete: true })
    const { registerNumber } = await this.world.staff.ask(BUDI, 'intake.receive', { ...form, attachments: [attachment] })
    this.#dossiers.push({ id, name: form.applicant.name })
    return registerNumber
  }

  async #attach(serial: number): Promise<CallOutput<'dossier.open'>['attachments'][number]> {
    await this.#ask(BUDI, 'desk.queues')
    const body = new TextEncoder().encode(`%PDF-1.4\n% pindaian ${serial}\n${'x'.repeat(this.#chance.between(0, 90_000))}\n%%EOF\n`)
    const answer = await this.#office.bytes(CLIENT, { method: 'POST', path: '/attachments', fileName: `pindaian-${serial}.pdf`, body })
    if (answer.status !== 200) throw new Error(`attachment: ${answer.status} ${Buffer.from(answer.body).toString()}`)
    return JSON.parse(Buffer.from(answer.body).toString()) as CallOutput<'dossier.open'>['attachments'][number]
  }

  async #issuePaper(): Promise<void> {
    const one = this.#someDossier()
    if (one) await this.world.staff.ask(BUDI, 'dossier.reveal', { dossier: one.id })
    if (one) await this.world.staff.ask(BUDI, 'paper.issue', { dossier: one.id, kind: 'receipt' })
  }

  async #correct(): Promise<void> {
    const one = this.#someDossier()
    if (!one) return
    const { applicant } = await this.world.staff.ask(NURUL, 'dossier.open', { dossier: one.id })
    one.name = `${one.name.split(' ')[0] ?? ''} ke-${this.#nextServed()}`
    await this.world.staff.ask(NURUL, 'dossier.correct', { dossier: one.id, reason: 'Salah ketik di loket', applicant: { ...applicant, name: one.name } })
  }

  async #keepDraft(): Promise<void> {
    const id = uuid({ random: this.#chance.bytes(16) })
    const content = JSON.stringify({ name: `Pemohon ${this.#nextServed()}`, notes: 'x'.repeat(this.#chance.between(0, 5000)) })
    await this.world.staff.ask(BUDI, 'draft.save', { id, title: 'Draf', content })
    this.#office.memory.drafts.set(id, content)
  }

  async #voidNumber(): Promise<void> {
    const { rows } = await this.world.staff.ask(NURUL, 'numbering.ledger', { book: 'permit', year: null, after: '', limit: 20 })
    const row = rows.find(({ state }) => state === 'given')
    if (row) await this.world.staff.ask(NURUL, 'numbering.void', { book: 'permit', run: row.run, no: row.no, reason: 'Salah cetak' })
  }

  #someDossier(): { readonly id: DossierId; name: string } | undefined {
    return this.#dossiers[this.#chance.between(0, this.#dossiers.length - 1)]
  }

  #nextServed(): number {
    this.#served += 1
    return this.#served
  }

  async #ask(officer: OfficerId, name: 'desk.queues'): Promise<void> {
    await this.world.staff.ask(officer, name, {})
  }
}

/** A supervisor: may correct and void. */
const NURUL = must(samplePeople.find(({ name }) => name === 'Nurul Hidayati'), 'a supervisor').id
