import type { BookId, IsoDate } from '#domain/ids.ts'
import type { NumberRange } from '#domain/numbering/run.ts'
import type { SettingsEvent } from '#domain/office/settings-events.ts'
import type { RunToResume } from '../contract/number-reader.ts'
import type { Act } from '../contract/transaction.ts'
import type { ActResources } from './act-resources.ts'

/** What an act does about numbers that were given and are not in the log: each writes its row and gives back the event that tells of it. */
export class NumberRecovery {
  readonly #resources: ActResources
  readonly #act: Act

  constructor(resources: ActResources, act: Act) {
    this.#resources = resources
    this.#act = act
  }

  /** Throws (a defect) on a run that is in hand, and on a number below what is known of it. `gap` = those that are lost by it. */
  resume({ book, run }: RunToResume, last: number, gap: NumberRange | null): SettingsEvent {
    const { inHand, gaps } = this.#resources.ledger
    const { device } = this.#resources.log.reader
    if (inHand.has(run)) throw new Error(`run ${run} is in hand`)
    if (last < inHand.known(run)) throw new Error(`run ${run} is known up to ${inHand.known(run)}, not ${last}`)
    if (gap) gaps.writer.open({ ...gap, book, why: 'resumed', at: this.#act.now })
    gaps.writer.resume({ device, run, last, book, officer: this.#act.actor, at: this.#act.now })
    return { type: 'numbering.resumed', version: 1, body: { book, run, last, gap } }
  }

  /** Throws (a defect) where a number of the range is accounted for, or was never in a gap of the book. */
  closeLost(book: BookId, range: NumberRange, minutes: string, date: IsoDate): SettingsEvent {
    const { hands, gaps: { reader, writer } } = this.#resources.ledger
    // In an office with a server others' numbers are lost too, which the stream tells of: the caller has looked.
    const within = hands !== null || reader.of(book).some((gap) => gap.open.some(({ run, first, last }) => run === range.run && first <= range.first && range.last <= last))
    if (!within || range.last < range.first) throw new Error(`numbers ${range.first}–${range.last} of ${range.run} are not open in a gap`)
    const { now: at, actor: officer } = this.#act
    for (const no of reader.open(range)) writer.close({ run: range.run, no, minutes, minutes_date: date, officer, at })
    const { run, first, last } = range
    return { type: 'number.lost-closed', version: 1, body: { run, first, last, book, minutes, date } }
  }
}
