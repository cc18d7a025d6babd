import type { NumberRange } from '#domain/numbering/run.ts'
import { minus } from '#domain/numbering/hands/ranges.ts'
import { runAccount } from '#domain/numbering/hands/run-account.ts'
import { spanOf } from '#domain/numbering/hands/run-hands.ts'
import type { HandsReader } from '#store/contract/hands-reader.ts'

/** Whether all of the numbers may be closed with minutes here: lost with a PC, or passed over by what this one has in hand; none of them used or closed. */
export function isOpen(hands: HandsReader, { run, first, last }: NumberRange): boolean {
  const { pulled, pending, self } = hands.standpoint(run)
  if (!pulled || last < first) return false
  const { lost, unaccounted } = runAccount(pulled)
  const own = pulled.slices.filter(({ holder, state }) => holder === self && state === 'live').map(spanOf)
  const passedOver = minus(unaccounted, minus(unaccounted, own))
  const done = pending.flatMap((move) => (move.type === 'lost-closed' ? [move] : move.type === 'used' ? [{ first: move.no, last: move.no }] : []))
  return minus(minus([{ first, last }], done), [...lost, ...passedOver]).length === 0 && minus([{ first, last }], done).reduce((sum, span) => sum + span.last - span.first + 1, 0) === last - first + 1
}
