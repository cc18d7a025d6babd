import type { DeviceId } from '#domain/ids.ts'
import { must } from '#domain/must.ts'
import type { FoldableEvent } from '../log/foldable-event.ts'
import { FIRST_PREV_HASH } from '#domain/log/hash-input.ts'
import { type ChainHead, LogReader } from '../log/reader.ts'
import type { LogSchema } from '../schema/log-schema.ts'
import type { Connection } from '../sqlite/connection.ts'

/** The log as it was after one event: what a register that is not level with it was folded from. */
export class LogUpTo extends LogReader {
  readonly #place: number

  constructor(connection: Connection<LogSchema>, device: DeviceId, place: number) {
    super(connection, device)
    this.#place = place
  }

  override foldableAfter(place: number, limit: number): readonly FoldableEvent[] {
    return super.foldableAfter(place, Math.min(limit, this.#place - place))
  }

  override head(): ChainHead {
    if (this.#place === 0) return { place: 0, seq: 0, hash: FIRST_PREV_HASH, office: null }
    const { place, envelope } = must(this.at(this.#place), `event ${this.#place}`)
    return { place, seq: envelope.seq, hash: envelope.hash, office: envelope.office }
  }
}
