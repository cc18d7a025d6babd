import type { DeviceId, DossierId } from '#domain/ids.ts'
import { newKeyPem, signingKey } from '../../server/node-crypto.ts'
import { people } from '../domain/people.ts'
import { notes, renames } from './desk.ts'
import { goes } from './lost-pc.ts'
import { answeredFor, oneLane, sendsOn } from './one-lane.ts'
import { inTouch } from './server-forgets.ts'
import { newId, type SimPc } from './sim-pc.ts'
import type { World } from './world.ts'

/** A copy of the server's folder as it is now. */
async function keepsServer(world: World): Promise<void> {
  if (await world.keepsOrPutsBackServer()) await world.keepsOrPutsBackServer()
}

/** A name was put right, and somebody bears it in what has no place yet; the server forgets it, and by the time it is brought back whoever put it right is revoked. */
export async function nameIsForgotten(world: World, pc: SimPc): Promise<string> {
  const [dossier] = world.dossiers
  if (world.pcs.length < 3 || pc.sync.earlier.length > 0 || dossier === undefined) return 'nobody is revoked'
  const [second] = await inTouch(world, pc)
  if (!second?.state(dossier)) return 'nobody bears the name'
  await keepsServer(world)
  await answeredFor(world, pc, () => { renames(pc, people.sari, 'Sari Wulandari, M.Si.') })
  await sendsOn(world, pc)
  await oneLane(world, second, 'pull')
  const noted = await answeredFor(world, second, () => notes(second, dossier, 'Dicatat dengan nama baru.'))
  await world.keepsOrPutsBackServer()
  await world.server.revoke(pc.store.device)
  const lost = await goes(world, pc, null)
  await oneLane(world, second, 'pull')
  return `renames Sari, who notes at ${second.name}: ${noted ?? 'done'}; the server forgets the name, ${pc.name} is revoked, ${lost}`
}

/** What a revoked PC did is found and let in, and the server forgets that it was; whoever had heard of it goes back. */
export async function admissionIsForgotten(world: World, pc: SimPc): Promise<string> {
  const [second, third] = await inTouch(world, pc)
  if (!second || !third || third.sync.earlier.length > 0) return 'nobody is revoked'
  const { device } = third.store
  await world.server.revoke(device)
  const did = await answeredFor(world, third, () => asSari(world, third))
  const found = third.sync.ownAfter((await world.server.reader.chainEnd(device)).seq, { bytes: 1_000_000, events: 500 })
  await world.server.brings(pc.store.device, { of: device, ...found })
  const lost = await goes(world, third, null)
  await oneLane(world, pc, 'pull')
  await answeredFor(world, pc, () => notesAsSari(pc, world.dossiers.at(-1)))
  await sendsOn(world, pc)
  await keepsServer(world)
  await answeredFor(world, pc, () => { pc.act(people.nina, (tx) => { tx.admitQuarantined(device, found.after.seq + found.events.length) }) })
  await sendsOn(world, pc)
  await oneLane(world, second, 'pull')
  await world.keepsOrPutsBackServer()
  // Ordered first: it does not merely get back what it had.
  await world.server.enrol(newId<DeviceId>(), signingKey(newKeyPem()).publicKey, 'Laptop')
  await oneLane(world, second, 'pull')
  return `lets in what ${third.name} did, revoked: ${did}, and ${lost}; ${second.name} hears of that, and the server forgets it`
}

/** The server lets a machine in and revokes it, or gives a PC another name, and forgets all that; what it says next has the numbers of those words. It may do so once more before they are brought back. */
export async function wordsAreForgotten(world: World, pc: SimPc): Promise<string> {
  const [second] = await inTouch(world, pc)
  if (!second) return 'nobody hears the server'
  const times = world.apart.between(1, 2)
  for (let time = 0; time < times; time += 1) {
    await keepsServer(world)
    await speaks(world, pc, second)
    await world.keepsOrPutsBackServer()
    if (world.apart.happens(50)) await world.server.rename(second.store.device, 'Loket 10')
    else await world.server.enrol(newId<DeviceId>(), signingKey(newKeyPem()).publicKey, 'Laptop')
    for (let pulls = 0; pulls < 2 && time + 1 < times; pulls += 1) await oneLane(world, second, 'pull')
  }
  return `the server lets a machine in, of which ${second.name} hears, and forgets it${times > 1 ? ', and another one' : ''}`
}

async function speaks({ apart, server, network }: World, pc: SimPc, hearer: SimPc): Promise<void> {
  const tablet = newId<DeviceId>()
  await server.enrol(tablet, signingKey(newKeyPem()).publicKey, 'Tablet')
  if (apart.happens(50)) await server.revoke(tablet)
  if (apart.happens(50)) await server.rename(pc.store.device, `Loket ${apart.between(1, 9)}`)
  await oneLane({ network }, hearer, 'pull')
}

/** Her name is put right, and she goes on under it. */
function asSari({ dossiers }: World, pc: SimPc): string {
  renames(pc, people.sari, 'Sari Wulandari, S.T.')
  return notesAsSari(pc, dossiers[0])
}

const notesAsSari = (pc: SimPc, dossier: DossierId | undefined): string => (dossier === undefined || !pc.state(dossier) ? 'no note' : (notes(pc, dossier, 'Dicatat sementara itu.') ?? 'notes'))
