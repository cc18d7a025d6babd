import type { OfficerId } from '#domain/ids.ts'
import { must } from '#domain/must.ts'
import { forbidden } from './forbidden.ts'
import { dismiss, establish, poolOf, takeStock } from './office.ts'
import { takeSeat } from './seat-keeper.ts'
import type { Seat } from './seats.ts'
import type { Heard, Prey, Shot, Target } from './target.ts'

/** Sets an office up through the target itself, takes some dossiers in, and lets Lukman go while he is logged in. `officers` is filled. */
export async function settle(target: Target, officers: Map<Seat, OfficerId>): Promise<Prey> {
  const send = (shots: readonly Shot[]): Promise<readonly Heard[]> => target.send(shots)
  await target.sit('nobody')
  for (const [seat, id] of await establish(send)) officers.set(seat, id)
  await takeSeat(send, 'nobody', '')
  await target.sit('budi')
  const stock = await takeStock(send)
  await target.sit('dewi')
  const pool = await poolOf(send, stock, officers)
  await target.sit('left')
  await target.sit('hendra')
  await dismiss(send, must(officers.get('left'), 'Lukman'))
  return { target, pool, specials: forbidden(stock, pool) }
}
