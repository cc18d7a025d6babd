import type { Knows } from '#domain/log/known-events.ts'
import { foldable, type FoldableEvent } from '../log/foldable-event.ts'
import type { LogReader } from '../log/reader.ts'
import type { Quarantine } from './quarantine.ts'
import type { StreamReader } from './stream-reader.ts'

interface InOrder {
  /** By their places in the stream, without what is held or waits for an upgrade. */
  readonly sequenced: readonly FoldableEvent[]
  /** Own ones without a place there, by their places in the own log: behind all others. */
  readonly pending: readonly FoldableEvent[]
}

interface Read {
  readonly log: LogReader
  readonly stream: StreamReader
  readonly quarantine: Quarantine
  readonly knows: Knows
}

/** All events of an aggregate as the order of the office has them. */
export function inOfficeOrder(aggregate: string, { log, stream, quarantine, knows }: Read): InOrder {
  const { g } = stream.head()
  return {
    sequenced: stream.ofAggregate(aggregate, g).filter((row) => !quarantine.isHeld(row, g) && knows(row)),
    pending: log.ofAggregate(aggregate).filter(({ envelope: { device, seq } }) => log.counts({ device, seq }) && stream.placeOf(device, seq) === null).map(foldable),
  }
}
