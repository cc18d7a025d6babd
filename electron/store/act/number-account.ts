import { aggregateOf } from '../log/aggregate.ts'
import type { DossierEvent } from '#domain/dossier/events.ts'
import type { GivenNumber } from '#domain/numbering/number-book.ts'
import type { SettingsEvent } from '#domain/office/settings-events.ts'

/** Numbers given or voided in an act, held against the events that tell of them: neither may commit without the other. */
export class NumberAccount {
  readonly #given = new Set<string>()
  readonly #voided = new Set<string>()

  give(number: GivenNumber): void {
    this.#given.add(nameOf(number))
  }

  void(number: Pick<GivenNumber, 'run' | 'no'>): void {
    this.#voided.add(nameOf(number))
  }

  /** Throws (a defect) on an event that tells of a number the ledger did not give or void in this act. */
  told(aggregate: string, event: DossierEvent | SettingsEvent): void {
    if (event.type === 'number.given' && !this.#given.delete(nameOf(event.body.number))) throw new Error(`number.given of ${event.body.number.text}, which this act did not give`)
    if (event.type === 'number.recorded') throw new Error('number.recorded is appended by recordNumber')
    if (event.type === 'numbering.resumed' || event.type === 'number.lost-closed') throw new Error(`${event.type} is appended by what it tells of`)
    if (event.type === 'number.voided' && (aggregateOf({ aggregate }).kind !== 'dossier' || !this.#voided.delete(nameOf(event.body.number))))
      throw new Error(`number.voided of ${event.body.number.text}, which this act did not void`)
  }

  /** Throws (a defect) where a number would stand in the ledger and not in the log. */
  mustBeEven(): void {
    const [given] = this.#given
    if (given !== undefined) throw new Error(`number ${given} was given without its number.given`)
    const [voided] = this.#voided
    if (voided !== undefined) throw new Error(`number ${voided} was voided without its number.voided`)
  }
}

const nameOf = ({ run, no }: Pick<GivenNumber, 'run' | 'no'>): string => `${run} ${no}`
