import type { DossierId } from '#domain/ids.ts'
import { actsAt } from './acts.ts'
import { isLetIn } from './change-of-server.ts'
import { goesOn, holderOf, outcomesOf, receives } from './desk.ts'
import { goes } from './lost-pc.ts'
import { answeredFor, oneLane, sendsOn } from './one-lane.ts'
import type { SimPc } from './sim-pc.ts'
import type { World } from './world.ts'

/** A server's folder is as it was before a dossier was handed on from one PC to another, and something else is ordered first: what was done since loses its place wherever it is known, and comes back. */
export async function serverForgets(world: World, pc: SimPc): Promise<string> {
  const [second, third = pc] = await inTouch(world, pc)
  if (!second) return 'nobody to hand on to'
  if (await world.keepsOrPutsBackServer()) await world.keepsOrPutsBackServer()
  const { dossier, refused } = await answeredFor(world, pc, () => receives(pc, world.dossiers.length))
  if (refused !== null) return refused
  world.dossiers.push(dossier)
  await sendsOn(world, pc)
  const taken = await takesOn(world, second, dossier)
  const lost = third !== pc && world.chance.happens(40) && knowsAllOf(second, pc) ? `, ${await goes(world, pc, null)}` : ''
  await world.keepsOrPutsBackServer()
  const first = world.chance.happens(25) ? second : third
  if (first === second) world.saysNoPlace(second)
  const meanwhile = first.on ? await answeredFor(world, first, () => actsAt(world, first)) : 'is off'
  if (first.on) await sendsOn(world, first)
  const falls = second.on && first !== second && world.chance.happens(40) ? `; ${second.name} ${await fallsGoingBack(world, second)}` : ''
  return `receives a dossier${lost}; ${second.name} ${taken}; the server forgets, ${first.name}${first.saysNoPlace ? ', which is older,' : ''} ${meanwhile} and sends first${falls}`
}

/** Between keeping what loses its place, taking it out of the stream and folding anew. */
async function fallsGoingBack(world: World, pc: SimPc): Promise<string> {
  const during = await world.falls(pc.folder, world.chance.happens(50) ? 'killed' : 'power-cut', world.chance.between(0, 40), () => oneLane(world, pc, 'pull'))
  world.pcIsDown(pc)
  world.pcStarts(pc)
  return `falls, ${during}`
}

/** Those beside that PC that the server lets in, all of them level. */
async function inTouch(world: World, pc: SimPc): Promise<readonly SimPc[]> {
  const on = world.pcs.filter((one) => one.on && !one.outdated && !world.network.cut.has(one.name) && !world.network.former.has(one.name))
  if (!world.serverUp || !on.includes(pc) || !(await isLetIn(world, pc))) return []
  for (const one of on) for (const lane of ['push', 'pull'] as const) await oneLane(world, one, lane)
  return on.filter((one) => one !== pc && one.hears)
}

/** Whether what that PC did stands in this one's stream, all of it. */
const knowsAllOf = (one: SimPc, pc: SimPc): boolean => one.rows('stream.db', 'select 1 from stream_event where device = ? and seq = ?', pc.store.device, pc.sync.ownEnd().seq).length > 0

/** Another PC hears of the dossier and goes on with it. */
async function takesOn(world: World, pc: SimPc, dossier: DossierId): Promise<string> {
  const did: string[] = []
  for (let acts = 0; acts < 4; acts += 1) {
    await oneLane(world, pc, 'pull')
    const state = pc.state(dossier)
    const [usual] = state && holderOf(state) ? outcomesOf(state) : []
    if (usual === undefined) continue
    const { did: one, refused } = await answeredFor(world, pc, () => goesOn(pc, dossier, usual))
    did.push(refused === null ? one : `${one}: ${refused}`)
    await oneLane(world, pc, 'push')
  }
  return did.join(', ')
}
