import type { DeviceId, DossierId } from '#domain/ids.ts'
import { must } from '#domain/must.ts'
import { isUnmarked } from '#domain/numbering/run.ts'
import type { OwnStretch } from '#store/contract/sync-store.ts'
import type { QuarantinedEvent } from '#store/stream/quarantine.ts'
import { people } from '../domain/people.ts'
import { actsAt, beginsOne } from './acts.ts'
import { isLetIn } from './change-of-server.ts'
import { notes, renames } from './desk.ts'
import { asksForANumber, closesLost, givesOfItsOwn, handsSomeOn, runsHeldBy, takesOver, worthLosing } from './number-desk.ts'
import { oneLane, sendsOn } from './one-lane.ts'
import type { SimPc } from './sim-pc.ts'
import type { LostPc, World } from './world.ts'

/** Two at least go on, or there is nobody to hold against. */
const FEWEST = 2

/** It never comes back, and what it had not sent is gone with it. */
export async function pcLost(world: World, drawn: SimPc): Promise<string> {
  if (!world.serverUp) await world.serverStarts()
  const pc = worthLosing(world, drawn)
  const others = await Promise.all(world.pcs.filter((one) => one !== pc && one.on).map((one) => isLetIn(world, one)))
  // Of a new server that only the lost one could have filled.
  return others.includes(true) ? goes(world, pc, null) : 'nobody else is let in'
}

/** Its name counts no more from here on. It works on, cut off; then somebody finds what it did, and brings it. */
export async function pcRevoked(world: World, drawn: SimPc): Promise<string> {
  const pc = worthLosing(world, drawn)
  if (world.pcs.length <= FEWEST || !world.serverUp || (await world.server.reader.device(pc.store.device)) === null || pc.sync.earlier.length > 0) return 'nobody is revoked'
  await world.server.revoke(pc.store.device)
  await worksOn(world, pc)
  if (world.beside.happens(40)) await handsAway(world, pc)
  // Its own word for itself counts for nothing.
  if (world.chance.happens(50)) pc.act(people.nina, (tx) => { tx.admitQuarantined(pc.store.device, 1000) })
  return goes(world, pc, pc.sync.ownAfter(0, { bytes: 10_000_000, events: 2000 }))
}

/** Its name counts no more. It works on, cut off, and is let in again with another code: under another name, with what it did under the old one. */
export async function pcRevokedReturns(world: World, pc: SimPc): Promise<string> {
  const { device } = pc.store
  if (!world.serverUp || (await world.server.reader.device(device)) === null || pc.sync.earlier.length > 0 || pc.sync.forked) return 'nobody is revoked'
  await world.server.revoke(device)
  await worksOn(world, pc)
  const begun = world.chance.happens(40) ? begins(world, pc) : undefined
  const goesOnAt = world.chance.happens(50) ? namesLast(world, pc) : undefined
  await world.letInAgain(pc)
  for (const dossier of [begun, goesOnAt]) if (dossier) notesAgain(world, pc, dossier)
  world.lost = [...world.lost, { device, found: null, comesBack: true }]
  return `${device} is revoked, and comes back`
}

/** It does not know. Most of all it gives numbers of its own, and puts a name right under which more is done. */
async function worksOn(world: World, pc: SimPc): Promise<void> {
  for (let act = world.chance.between(0, 2); act >= 0; act -= 1) {
    const before = pc.sync.ownEnd().seq
    const drawn = world.chance.between(1, 10)
    const said = drawn <= 5 ? givesOfItsOwn(pc, world.dossiers[0]) : drawn <= 7 ? rewrites(world, pc) : await actsAt(world, pc)
    world.say(`${pc.name}, revoked: ${said}`)
    world.hears(pc, before)
  }
}

/** Some of its numbers go to another, who hears of it once they are lost. */
async function handsAway(world: World, pc: SimPc): Promise<void> {
  const before = pc.sync.ownEnd().seq
  world.say(`${pc.name}, revoked: ${await handsSomeOn(pc, must(world.pcs.find((one) => one !== pc), 'another PC'))}`)
  world.hears(pc, before)
}

function begins(world: World, pc: SimPc): DossierId {
  const before = pc.sync.ownEnd().seq
  const { dossier, did } = beginsOne(world, pc)
  world.say(`${pc.name}, revoked: ${did}`)
  world.hears(pc, before)
  return dossier
}

/** The last it does under its old name is to put Sari's right. Gives back where she goes on before anybody can tell here that her name is held. */
function namesLast(world: World, pc: SimPc): DossierId | undefined {
  const before = pc.sync.ownEnd().seq
  renames(pc, people.sari, `${people.sari.name}, M.M.`)
  world.say(`${pc.name}, revoked: renames Sari`)
  world.hears(pc, before)
  return world.dossiers[world.chance.between(0, world.dossiers.length - 1)]
}

function notesAgain(world: World, pc: SimPc, dossier: DossierId): void {
  if (!pc.state(dossier)) return
  const before = pc.sync.ownEnd().seq
  world.say(`${pc.name}, since: ${notes(pc, dossier, 'Dicatat kemudian.') ?? 'Sari notes'}`)
  world.hears(pc, before)
}

function rewrites({ dossiers: [dossier] }: World, pc: SimPc): string {
  renames(pc, people.sari, `${people.sari.name}, S.Sos.`)
  if (dossier === undefined || !pc.state(dossier)) return 'renames Sari'
  return `renames Sari, who notes: ${notes(pc, dossier, 'Dicatat lagi.') ?? 'done'}`
}

/** `found`: what somebody found on its disk; null where nobody did. */
export async function goes(world: World, pc: SimPc, found: LostPc['found']): Promise<string> {
  if (world.pcs.length <= FEWEST) return 'too few to lose one'
  if (!world.serverUp) await world.serverStarts()
  const { device } = pc.store
  const there = await world.server.reader.chainEnd(device)
  world.acknowledged = world.acknowledged.filter((one) => one.pc !== pc.name || (one.device === device && one.seq <= there.seq))
  world.network.forget(pc.name)
  pc.close()
  world.pcs = world.pcs.filter((one) => one !== pc)
  world.lost = [...world.lost, { device, found }]
  return `is lost with all behind ${there.seq}${asksNobody(world)}`
}

/** A letter waits for a number that only the lost PC could have given. */
function asksNobody(world: World): string {
  const pc = world.pcs.find(({ on }) => on)
  if (!pc || world.chance.happens(40)) return ''
  const before = pc.sync.ownEnd().seq
  const said = asksForANumber(pc, world.dossiers.at(-1), world.chance)
  world.hears(pc, before)
  return `; ${pc.name} ${said}`
}

/** Everybody is level: what lost PCs had in hand is taken over with minutes; what was found of them is brought, and admitted or not. */
export async function goOnForTheLost(world: World): Promise<void> {
  for (const { device } of world.lost.filter(({ comesBack }) => comesBack)) for (const pc of world.pcs) if (keepsRunsOf(pc, device)) world.wrong(`${pc.name} holds numbers of ${device}, which it was`)
  for (const lost of world.lost) {
    const pc = must(world.pcs[world.chance.between(0, world.pcs.length - 1)], 'a PC that is left')
    world.say(`${pc.name} goes on for the lost PC: ${await takesOver(pc, lost.device)}`)
    if (lost.found && lost.found.events.length > 0) {
      // It is ordered before what was found comes.
      await world.catchUp()
      // Numbers nobody thinks it gave; it may have.
      const isClosedFirst = world.beside.happens(50)
      if (isClosedFirst) world.say(`${pc.name} ${await closesLost(pc)}`)
      if (isClosedFirst) await world.catchUp()
      await isBrought(world, pc, { device: lost.device, found: lost.found, does: isClosedFirst ? null : closesLost })
    } else await admitsSome(world, pc, lost.device)
    await world.catchUp()
    await givesUpAgain(world, pc, lost.device)
  }
  world.lost = []
}

/** What was admitted may be the first that is heard of its own mark. Then nothing is left in its hand. */
async function givesUpAgain(world: World, pc: SimPc, device: DeviceId): Promise<void> {
  const held = runsHeldBy(pc, device)
  if (held.length > 0 && held.every((run) => !isUnmarked(run))) {
    world.say(`${pc.name}, again: ${await takesOver(pc, device)}`)
    await world.catchUp()
  }
  for (const run of runsHeldBy(pc, device)) world.wrong(`${run} is still in the hand of a PC that is lost`)
}

/** Who comes back under another name holds no run. */
function keepsRunsOf({ sync, store }: SimPc, device: DeviceId): boolean {
  return sync.earlier.includes(device) && (store.hands?.runs() ?? []).some(({ slices }) => slices.some(({ holder, from, state }) => holder === store.device && from === device && state === 'live'))
}

/** `does`: what that PC does before it hears of what it brought. */
async function isBrought(world: World, pc: SimPc, { device, found, does }: { readonly device: DeviceId; readonly found: OwnStretch; readonly does: ((pc: SimPc) => Promise<string>) | null }): Promise<void> {
  const after = await world.server.reader.chainEnd(device)
  const [events, signatures] = [found.events.slice(after.seq), found.signatures.filter(({ seq }) => seq > after.seq)]
  const { outcome } = await world.server.brings(pc.store.device, { of: device, after, events, signatures })
  world.say(`${pc.name} brings ${events.length} events of the lost PC: ${outcome}`)
  if (outcome !== 'stored') world.wrong(`what ${device} did while it was cut off is not taken: ${outcome}`)
  if (does) world.say(`${pc.name} ${await does(pc)}`)
  await world.catchUp()
  await admitsSome(world, pc, device)
}

/** Of what is held; somebody whose name may be among it worked on meanwhile. */
async function admitsSome(world: World, pc: SimPc, device: DeviceId): Promise<void> {
  const held = pc.sync.quarantinedOf(device)
  const last = held[world.chance.between(0, held.length - 1)]
  if (!last || !world.chance.happens(50)) return
  if (world.dossiers[0] !== undefined) notesAgain(world, pc, world.dossiers[0])
  pc.act(people.nina, (tx) => { tx.admitQuarantined(device, last.seq) })
  world.say(`${pc.name} admits some of it`)
  await hearsFirst(world, pc, must(held[0], 'what is held'))
}

/** Another PC lets in less of it, and hears of that while what was done there meanwhile, by somebody who may be called otherwise from then on, has no place yet. */
async function hearsFirst(world: World, pc: SimPc, { device, seq }: Pick<QuarantinedEvent, 'device' | 'seq'>): Promise<void> {
  const [other, dossier] = [world.pcs.find((one) => one !== pc), world.dossiers.at(-1)]
  if (!other || dossier === undefined) return
  await sendsOn(world, pc)
  if (world.beside.happens(50)) other.act(people.nina, (tx) => { tx.admitQuarantined(device, seq) })
  notesAgain(world, other, dossier)
  await oneLane(world, other, 'pull')
}
