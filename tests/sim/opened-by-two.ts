import type { BookId } from '#domain/ids.ts'
import type { NumberBook } from '#domain/numbering/number-book.ts'
import { people } from '../domain/people.ts'
import { REGISTER } from '../store/support/office-on-disk.ts'
import { opensRun } from './number-desk.ts'
import { answeredFor, oneLane, sendsOn } from './one-lane.ts'
import { inTouch } from './server-forgets.ts'
import type { SimPc } from './sim-pc.ts'
import type { World } from './world.ts'

const BOOK: NumberBook = { ...REGISTER, id: 'other' as BookId, name: 'other', purpose: 'outgoing-letter', active: true, sharing: { preset: 'one-hand', slice: 0 } }

/** A PC gets another name, and a book is opened there; an admin at another one opens its first run before anybody hears that the PC of the book has: the first in the order holds it. */
export async function openedByTwo(world: World, pc: SimPc): Promise<string> {
  const [second] = await inTouch(world, pc)
  if (!second || pc.store.settings.books().some(({ id }) => id === BOOK.id)) return 'no other book is opened'
  await world.server.rename(pc.store.device, 'Loket 1')
  await answeredFor(world, pc, () => { pc.act(people.nina, (tx) => { tx.append({ aggregate: `book:${BOOK.id}`, base: null, event: { type: 'book.opened', version: 1, body: BOOK } }) }) })
  await sendsOn(world, pc)
  await oneLane(world, second, 'pull')
  const opens = await answeredFor(world, second, () => opensRun(second, BOOK.id))
  await oneLane(world, pc, 'pull')
  for (const one of world.beside.happens(50) ? [pc, second] : [second, pc]) await oneLane(world, one, 'push')
  return `goes by another name and opens a book, of which ${second.name} ${opens}`
}
