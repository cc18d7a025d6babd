import { createHash } from 'node:crypto'
import type { DossierEvent } from '#domain/dossier/events.ts'
import { fromDayNumber } from '#domain/calendar/iso-date.ts'
import type { CommandId, DossierId, EventRef, IsoInstant, PaperId } from '#domain/ids.ts'
import { must } from '#domain/must.ts'
import type { Act, Transaction } from '#store/contract/transaction.ts'
import { v7 } from 'uuid'
import type { Chance } from '../../electron/sample/chance.ts'
import { paperCode } from '../../electron/calls/papers/paper-code.ts'
import type { LifeModel, ModelAct } from './life-model.ts'
import type { PersonTexts } from './people.ts'
import { filled } from './text-pattern.ts'

const DAY = 86_400_000
const MINUTE = 60_000
/** Nobody comes at the same minute as his model. */
const SPREAD = 12

/** A model lived again: another applicant, other days, own numbers and papers. */
export class Relived {
  readonly #model: LifeModel
  readonly #chance: Chance
  readonly #shift: number
  readonly #values: Map<string, string>
  readonly #refs: EventRef[] = []
  readonly #dossier: DossierId

  constructor(model: LifeModel, { day, person, chance }: { readonly day: number; readonly person: PersonTexts; readonly chance: Chance }) {
    this.#model = model
    this.#chance = chance
    this.#shift = (day - model.day) * DAY + chance.between(-SPREAD, SPREAD) * MINUTE
    this.#dossier = this.#newId(must(model.acts[0], 'a first act').at + this.#shift) as DossierId
    this.#values = new Map([...Object.entries(person), ['dossier', this.#dossier], ['code', paperCode(this.#dossier)]])
  }

  get acts(): number {
    return this.#model.acts.length
  }

  /** Milliseconds since 1970. */
  at(index: number): number {
    return this.#actOf(index).at + this.#shift
  }

  act(index: number): Act {
    const now = this.at(index)
    return { command: this.#newId(now) as CommandId, actor: this.#actOf(index).actor, role: null, now: new Date(now).toISOString() as IsoInstant }
  }

  /** Gives back how many events that was. */
  perform(index: number, tx: Transaction): number {
    const { numbers, papers, events, answer } = this.#actOf(index)
    for (const number of numbers) this.#giveNumber(number, tx)
    for (const { hole, facts } of papers) this.#keepPaper(hole, this.#text(facts), this.at(index), tx)
    for (const { role, base, event } of events) {
      const ref = base === null ? null : must(this.#refs[base], 'the event it builds upon')
      const what = JSON.parse(this.#text(event)) as DossierEvent
      this.#refs.push(tx.append({ aggregate: `dossier:${this.#dossier}`, base: ref, event: what, ...(role ? { role } : {}) }))
    }
    tx.keepAnswer(this.#text(answer))
    return events.length
  }

  #giveNumber({ hole, book, day }: ModelAct['numbers'][number], tx: Transaction): void {
    const { abbreviation, placeSequence, serviceName } = this.#model
    const date = fromDayNumber(day + Math.round(this.#shift / DAY))
    const summary = `${this.#values.get('name') ?? ''} · ${serviceName}`
    const given = tx.giveNumber({ book, date, abbreviation, placeSequence, summary, dossier: this.#dossier })
    this.#values.set(hole, given.text).set(`${hole}-whole`, JSON.stringify(given))
  }

  #keepPaper(hole: string, facts: string, at: number, tx: Transaction): void {
    const id = this.#newId(at)
    this.#values.set(hole, id).set(`${hole}-hash`, createHash('sha256').update(facts).digest('hex'))
    tx.keepPaper({ id: id as PaperId, dossier: this.#dossier, facts })
  }

  #actOf(index: number): ModelAct {
    return must(this.#model.acts[index], 'an act of this life')
  }

  #text(pattern: ModelAct['answer']): string {
    return filled(pattern, this.#values, this.#shift)
  }

  #newId(msecs: number): string {
    return v7({ msecs, random: this.#chance.bytes(16) })
  }
}
