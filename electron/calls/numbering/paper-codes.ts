import { runParts } from '#domain/numbering/run.ts'
import type { HandsReader } from '#store/contract/hands-reader.ts'

interface PaperCode {
  readonly code: string
  /** Of the PC that gave numbers with it; "" for this one's own. */
  readonly name: string
}

/** Codes that a number from paper of a book in which each PC counts for itself may bear here: this PC's own, then those of PCs that are let in no more. */
export function paperCodes(hands: HandsReader): readonly PaperCode[] {
  return [{ code: hands.code, name: '' }, ...hands.computers().filter(({ code }) => isOfLostPc(hands, code)).map(({ code, name }) => ({ code, name }))]
}

/** Whether the PC whose mark the run bears is let in no more, and no other has its code. */
export const isOfLostRun = (hands: HandsReader, run: string): boolean => isOfLostPc(hands, runParts(run).mark)

function isOfLostPc(hands: HandsReader, mark: string): boolean {
  const its = hands.computers().filter(({ code }) => code === mark)
  return mark !== '' && mark !== hands.code && its.length > 0 && its.every(({ revoked }) => revoked)
}
