import type { SigningKey } from '../../server/node-crypto.ts'
import { tellsPlace } from './following.ts'
import { fills, oneLane } from './one-lane.ts'
import type { SimPc } from './sim-pc.ts'
import { underNextTerm } from './sim-server.ts'
import type { World } from './world.ts'

/** Planned: the old server closes its stream where the term begins, which a PC has all of. */
export async function serverMoves(world: World, pc: SimPc, to?: SigningKey): Promise<string> {
  if (!world.serverUp || !(await isLetIn(world, pc))) return 'nothing moves'
  const next = underNextTerm(world.founded, pc.sync.head(), to)
  const [term] = next.record.terms.slice(-1)
  const outcome = term ? await world.server.closes(term) : 'refused'
  if (outcome === 'refused' && !world.namedTwice) world.wrong('a server does not close for the next one')
  if (outcome !== 'closed') return `server moves: ${outcome}`
  if ((await world.server.reader.head())?.point.g !== term?.term.start.g) world.wrong('a server closes elsewhere than where the next one begins')
  await world.replaceServer(next, pc, world.pcs.filter((one) => one !== pc))
  world.movedBy = pc
  const isFilled = world.chance.happens(60)
  if (isFilled) await fills(world, pc)
  await tellsPlace(world)
  if (isFilled || world.chance.happens(40)) return 'server moves'
  // It lets in nobody but who fills it, and has nothing yet: the others hear of it before they can go there.
  for (const other of world.pcs.filter((one) => one !== pc && one.on)) await oneLane(world, other, 'pull')
  return 'server moves, of which the others hear at once'
}

/** Forced: the server is given up, and the counter furthest ahead says where the stream stands. */
export async function serverGivenUp(world: World): Promise<string> {
  const pc = furthest(world)
  if (!(await isLetIn(world, pc))) return 'nobody to take it over'
  await world.replaceServer(underNextTerm(world.founded, pc.sync.head()), pc, [])
  world.forgetTheirLastActs(pc)
  return `server given up, ${pc.name} goes on from ${pc.sync.head().g}`
}

/** The PC that is on and has come furthest. */
export function furthest({ pcs }: World): SimPc {
  const on = pcs.filter((pc) => pc.on)
  return on.reduce((most, pc) => (pc.sync.head().g > most.sync.head().g ? pc : most))
}

export async function isLetIn(world: World, pc: SimPc): Promise<boolean> {
  const device = world.serverUp ? await world.server.reader.device(pc.store.device) : null
  return device !== null && device.revoked === null
}
