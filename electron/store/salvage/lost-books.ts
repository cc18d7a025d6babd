import type { NumberBook } from '#domain/numbering/number-book.ts'
import { type NumberRange, runParts } from '#domain/numbering/run.ts'
import type Database from 'better-sqlite3'
import type { EventOfAct } from '../act/chain-batch.ts'
import { parseStored } from '../files/parse-stored.ts'

/**
 * Whether a book the office cannot go on without is told of by no event: the Buku Register, or one that has given numbers. Opened anew by hand it would begin at 1 and give them again.
 * `made`: the new log. `settings`: what is said again beside it. `beyond`: numbers whose events are lost.
 */
export function isBookLost(made: Database.Database, settings: readonly EventOfAct[], beyond: readonly NumberRange[]): boolean {
  const told = made.prepare<[], { aggregate: string; body: string }>("select aggregate, cast(body as text) as body from event where type in ('book.opened', 'book.changed')").all().map(({ aggregate, body }) => ({ aggregate, book: parseStored<NumberBook>(body) }))
  const again = settings.filter(({ aggregate }) => aggregate.startsWith(BOOK)).map(({ aggregate, body }) => ({ aggregate, book: body as NumberBook }))
  const books = new Map([...told, ...again].map(({ aggregate, book }) => [aggregate.slice(BOOK.length), book]))
  const given = [...made.prepare<[], string>('select distinct book from number').pluck().all(), ...beyond.map(({ run }) => runParts(run).book)]
  return ![...books.values()].some(({ purpose }) => purpose === 'register') || given.some((id) => !books.has(id))
}

const BOOK = 'book:'
