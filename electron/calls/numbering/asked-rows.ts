import type { BookId } from '#domain/ids.ts'
import { askedLetters, type WaitingLetter } from '#store/numbers/asked-letters.ts'
import type { CallOutput } from '#protocol/calls.ts'
import type { Store } from '#store/store.ts'
import { holderName } from './number-obstacle.ts'

export type AskedRow = CallOutput<'numbering.asked'>[number]

type Readers = Pick<Store, 'lists' | 'dossiers' | 'settings' | 'hands'>

/** Letters that wait for a number of a book; who has waited longest first. */
export const askedRows = (store: Readers, book: BookId): AskedRow[] => askedLetters(store).filter(({ asked }) => asked.book === book).map((letter) => askedRow(store, letter))

function askedRow(store: Readers, { dossier, document, asked }: WaitingLetter): AskedRow {
  const procedure = store.settings.procedure(dossier.procedure)
  const letter = procedure?.documents.find(({ id }) => id === document)?.name ?? document
  const officer = asked.officer && store.settings.officer(asked.officer)
  return { dossier: dossier.id, document, letter, summary: `${dossier.applicant.name} · ${dossier.serviceName}`, run: asked.run, date: asked.date, since: asked.at, holder: holderName(store, asked.run), officerName: officer ? officer.name : '' }
}
