import { lettersDue } from '#domain/numbering/hands/upkeep.ts'
import { NumberTaken } from '#store/contract/number-taken.ts'
import { NumberingStopped } from '#store/contract/numbering-stopped.ts'
import type { HandsReader } from '#store/contract/hands-reader.ts'
import type { Transaction } from '#store/contract/transaction.ts'
import { askedLetters, type WaitingLetter } from '#store/numbers/asked-letters.ts'
import type { Store } from '#store/store.ts'

/** Letters whose number is this PC's to give, in the order of the office: asked in the stream, and without a number as the dossier stands here, own acts counted. */
export function lettersToAnswer(store: Pick<Store, 'lists' | 'dossiers'>, hands: HandsReader): readonly WaitingLetter[] {
  const waiting = askedLetters(store)
  const runs = [...new Set(waiting.map(({ asked }) => asked.run))]
  return runs.flatMap((run) =>
    lettersDue(hands.standpoint(run)).flatMap((letter) => waiting.find(({ dossier, document, asked }) => asked.run === run && dossier.id === letter.dossier && document === letter.document) ?? []),
  )
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
