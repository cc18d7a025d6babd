import type { DossierId } from '#domain/ids.ts'
import { actsAt } from './acts.ts'
import { isLetIn } from './change-of-server.ts'
import { goesOn, holderOf, outcomesOf, receives } from './desk.ts'
import { goes } from './lost-pc.ts'
import { givesOfASlice, handsSomeOn, voids } from './number-desk.ts'
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
  const gives = world.beside.happens(30)
  const taken = gives ? await givesOn(world, pc, second) : await takesOn(world, second, dossier)
  // Whoever heard of a number that was given or declared void goes back behind it, too.
  const hears = gives && world.apart.happens(70)
  if (hears) await oneLane(world, pc, 'pull')
  const isGone = third !== pc && world.chance.happens(60) && knowsAllOf(second, pc)
  const lost = isGone ? `, ${await goesForGood(world, pc, second)}` : ''
  await world.keepsOrPutsBackServer()
  const first = world.chance.happens(25) ? second : third
  if (first === second && world.chance.happens(60)) world.saysNoPlace(second)
  const meanwhile = await sendsFirst(world, first)
  const since = second.on && first !== second ? await goesBackAt(world, second, first) : ''
  if (hears && pc.on) await oneLane(world, pc, 'pull')
  return `receives a dossier${lost}; ${second.name} ${taken}; the server forgets, ${first.name}${first.saysNoPlace ? ', which is older,' : ''} ${meanwhile} and sends first${since}`
}

/** Nobody else sends again what it did. Where it was revoked, and somebody heard of that, the server forgets the revocation, too. */
async function goesForGood(world: World, pc: SimPc, heardBy: SimPc): Promise<string> {
  const isRevoked = world.chance.happens(50)
  if (isRevoked) {
    await world.server.revoke(pc.store.device)
    await oneLane(world, heardBy, 'pull')
  }
  return `${isRevoked ? 'is revoked, ' : ''}${await goes(world, pc, null)}`
}

async function sendsFirst(world: World, pc: SimPc): Promise<string> {
  if (!pc.on) return 'is off'
  const did = await answeredFor(world, pc, () => actsAt(world, pc))
  await sendsOn(world, pc)
  return did
}

async function goesBackAt(world: World, pc: SimPc, first: SimPc): Promise<string> {
  const drawn = world.chance.between(1, 10)
  if (drawn <= 3) return `; ${pc.name} ${await fallsGoingBack(world, pc)}`
  return drawn <= 8 ? `; ${pc.name} ${await forgottenOnceMore(world, pc, first)}` : ''
}

/** Between keeping what loses its place, taking it out of the stream and folding anew. */
async function fallsGoingBack(world: World, pc: SimPc): Promise<string> {
  const during = await world.falls(pc.folder, world.chance.happens(50) ? 'killed' : 'power-cut', world.chance.between(0, 40), () => oneLane(world, pc, 'pull'))
  world.pcIsDown(pc)
  world.pcStarts(pc)
  return `falls, ${during}`
}

/** What that PC brought back into the stream the server forgets again, and once more something else is ordered first. */
async function forgottenOnceMore(world: World, pc: SimPc, first: SimPc): Promise<string> {
  await world.keepsOrPutsBackServer()
  for (let turns = 0; turns < 3; turns += 1) for (const lane of ['pull', 'push'] as const) await oneLane(world, pc, lane)
  await world.keepsOrPutsBackServer()
  return `sends it back, the server forgets once more, ${first.name} ${await sendsFirst(world, first)}`
}

/** Those beside that PC that the server lets in, all of them level. */
export async function inTouch(world: World, pc: SimPc): Promise<readonly SimPc[]> {
  const on = world.pcs.filter((one) => one.on && !one.outdated && !world.network.cut.has(one.name) && !world.network.former.has(one.name))
  if (!world.serverUp || !on.includes(pc) || !(await isLetIn(world, pc))) return []
  for (const one of on) for (const lane of ['push', 'pull'] as const) await oneLane(world, one, lane)
  return on.filter((one) => one !== pc && one.hears)
}

/** Whether what that PC did stands in this one's stream, all of it. */
const knowsAllOf = (one: SimPc, pc: SimPc): boolean => one.rows('stream.db', 'select 1 from stream_event where device = ? and seq = ?', pc.store.device, pc.sync.ownEnd().seq).length > 0

/** Another PC gets numbers, gives one of them, and declares one of the office's void. */
async function givesOn(world: World, pc: SimPc, second: SimPc): Promise<string> {
  const hands = await answeredFor(world, pc, () => handsSomeOn(pc, second))
  await sendsOn(world, pc)
  await oneLane(world, second, 'pull')
  const gives = await answeredFor(world, second, () => givesOfASlice(second, world.dossiers[0]))
  const declares = await answeredFor(world, second, () => voids(second, world.beside))
  await sendsOn(world, second)
  return `${gives} and ${declares}, as ${pc.name} ${hands}`
}

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
