import { actsAt } from './acts.ts'
import { isLetIn, serverMoves } from './change-of-server.ts'
import { follows } from './following.ts'
import { answeredFor, fills, sendsOn } from './one-lane.ts'
import { inTouch } from './server-forgets.ts'
import type { SimPc } from './sim-pc.ts'
import type { World } from './world.ts'

/** By plan, and back to the machine that had the stream before: it closed, and has all but what was ordered since. */
export async function serverMovesBack(world: World, pc: SimPc): Promise<string> {
  if (world.former || (await inTouch(world, pc)).length === 0) return 'nothing moves'
  const { key } = world.founded
  const there = await serverMoves(world, pc)
  await fills(world, pc)
  if (world.founded.key === key || !(await isLetIn(world, pc))) return there
  const did: string[] = []
  for (const one of world.pcs.filter(({ on }) => on)) {
    await follows(world, one)
    did.push(`${one.name} ${await answeredFor(world, one, () => actsAt(world, one))}`)
    await sendsOn(world, one)
  }
  await fills(world, pc)
  return `${there}; ${did.join('; ')}; and back: ${await serverMoves(world, pc, key)}`
}
