import type { DeviceId } from '#domain/ids.ts'
import { minus, type Span } from '#domain/numbering/hands/ranges.ts'
import { type RunHands, spanOf } from '#domain/numbering/hands/run-hands.ts'
import { type RunMove, runOf } from '#domain/numbering/hands/run-move.ts'
import { isUnmarked, runParts } from '#domain/numbering/run.ts'
import { sql } from 'kysely'
import { Incarnations } from '../device/incarnations.ts'
import type { FoldableEvent, FoldableRow } from '../log/foldable-event.ts'
import type { LogReader } from '../log/reader.ts'
import type { LogSchema } from '../schema/log-schema.ts'
import type { Connection } from '../sqlite/connection.ts'
import { knownText } from '../sqlite/known.ts'
import type { Arg, Statement } from '../sqlite/statement.ts'
import type { StreamReader } from '../stream/stream-reader.ts'
import { toldBy } from './told-event.ts'

type NumberArgs = { readonly run: string; readonly first: number; readonly last: number }

/**
 * What this PC, and whoever went on in its data folder before it, did about numbers and has no place in the folded stream yet. Reads the log it is given: an act sees what it wrote itself.
 * Numbers are read off the ledger, by run, so that thousands of unsent acts need not be looked through for each number given.
 */
export class PendingMoves {
  readonly #log: LogReader
  readonly #stream: StreamReader
  readonly #incarnations: Incarnations
  readonly #events: Statement<{ aggregate: string; after: number }, FoldableRow>
  readonly #numbers: Statement<NumberArgs, { no: number }>
  readonly #last: Statement<NumberArgs, { no: number | null }>

  constructor(connection: Connection<LogSchema>, log: LogReader, stream: StreamReader) {
    this.#log = log
    this.#stream = stream
    this.#incarnations = new Incarnations(connection)
    this.#events = connection.statement((db, arg: Arg<{ aggregate: string; after: number }>) =>
      db
        .selectFrom('event')
        .select(['place', 'device', 'seq', 'type', 'type_version as typeVersion', 'aggregate', 'base_device as baseDevice', 'base_seq as baseSeq', 'actor', 'role', 'wall_time as wallTime', 'command_id as commandId', sql<string | null>`cast(body as text)`.as('body')])
        .where('aggregate', '=', knownText(arg('aggregate')))
        .where('place', '>', arg('after'))
        .orderBy('place')
        .compile(),
    )
    this.#numbers = connection.statement((db, arg: Arg<NumberArgs>) => db.selectFrom('number').select('no').where('run', '=', knownText(arg('run'))).where('no', '>=', arg('first')).where('no', '<=', arg('last')).orderBy('no').compile())
    this.#last = connection.statement((db, arg: Arg<NumberArgs>) => db.selectFrom('number').select((eb) => eb.fn.max('no').as('no')).where('run', '=', knownText(arg('run'))).where('no', '>=', arg('first')).where('no', '<=', arg('last')).compile())
  }

  /** About one run, or about the device itself; the stream is folded in up to `g`. */
  of(run: string, pulled: RunHands | null, g: number): readonly RunMove[] {
    const after = this.#homeUpTo(g)
    const aggregates = [`book:${runParts(run).book}`, `device:${this.#log.device}`]
    const told = after === null ? [] : aggregates.flatMap((aggregate) => this.#movesOf(aggregate, after, g)).filter((move) => (runOf(move) ?? run) === run)
    return [...told, ...this.#usedOf(run, pulled)]
  }

  #movesOf(aggregate: string, after: number, g: number): readonly RunMove[] {
    const events = this.#events.all({ aggregate, after }) as readonly FoldableEvent[]
    return events.filter((event) => this.#isPending(event, g)).flatMap((event) => toldBy(event)?.move ?? [])
  }

  /** Behind this place of the log are all events that have none in the stream up to `g`; null where there are none. */
  #homeUpTo(g: number): number | null {
    const first = this.#incarnations.all().flatMap(({ device }) => this.#log.placeOf(device, this.#stream.endOf(device, g).seq + 1) ?? [])
    return first.length === 0 ? null : Math.min(...first) - 1
  }

  #isPending({ device, seq }: { readonly device: DeviceId; readonly seq: number }, g: number): boolean {
    const place = this.#stream.placeOf(device, seq)
    return place === null || place > g
  }

  /** Numbers of the own ledger within what the stream says is in hand, and not used there. */
  #usedOf(run: string, pulled: RunHands | null): readonly RunMove[] {
    if (!isUnmarked(run)) return this.#lastUsed({ run, first: (pulled?.seen ?? 0) + 1, last: Number.MAX_SAFE_INTEGER })
    const held = (pulled?.slices ?? []).filter(({ holder, state }) => holder === this.#log.device && state === 'live').map(spanOf)
    return minus(held, pulled?.used ?? []).flatMap(({ first, last }: Span) => this.#numbers.all({ run, first, last }).map(({ no }) => used(run, no)))
  }

  #lastUsed(range: NumberArgs): readonly RunMove[] {
    const no = this.#last.get(range)?.no ?? null
    return no === null ? [] : [used(range.run, no)]
  }
}

const used = (run: string, no: number): RunMove => ({ type: 'used', run, no, paper: false, letter: null })
