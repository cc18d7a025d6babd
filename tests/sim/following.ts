import { must } from '#domain/must.ts'
import { placeInput, type SignedPlace } from '#domain/stream/server-place.ts'
import type { Term } from '#domain/stream/term.ts'
import { FollowLane } from '../../electron/sync/lanes/follow-lane.ts'
import { WireFault } from '../../electron/sync/wire.ts'
import { newKeyPem, type SigningKey, signingKey } from '../../server/node-crypto.ts'
import { fills, oneLane } from './one-lane.ts'
import type { SimPc } from './sim-pc.ts'
import type { World } from './world.ts'

const never = new AbortController().signal

/** The server that closed is told where the next one is; and, by somebody who has not the office's key, that it is elsewhere. */
export async function tellsPlace({ former, founded: { record, officeKey }, chance }: World): Promise<void> {
  const { term } = must(record.terms.at(-1), 'a term')
  const placed = (port: number, key: SigningKey): SignedPlace => {
    const place = { office: term.office, n: term.n, serverKey: term.serverKey, host: '10.0.0.7', port, fingerprint: '0'.repeat(64) }
    return { place, signature: key.sign(placeInput(place)) }
  }
  await former?.passesOn(term.n, placed(term.n, officeKey))
  if (chance.happens(50)) await former?.passesOn(term.n, placed(0, signingKey(newKeyPem())))
}

/** A PC whose line still leads to the server before goes to the next one by itself, if it has heard of it. */
export async function follows(world: World, pc: SimPc): Promise<void> {
  const former = world.network.former.get(pc.name)
  if (!former || !pc.on || world.network.cut.has(pc.name)) return
  const { term } = pc.trust
  const went: Promise<boolean>[] = []
  const lane = new FollowLane({
    moved: () => (term && term.serverKey !== world.former?.publicKey ? term : null),
    officeKey: world.founded.record.officeKey,
    ask: async (n) => {
      if (!world.former) throw new WireFault('no-line')
      return world.former.passesOn(n, null)
    },
    isThere: (place, there) => isLetInThere(world, pc, place.port, there),
    follow: ({ port }, there) => {
      world.network.former.delete(pc.name)
      went.push(isLetInThere(world, pc, port, there))
    },
  })
  await lane.step(never)
  if ((await Promise.all(went)).includes(false)) world.wrong(`${pc.name} goes to a server that does not let it in`)
}

/** Whether the machine at that address is that term's server, and lets that PC in. */
async function isLetInThere(world: World, pc: SimPc, port: number, { n, serverKey }: Term): Promise<boolean> {
  if (!world.serverUp || port !== n || world.server.publicKey !== serverKey) return false
  const device = await world.server.reader.device(pc.store.device)
  return device !== null && device.revoked === null
}

/** Everybody is on, all lines stand: once the next server orders, all PCs that it lets in have gone there, before the one that closed is switched off. */
export async function allFollow(world: World): Promise<void> {
  if (!world.movedBy) return
  const { movedBy } = world
  world.movedBy = null
  if (movedBy.on) await fills(world, movedBy)
  for (const pc of world.pcs.filter(({ name }) => world.network.former.has(name))) {
    await oneLane(world, pc, 'pull')
    await follows(world, pc)
    const { term } = pc.trust
    if (term && world.network.former.has(pc.name) && (await isLetInThere(world, pc, term.n, term))) world.wrong(`${pc.name} does not follow the server that moved`)
  }
}
