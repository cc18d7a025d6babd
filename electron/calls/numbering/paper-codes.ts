import type { NumberBook } from '#domain/numbering/number-book.ts'
import { runParts } from '#domain/numbering/run.ts'
import type { HandsReader } from '#store/contract/hands-reader.ts'
import type { Store } from '#store/store.ts'

interface PaperCode {
  readonly code: string
  /** Of the PC that gave numbers with it; "" for this one's own. */
  readonly name: string
}

/** Whether the book's numbers bear the code of the PC that gives them here. */
export const bearsCodes = ({ hands }: Pick<Store, 'hands'>, { sharing }: Pick<NumberBook, 'sharing'>): boolean => hands !== null && hands.code !== '' && sharing?.preset === 'marked'

/** Codes that a number from paper of such a book may bear here: this PC's own, then those of PCs that are let in no more. None for other books. */
export function paperCodes(store: Pick<Store, 'hands'>, book: Pick<NumberBook, 'sharing'>): readonly PaperCode[] {
  const { hands } = store
  if (!hands || !bearsCodes(store, book)) return []
  return [{ code: hands.code, name: '' }, ...hands.computers().filter(({ code }) => isOfLostPc(hands, code)).map(({ code, name }) => ({ code, name }))]
}

/** Whether the PC whose mark the run bears is let in no more, and no other has its code. */
export const isOfLostRun = (hands: HandsReader, run: string): boolean => isOfLostPc(hands, runParts(run).mark)

function isOfLostPc(hands: HandsReader, mark: string): boolean {
  const its = hands.computers().filter(({ code }) => code === mark)
  return mark !== '' && mark !== hands.code && its.length > 0 && its.every(({ revoked }) => revoked)
}
