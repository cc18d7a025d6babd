import type { EventRef } from '#domain/ids.ts'
import { minus, type Span } from '#domain/numbering/hands/ranges.ts'
import { type RunHands, spanOf } from '#domain/numbering/hands/run-hands.ts'
import { type RunMove, runOf } from '#domain/numbering/hands/run-move.ts'
import { isUnmarked, runParts } from '#domain/numbering/run.ts'
import type { Kysely } from 'kysely'
import type { LogReader } from '../log/reader.ts'
import type { LogSchema } from '../schema/log-schema.ts'
import type { Connection } from '../sqlite/connection.ts'
import { knownText } from '../sqlite/known.ts'
import type { Arg, Statement } from '../sqlite/statement.ts'
import { homeUpTo } from '../stream/home-up-to.ts'
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
  readonly #numbers: Statement<NumberArgs, { no: number }>
  readonly #last: Statement<NumberArgs, { no: number | null }>

  constructor(connection: Connection<LogSchema>, log: LogReader, stream: StreamReader) {
    this.#log = log
    this.#stream = stream
    this.#numbers = connection.statement(QUERIES.numbers)
    this.#last = connection.statement(QUERIES.last)
  }

  /** As they stand now, with the stream folded in up to `g`: by the run they are about, or the device itself. Nothing is done between two questions. */
  upTo(g: number): (run: string, pulled: RunHands | null) => readonly RunMove[] {
    const after = homeUpTo(this.#log, this.#stream, g)
    // Many runs are of one book, and all of one device.
    const read = new Map<string, readonly RunMove[]>()
    const toldOf = (aggregate: string): readonly RunMove[] => {
      const told = read.get(aggregate) ?? (after === null ? [] : this.#movesOf(aggregate, after, g))
      read.set(aggregate, told)
      return told
    }
    return (run, pulled) => {
      const told = [`book:${runParts(run).book}`, `device:${this.#log.device}`].flatMap(toldOf).filter((move) => (runOf(move) ?? run) === run)
      return [...told, ...this.#usedOf(run, pulled)]
    }
  }

  #movesOf(aggregate: string, after: number, g: number): readonly RunMove[] {
    const events = this.#log.foldableOf(aggregate, after)
    return events.filter((event) => this.#isPending(event, g)).flatMap((event) => toldBy(event)?.move ?? [])
  }

  /** What was carried over is done again by its successor, and is never heard of itself. */
  #isPending({ device, seq }: EventRef, g: number): boolean {
    if (!this.#log.counts({ device, seq })) return false
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

type Db = Kysely<LogSchema>

/** Each put together once a process, whatever is opened in it. */
const QUERIES = {
  numbers: (db: Db, arg: Arg<NumberArgs>) => db.selectFrom('number').select('no').where('run', '=', knownText(arg('run'))).where('no', '>=', arg('first')).where('no', '<=', arg('last')).orderBy('no').compile(),
  last: (db: Db, arg: Arg<NumberArgs>) => db.selectFrom('number').select((eb) => eb.fn.max('no').as('no')).where('run', '=', knownText(arg('run'))).where('no', '>=', arg('first')).where('no', '<=', arg('last')).compile(),
}

const used = (run: string, no: number): RunMove => ({ type: 'used', run, no, paper: false, letter: null })
