import { must } from '#domain/must.ts'
import type { StreamPoint } from '#domain/stream/stream-hash.ts'
import type { FoldableEvent } from '../log/foldable-event.ts'
import type { StreamSchema } from '../schema/stream-schema.ts'
import type { Connection } from '../sqlite/connection.ts'
import { StreamReader } from '../stream/stream-reader.ts'

/** The office's stream as it was up to one place: what a register that has no more of it was folded from. */
export class StreamUpTo extends StreamReader {
  readonly #g: number

  constructor(connection: Connection<StreamSchema>, g: number) {
    super(connection)
    this.#g = g
  }

  override head(): StreamPoint {
    return { g: this.#g, hash: must(this.hashAt(this.#g), `place ${this.#g}`) }
  }

  override placeOf(...event: Parameters<StreamReader['placeOf']>): number | null {
    const g = super.placeOf(...event)
    return g !== null && g <= this.#g ? g : null
  }

  override foldableAfter(g: number, limit: number): readonly FoldableEvent[] {
    return super.foldableAfter(g, Math.min(limit, this.#g - g))
  }

  override endOf(device: Parameters<StreamReader['endOf']>[0], upTo = this.#g): ReturnType<StreamReader['endOf']> {
    return super.endOf(device, Math.min(upTo, this.#g))
  }

  override ofAggregate(aggregate: string, upTo: number): readonly FoldableEvent[] {
    return super.ofAggregate(aggregate, Math.min(upTo, this.#g))
  }
}
