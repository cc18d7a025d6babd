import { monthOf, yearOf } from '#domain/calendar/iso-date.ts'
import { localDate } from '#domain/calendar/office-time.ts'
import { clockDoubt } from '#domain/clock/clock-doubt.ts'
import type { CommandId, IsoDate, IsoInstant } from '#domain/ids.ts'
import { NOT_SHARED } from '#domain/numbering/hands/book-sharing.ts'
import type { Standpoint } from '#domain/numbering/hands/in-hand.ts'
import type { RunEvent } from '#domain/numbering/hands/run-event.ts'
import { askDue, cutsDue } from '#domain/numbering/hands/upkeep.ts'
import type { NumberBook } from '#domain/numbering/number-book.ts'
import { runKey } from '#domain/numbering/run.ts'
import type { HandsReader } from '#store/contract/hands-reader.ts'
import type { Store } from '#store/store.ts'
import { answerLetters, lettersToAnswer } from './answer-letters.ts'
import { openingsDue } from './openings-due.ts'

/**
 * What this PC does by itself so that numbers can be given: opens runs, asks for slices, cuts those it was asked for, gives letters that wait for it their numbers. One act of nobody’s; gives back how
 * many events it has.
 * To be called whenever something of the stream was folded in. Nothing on a PC that works alone, and before there is an office.
 */
export function upkeep(store: Store, { now, command }: { readonly now: IsoInstant; readonly command: CommandId }): number {
  const office = store.settings.office()
  // What is in the log and not in the register yet would be done again.
  if (!store.hands || !office || store.behind) return 0
  const today = localDate(now, office.timeZone)
  // What a later Loket did to a book is not read here: nothing of it is moved on top.
  const waiting = store.dossiers.waiting()
  // What depends on the day waits for a clock that is believed.
  const isSure = store.trusted === null || clockDoubt(now, store.trusted, office.timeZone) === null
  const at = { hands: store.hands, standpointOf: store.hands.standpoints(), today }
  const due = isSure ? store.settings.books().filter(({ active, id }) => active && !waiting.includes(`book:${id}`)).flatMap((book) => dueFor(store, at, book)) : []
  const letters = isSure ? lettersToAnswer(store, store.hands, today) : []
  if (due.length + letters.length === 0) return 0
  return store.transact({ command, actor: null, role: null, now }, (tx) => {
    for (const event of due) tx.append({ aggregate: `book:${event.body.book}`, base: null, event })
    return due.length + answerLetters(store, tx, letters)
  })
}

interface Now {
  readonly hands: HandsReader
  readonly standpointOf: (run: string) => Standpoint
  readonly today: IsoDate
}

/** Where every counter gives numbers of its own mark nothing passes from hand to hand. */
function dueFor(store: Store, { hands, standpointOf, today }: Now, book: NumberBook): readonly RunEvent[] {
  const sharing = book.sharing ?? NOT_SHARED
  if (sharing.preset === 'marked' && hands.code !== '') return []
  const parts = book.reset === 'type' ? [...new Set(store.settings.services().map(({ abbreviation }) => abbreviation))] : ['']
  return parts.flatMap((part) => {
    const runIn = (year: number) => standpointOf(runKey(book, `${year}${today.slice(4)}` as IsoDate, part, ''))
    const year = yearOf(today)
    const now = runIn(year)
    const ask = askDue(now, sharing)
    return [...openingsDue(hands, book, { now, of: (other) => runIn(other === 'next' ? year + 1 : year - 1) }, monthOf(today)), ...(ask ? [ask] : []), ...cutsDue(now, sharing)]
  })
}
