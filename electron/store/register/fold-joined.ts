import type { Knows } from '#domain/log/known-events.ts'
import { must } from '#domain/must.ts'
import type { FoldableEvent } from '../log/foldable-event.ts'
import type { LogReader } from '../log/reader.ts'
import { Quarantine } from '../stream/quarantine.ts'
import type { StreamReader } from '../stream/stream-reader.ts'
import type { Projector } from './projector.ts'
import { isLate, StreamFold } from './stream-fold.ts'

/** Events read and folded at a time. */
const CHUNK = 1000

export interface JoinedChains {
  readonly log: LogReader
  readonly stream: StreamReader
  readonly knows: Knows
  /** What stands in the stream behind a place; as its reader has it where absent. */
  readonly rowsAfter?: (g: number, limit: number) => readonly FoldableEvent[]
}

/** Into a register with nothing in it: what is sequenced in the order of the stream, then what of the own log has no place there; dossiers whose receipt came late once more. */
export function foldJoined(projector: Projector, { log, stream, knows, rowsAfter = (g, limit) => stream.foldableAfter(g, limit) }: JoinedChains, told: (done: number) => void = () => {}): void {
  const { g } = stream.head()
  const quarantine = new Quarantine(stream)
  const late = new Set<string>()
  for (let done = 0; done < g; told(done)) {
    const chunk = rowsAfter(done, CHUNK)
    for (const event of chunk) {
      projector.sequenced(event)
      if (!quarantine.isHeld(event, g)) projector.foldOn(event)
      if (isLate(event, stream, event.place - 1)) late.add(event.aggregate)
    }
    done = must(chunk.at(-1), 'a row of the stream').place
    projector.flush(log.device, { g: done, hash: must(stream.hashAt(done), `place ${done}`) })
  }
  const isPending = ({ device, seq, aggregate }: FoldableEvent): boolean => log.counts({ device, seq }) && stream.placeOf(device, seq) === null && !quarantine.isUnbegun(aggregate, g)
  const pendingOf = (chunk: readonly FoldableEvent[]): readonly FoldableEvent[] => {
    const pending = chunk.filter(isPending)
    for (const event of pending) if (isLate(event, stream, g)) late.add(event.aggregate)
    return pending
  }
  foldOwn(projector, log, pendingOf, (done) => { told(g + done) })
  new StreamFold(log, stream, projector, knows).again(late, { upTo: g, ownPlace: log.head().place })
}

/** What of the own log is kept, in its order. */
export function foldOwn(projector: Projector, log: LogReader, kept: (chunk: readonly FoldableEvent[]) => readonly FoldableEvent[], told: (done: number) => void): void {
  const events = log.head().place
  for (let done = 0; done < events; told(done)) {
    const chunk = log.foldableAfter(done, CHUNK)
    const last = must(log.at(chunk.at(-1)?.place ?? events), 'the last event of the chunk')
    projector.apply(kept(chunk), last, 'mark')
    done = last.place
  }
}
