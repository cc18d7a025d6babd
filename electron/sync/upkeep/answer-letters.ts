import type { IsoDate } from '#domain/ids.ts'
import { bookInUse } from '#domain/numbering/book-in-use.ts'
import { hasEnd } from '#domain/numbering/hands/in-hand.ts'
import { endOf } from '#domain/numbering/hands/run-hands.ts'
import { lettersDue } from '#domain/numbering/hands/upkeep.ts'
import { runKey } from '#domain/numbering/run.ts'
import { NumberTaken } from '#store/contract/number-taken.ts'
import { NumberingStopped } from '#store/contract/numbering-stopped.ts'
import type { HandsReader } from '#store/contract/hands-reader.ts'
import type { Transaction } from '#store/contract/transaction.ts'
import { askedLetters, type WaitingLetter } from '#store/numbers/asked-letters.ts'
import type { Store } from '#store/store.ts'

type Readers = Pick<Store, 'lists' | 'dossiers' | 'settings'>

/** Letters whose number is this PC's to give, in the order of the office: asked in the stream, and without a number as the dossier stands here, own acts counted. `asked` says of which run, and with which date. */
export function lettersToAnswer(store: Readers, hands: HandsReader, today: IsoDate): readonly WaitingLetter[] {
  const waiting = askedLetters(store)
  return [...askedHere(waiting, hands), ...waiting.flatMap((letter) => letterOfClosedRun(store, hands, letter, today) ?? [])]
}

function askedHere(waiting: readonly WaitingLetter[], hands: HandsReader): readonly WaitingLetter[] {
  const runs = [...new Set(waiting.map(({ asked }) => asked.run))]
  return runs.flatMap((run) =>
    lettersDue(hands.standpoint(run)).flatMap((letter) => waiting.find(({ dossier, document, asked }) => asked.run === run && dossier.id === letter.dossier && document === letter.document) ?? []),
  )
}

/** In a run nobody will ever give of again, what was asked for too late is due, dated today, where such letters get their numbers from by now; null where that is not here, or not yet. */
function letterOfClosedRun(store: Readers, hands: HandsReader, letter: WaitingLetter, today: IsoDate): WaitingLetter | null {
  const { asked } = letter
  const { pulled } = hands.standpoint(asked.run)
  if (pulled === null || endOf(pulled)) return null
  const books = store.settings.books()
  const purpose = books.find(({ id }) => id === asked.book)?.purpose
  const book = purpose && bookInUse(books, purpose)
  if (!book) return null
  const run = runKey(book, today, asked.abbreviation, '')
  return run !== asked.run && hasEnd(hands.standpoint(run)) ? { ...letter, asked: { ...asked, book: book.id, run, date: today } } : null
}

/** Gives them their numbers, as far as may be given; how many. The rest wait for the next time. */
export function answerLetters(store: Pick<Store, 'settings'>, tx: Transaction, letters: readonly WaitingLetter[]): number {
  return letters.filter(({ dossier, document, asked }) => {
    const { book, date, abbreviation, placeSequence } = asked
    const service = store.settings.service(dossier.service)?.name ?? dossier.serviceName
    try {
      const number = tx.giveNumber({ book, date, abbreviation, placeSequence, mark: '', summary: `${dossier.applicant.name} · ${service}`, dossier: dossier.id })
      tx.append({ aggregate: `dossier:${dossier.id}`, base: null, event: { type: 'number.given', version: 1, body: { number, document } } })
      return true
    } catch (error) {
      if (error instanceof NumberingStopped || error instanceof NumberTaken) return false
      throw error
    }
  }).length
}
