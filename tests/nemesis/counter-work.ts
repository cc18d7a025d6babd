import type { DossierId, ServiceId } from '#domain/ids.ts'
import { ROLES } from '#domain/officer/role.ts'
import type { CallRequest, Reply } from '#protocol/call.ts'
import type { CallOutput } from '#protocol/calls.ts'
import type { BytesAnswer, BytesRequest, ClientId } from '#protocol/port.ts'
import { goesOn, type SampleWorld } from '../../electron/sample/life-of-a-dossier.ts'
import { samplePeople } from '../../electron/sample/people.ts'
import { Staff } from '../../electron/sample/staff.ts'
import { Clerks } from '../torture/clerks.ts'
import type { OfficeAtWork } from '../torture/office-at-work.ts'
import type { NemesisPc } from './nemesis-pc.ts'
import { BUDI, handsOver, minds } from './side-work.ts'

/** Dossiers of an office that one PC works on, newest first; and those that all want to be done with at once, so that counters which do not hear of each other meet. */
const [IN_WORK, URGENT] = [40, 4] as const
/** Their first steps are one desk's: the PC that took them in holds them. */
const staysAtTheDesk = (service: ServiceId): boolean => service.startsWith('dairi')
/** As many writes as a page that is pulled and folded has. */
const MOMENTS = 150
const WITHOUT_QUESTIONS = 1_500
/** Of the newest dossiers, how many are opened to find one that another PC holds. */
const LOOKS = 8

/** What the officers at one of several counters do: applicants of their own, and whatever dossier the office has, whoever else works on it. What is refused is refused; anything else that goes wrong is told. */
export class CounterWork {
  readonly pc: NemesisPc
  readonly #door: HeardOffice
  readonly #clerks: Clerks
  readonly #world: SampleWorld
  #turn: Promise<unknown> = Promise.resolve()
  /** Nobody works there any more. */
  over = false

  private constructor(pc: NemesisPc, door: HeardOffice, clerks: Clerks) {
    this.pc = pc
    this.#door = door
    this.#clerks = clerks
    this.#world = { ...clerks.world, staff: new Staff(door, pc.chance, samplePeople) }
  }

  /** `served`: applicants' serial numbers begin there, so that every counter has its own. */
  static async at(pc: NemesisPc, served: number): Promise<CounterWork> {
    const door = new HeardOffice(pc.office)
    return new CounterWork(pc, door, await Clerks.at(door, pc.chance, served))
  }

  get refused(): number {
    return this.#door.refused
  }

  /** Nobody does anything at the PC meanwhile. */
  alone<Value>(what: () => Promise<Value>): Promise<Value> {
    const done = this.#turn.then(what)
    this.#turn = done.catch(() => {})
    return done
  }

  /** An applicant comes, whatever else there is to do; where he is refused, a note is written. Gives back his register number, "" where he has none. */
  serves(): Promise<string> {
    return this.alone(async () => {
      try {
        return await this.#clerks.takeIn()
      } catch (error) {
        if (!this.#door.lastWasRefused) throw error
        const dossier = await this.#anyDossier()
        if (dossier !== undefined) await this.#notes(dossier)
        return ''
      }
    })
  }

  /** Gives back what went wrong, "" where nothing did. */
  doSomething(): Promise<string> {
    return this.alone(() => this.#doSomething())
  }

  async #doSomething(): Promise<string> {
    if (this.over) return ''
    try {
      await this.#something()
      return ''
    } catch (error) {
      return this.#door.lastWasRefused ? '' : `${this.pc.name}: ${String(error)}`
    }
  }

  async #something(): Promise<void> {
    const { chance, office } = this.pc
    const what = chance.between(1, 100)
    if (what <= 40) return this.#clerks.doSomething()
    if (what <= 43) return office.cutDownByItself(chance.between(3, MOMENTS), WITHOUT_QUESTIONS)
    const { staff } = this.#world
    if (what <= 51) return handsOver(staff, chance)
    if (what <= 70) return this.#takes()
    const dossier = await this.#anyDossier()
    if (dossier === undefined) return
    if (what <= 86) return this.#goesOn(dossier)
    return what <= 93 ? this.#notes(dossier) : minds(staff, chance, dossier)
  }

  async #notes(dossier: DossierId): Promise<void> {
    const { chance, name } = this.pc
    await this.#world.staff.ask(BUDI, 'dossier.addNote', { dossier, text: `Catatan ${chance.between(1, 99_999)} di ${name}` })
  }

  async #anyDossier(): Promise<DossierId | undefined> {
    const rows = await this.#inWork()
    const { chance } = this.pc
    const among = chance.happens(60) ? Math.min(URGENT, rows.length) : rows.length
    return rows[chance.between(0, Math.max(0, among - 1))]?.dossier
  }

  async #inWork(): Promise<CallOutput<'register.search'>['rows']> {
    return (await this.#world.staff.ask(BUDI, 'register.search', { text: '', status: 'all', year: null, after: '', limit: IN_WORK })).rows
  }

  /** What another PC began comes here, and is gone on with or left lying here until a third one wants it. Where there is none, one is begun for the others. */
  async #takes(): Promise<void> {
    const { staff } = this.#world
    for (const { dossier } of (await this.#inWork()).slice(0, LOOKS)) {
      const seen = await staff.ask(BUDI, 'dossier.open', { dossier })
      if (seen.hold?.standing !== 'elsewhere') continue
      if (this.pc.chance.happens(50)) await goesOn(this.#world, seen, this.pc.office.now)
      else await staff.ask(staff.holding(seen.holder.role ?? ROLES.frontOffice).id, 'dossier.take', { dossier, paperInHand: true })
      return
    }
    await this.#clerks.takeIn(staysAtTheDesk)
  }

  async #goesOn(dossier: DossierId): Promise<void> {
    await goesOn(this.#world, await this.#world.staff.ask(BUDI, 'dossier.open', { dossier }), this.pc.office.now)
  }
}

/** A counter's door at which refusals are counted. */
class HeardOffice implements OfficeAtWork {
  readonly #office: OfficeAtWork
  refused = 0
  lastWasRefused = false

  constructor(office: OfficeAtWork) {
    this.#office = office
  }

  get now() {
    return this.#office.now
  }

  set now(now) {
    this.#office.now = now
  }

  get memory() {
    return this.#office.memory
  }

  /** What another PC holds is asked for over the line; where that decides nothing, the papers are here. */
  async call(client: ClientId, name: string, request: CallRequest): Promise<Reply<unknown>> {
    if (name === 'dossier.take') {
      const asked = await this.#heard(client, name, { commandId: crypto.randomUUID(), input: { ...(request.input as object), paperInHand: false } })
      if (asked.ok && (asked.value as CallOutput<'dossier.take'>).standing === 'here') return asked
    }
    return this.#heard(client, name, request)
  }

  async #heard(client: ClientId, name: string, request: CallRequest): Promise<Reply<unknown>> {
    this.lastWasRefused = false
    const reply = await this.#office.call(client, name, request)
    this.lastWasRefused = !reply.ok && 'refusal' in reply
    if (!reply.ok && 'refusal' in reply && !['not-logged-in', 'session-locked', 'held-elsewhere'].includes(reply.refusal.code)) this.refused += 1
    return reply
  }

  bytes(client: ClientId, request: BytesRequest): Promise<BytesAnswer> {
    return this.#office.bytes(client, request)
  }

  compareAll(client: ClientId): Promise<void> {
    return this.#office.compareAll(client)
  }
}
