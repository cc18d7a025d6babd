import type { ActDetails } from '#domain/dossier/commands.ts'
import type { ArchivePlace } from '#domain/dossier/beside-the-steps.ts'
import { must } from '#domain/must.ts'
import type { Officer } from '#domain/officer/officer.ts'
import { hasRole } from '#domain/officer/rights.ts'
import type { IsoInstant } from '#domain/ids.ts'
import { rolesNow } from '#domain/workflow/actor.ts'
import { counterRoles } from '#domain/workflow/counter-roles.ts'
import { findStep } from '#domain/workflow/find-step.ts'
import { letterPlaces } from '#domain/workflow/letters/letter-places.ts'
import type { Outcome, OutcomeId, Procedure, Step, StepId } from '#domain/workflow/procedure.ts'
import { HAND_OVER, OfficeInMemory } from '../office-in-memory.ts'
import { people } from '../people.ts'
import { contentOf, signersOf } from './letters-written.ts'

/** Who acts: one person for each role. Agus holds two and stays out of it. */
const staff: readonly Officer[] = Object.values(people).filter((officer) => officer !== people.agus)

/** The note every act carries, so that whatever needs a reason has one. */
export const REASON = 'Sesuai telaah.'

const ARCHIVE: ArchivePlace = {
  classification: '500.16.7.2', retentionActive: 3, retentionInactive: 7, afterwards: 'permanent', medium: 'both', count: 1, condition: 'good', depot: '', room: '2', cabinet: '1', box: '7', folder: '12',
}
const DETAILS: ActDetails = { handOver: HAND_OVER, notice: { channel: 'whatsapp', text: 'Izin Anda sudah terbit.' }, archive: ARCHIVE }
const CERTIFICATE = { form: 'standard-certificate', nib: '0220001234567', kbli: '47735', businessName: 'Optik Cahaya', risk: 'medium-high', ossNumber: '' } as const

/** One dossier on its way through a built-in SOP, each row done by who holds it, its letters written first. */
export class Line {
  readonly procedure: Procedure
  readonly office: OfficeInMemory
  /** "3 Tono Wijaya: Diverifikasi", row by row. */
  readonly told: string[] = []

  constructor(procedure: Procedure) {
    this.procedure = procedure
    this.office = new OfficeInMemory(procedure)
  }

  /** Siti's application, found complete at the counter unless it is to be checked later. */
  static received(procedure: Procedure, as: 'complete' | 'to-check' = 'complete'): Line {
    const line = new Line(procedure)
    line.office.does(people.sari, line.office.receive(as, procedure.permitForm === 'standard-certificate' ? { permitData: CERTIFICATE } : {}))
    return line
  }

  /** What the acts left behind, moves apart: "number.given permit", in order. */
  get facts(): readonly string[] {
    return this.office.events.flatMap(({ event }) => {
      if (event.type === 'step.completed') return []
      const document = 'document' in event.body ? ` ${event.body.document ?? 'register'}` : ''
      return [event.type + document]
    })
  }

  get step(): Step {
    const { position } = this.office.dossier
    if (position.at !== 'step') throw new Error(`the dossier is at ${position.at}`)
    return must(findStep(this.procedure, position.step), position.step)
  }

  /** Where it is: a row's printed number, a step's id where it has none, "pemohon", or how it ended. */
  get place(): string {
    const { position } = this.office.dossier
    if (position.at === 'end') return position.as
    return position.at === 'applicant' ? 'pemohon' : this.step.printedNo || this.step.id
  }

  get holder(): Officer {
    const { roles } = rolesNow(this.procedure, this.office.dossier)
    return must(staff.find((officer) => roles.some((role) => hasRole(officer, role))), `somebody for ${roles.join()}`)
  }

  /** Chooses an outcome as often as the row has actors in order, an hour apart, with everything it asks for. */
  does(outcome: string): this {
    const { id } = this.step
    const name = this.place
    while (this.office.dossier.position.at === 'step' && this.step.id === id && this.place === name) {
      this.writeLettersFor(outcome)
      this.#hourPasses()
      const { holder, step } = this
      this.office.does(holder, this.office.act(outcome, DETAILS, REASON))
      this.told.push(`${name} ${holder.name}: ${must(step.outcomes.find((one) => one.id === outcome), outcome).done}`)
    }
    return this
  }

  /** The usual outcome of each row until it stands at this one or has ended. */
  goesOnTo(place: string): this {
    while (this.place !== place && this.office.dossier.position.at === 'step') this.does(must(this.step.outcomes[0], 'an outcome').id)
    return this
  }

  resubmits(): this {
    this.#hourPasses()
    const roles = counterRoles(this.procedure, this.office.dossier)
    const counter = must(staff.find((officer) => roles.some((role) => hasRole(officer, role))), 'somebody at the counter')
    this.office.does(counter, { do: 'resubmit', base: this.office.dossier.lastTransition, checklist: this.office.dossier.checklist, note: 'Sudah dilengkapi.', attachments: [] })
    return this
  }

  /** Drafts, has signed and numbers what this outcome waits for and is not there yet. */
  writeLettersFor(outcome: string): void {
    const { office, holder, step } = this
    const refuses = step.outcomes.find((one) => one.id === outcome)?.kind === 'refuse'
    const today = office.today()
    for (const { kind, state, neededFor } of letterPlaces(this.procedure, office.dossier)) {
      if (!neededFor.includes(outcome as OutcomeId) || state?.content) continue
      office.does(holder, { do: 'draftLetter', document: kind.id, content: contentOf(kind.paper, today, refuses) })
      for (const signer of kind.signers ? signersOf(kind.paper) : []) office.does(holder, { do: 'signLetter', document: kind.id, signer, date: today })
      if (kind.book !== null && kind.signers) office.does(holder, { do: 'numberLetter', document: kind.id, date: null })
    }
  }

  #hourPasses(): void {
    this.office.at(new Date(Date.parse(this.office.now) + 3_600_000).toISOString() as IsoInstant)
  }
}

/** The outcomes that lead from the first row to this one, the shortest way; intake itself does the first. */
export function wayTo(procedure: Procedure, goal: StepId): readonly Outcome[] {
  const ways = new Map<StepId, readonly Outcome[]>([[procedure.start, []]])
  for (const [id, way] of ways) {
    if (id === goal) return way
    for (const outcome of must(findStep(procedure, id), id).outcomes) {
      if ('step' in outcome.to && outcome.kind !== 'sendBack' && !ways.has(outcome.to.step)) ways.set(outcome.to.step, [...way, outcome])
    }
  }
  throw new Error(`no way to ${goal}`)
}
