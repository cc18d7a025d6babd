import type { DeviceId } from '#domain/ids.ts'
import type { RunMove } from '#domain/numbering/hands/run-move.ts'
import { mayTellOfNumbers } from '#domain/numbering/may-tell-of-numbers.ts'
import { runParts } from '#domain/numbering/run.ts'
import type { Kysely } from 'kysely'
import type { RegisterSchema } from '../schema/register-schema.ts'
import type { Connection } from '../sqlite/connection.ts'
import type { Statement } from '../sqlite/statement.ts'
import type { StreamReader } from '../stream/stream-reader.ts'
import { toldBy } from './told-event.ts'

type Waiting = { device: string; seq: number; aggregate: string }
type FoldedUpTo = { readonly g: number; readonly isSelf: (device: DeviceId) => boolean }
type By = { readonly device: DeviceId; readonly move: RunMove }

/** What waits for a build that reads it, and stands before a run came into this PC's hand. */
export class UnreadMoves {
  readonly #waiting: Statement<object, Waiting>
  readonly #stream: StreamReader

  constructor(register: Connection<RegisterSchema>, stream: StreamReader) {
    this.#waiting = register.statement(QUERIES.waiting)
    this.#stream = stream
  }

  /**
   * As they stand now, with the stream folded in up to `g`, and nothing is done between two questions: whether numbers of a run came into this PC's hand behind something that may have moved where they
   * begin. A run that is taken over begins above all that was given, whoever gave it; what is opened or handed over depends on its own book's events alone.
   */
  upTo(g: number, isSelf: (device: DeviceId) => boolean): (run: string) => boolean {
    const waiting = this.#waiting.all({})
    return (run) => waiting.length > 0 && this.#isBefore(run, waiting, { g, isSelf })
  }

  #isBefore(run: string, waiting: readonly Waiting[], { g, isSelf }: FoldedUpTo): boolean {
    const book = `book:${runParts(run).book}`
    const ofBook = this.#first(waiting.filter(({ aggregate }) => aggregate === book))
    const ofAny = Math.min(ofBook, this.#first(waiting.filter(({ aggregate }) => mayTellOfNumbers(aggregate) && !aggregate.startsWith('book:'))))
    return this.#stream.ofAggregate(book, g).some((event) => {
      const move = toldBy(event)?.move
      return move ? comesTo({ device: event.device, move }, run, isSelf) && event.place > (move.type === 'run.taken-over' ? ofAny : ofBook) : false
    })
  }

  /** The first place of those that have one. */
  #first(waiting: readonly Waiting[]): number {
    return Math.min(...waiting.map(({ device, seq }) => this.#stream.placeOf(device as DeviceId, seq) ?? Number.MAX_SAFE_INTEGER), Number.MAX_SAFE_INTEGER)
  }
}

type Db = Kysely<RegisterSchema>

/** Each put together once a process, whatever is opened in it. */
const QUERIES = {
  waiting: (db: Db) => db.selectFrom('waiting').select(['device', 'seq', 'aggregate']).compile(),
}

/** Whether numbers of the run come into this PC's hand with it. */
function comesTo({ device, move }: By, run: string, isSelf: (device: DeviceId) => boolean): boolean {
  switch (move.type) {
    case 'run.opened':
      return move.body.run === run && isSelf(device)
    case 'run.handed-over':
    case 'run.taken-over':
      return move.body.run === run && move.body.to !== null && isSelf(move.body.to)
    default:
      return false
  }
}
