import type { Standpoint } from '#domain/numbering/hands/in-hand.ts'
import type { RunEvent } from '#domain/numbering/hands/run-event.ts'
import { openingDue } from '#domain/numbering/hands/upkeep.ts'
import type { NumberBook } from '#domain/numbering/number-book.ts'
import { runParts } from '#domain/numbering/run.ts'
import type { HandsReader } from '#store/contract/hands-reader.ts'

/** This year's standpoint, and its neighbours', read where they are asked for. */
interface Years {
  readonly now: Standpoint
  readonly of: (year: 'before' | 'next') => Standpoint
}

/** For an opening that should have been made last autumn. */
const LAST_MONTH = 12

/** This year's run, where nobody has opened it, by whoever has last year's end, and of a new book by the PC that opened the book; next year's from October. */
export function openingsDue(hands: HandsReader, book: NumberBook, { now, of }: Years, month: number): readonly RunEvent[] {
  if (now.pulled !== null) return listed(openingDue(now, () => of('next'), month))
  if (now.pending.some((move) => move.type === 'run.opened')) return []
  const before = of('before')
  if (before.pulled !== null && before.run !== now.run) return listed(openingDue(before, () => now, LAST_MONTH))
  const opener = hands.openerOf(book.id)
  return opener !== null && hands.isSelf(opener) ? [{ type: 'run.opened', version: 1, body: { book: book.id, run: now.run, first: firstOf(hands, book) } }] : []
}

const listed = (event: RunEvent | null): readonly RunEvent[] => (event ? [event] : [])

/** Only a book's first run goes on from a paper book. */
const firstOf = (hands: HandsReader, { id, firstNumber }: NumberBook): number => (hands.runs().some(({ run }) => runParts(run).book === id) ? 1 : firstNumber)
