import { must } from '#domain/must.ts'
import type Database from 'better-sqlite3'
import { GatheredTextIndex } from '../dossiers/text-index.ts'
import type { FoldableEvent } from '../log/foldable-event.ts'
import type { LogReader } from '../log/reader.ts'
import { newRegister } from '../register/open-register.ts'
import { Projector } from '../register/projector.ts'
import type { RegisterSchema } from '../schema/register-schema.ts'
import { Connection } from '../sqlite/connection.ts'

/** Events folded at a time, dossiers kept unwritten, texts put into the search at a time. */
const [EVENTS, KEPT, TEXTS] = [1000, 1000, 10_000]

/** Folds some dossiers, and all settings, into a new register at `file`: the events at these places, ascending. What does not fold is marked in it. */
export function foldDossiers(file: string, log: LogReader, events: Iterable<FoldableEvent>): void {
  const connection = new Connection<RegisterSchema>({ file, readonly: false, synchronous: 'NORMAL' })
  try {
    newRegister(file)(connection)
    for (const pragma of ['main.synchronous = OFF', 'main.cache_size = -32000']) connection.pragma(pragma)
    connection.transaction(() => {
      const text = new GatheredTextIndex(connection)
      const projector = new Projector(connection, { text, unwritten: KEPT })
      for (const chunk of chunksOf(events)) projector.apply(chunk, must(log.at(chunk.at(-1)?.place ?? 0), 'the last event of the chunk'), 'mark')
      projector.settle()
      text.fill(TEXTS).toArray()
    })
  } finally {
    connection.close()
  }
}

function* chunksOf(events: Iterable<FoldableEvent>): Generator<readonly FoldableEvent[], void, undefined> {
  let chunk: FoldableEvent[] = []
  for (const event of events) {
    chunk.push(event)
    if (chunk.length < EVENTS) continue
    yield chunk
    chunk = []
  }
  if (chunk.length > 0) yield chunk
}

const SELECT = `select place, device, seq, type, type_version as typeVersion, aggregate, base_device as baseDevice, base_seq as baseSeq, actor, role, wall_time as wallTime, command_id as commandId, cast(body as text) as body from event where place = ?`

/** The events at these places, one by one. */
export function* eventsAt(log: Database.Database, places: Iterable<number>): Generator<FoldableEvent, void, undefined> {
  const at = log.prepare<[number], FoldableEvent>(SELECT)
  for (const place of places) {
    const event = at.get(place)
    if (event) yield event
  }
}
