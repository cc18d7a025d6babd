import type { DeviceId } from '#domain/ids.ts'
import { must } from '#domain/must.ts'
import { newKeyPem, signingKey } from '../../server/node-crypto.ts'
import { oneLane } from './one-lane.ts'
import { newId } from './sim-pc.ts'
import type { World } from './world.ts'

/** The server that was given up lives, lets a machine in, and another one that nobody works at no more; who still goes by it hears of both. */
export async function formerSpeaks(world: World): Promise<string> {
  const { former, network, apart } = world
  const hearer = world.pcs.find(({ on, name }) => on && network.former.has(name) && !network.cut.has(name))
  if (!former || !hearer || world.namedTwice || (await former.knowsOf(world.term))) return 'nobody listens to a former server'
  const isUsed = (device: DeviceId): boolean => world.pcs.some((pc) => !pc.on || pc.store.device === device || pc.sync.earlier.includes(device))
  const unused = (await former.reader.devices()).find(({ device, revoked }) => revoked === null && !isUsed(device))
  if (unused && apart.happens(60)) await former.revoke(unused.device)
  const tablet = newId<DeviceId>()
  if (!unused || apart.happens(60)) await former.enrol(tablet, signingKey(newKeyPem()).publicKey, 'Tablet')
  world.unknown.push(tablet)
  await oneLane(world, hearer, 'pull')
  return `the former server speaks of ${unused?.name ?? 'a new machine'}; ${hearer.name} hears it: ${must(hearer.lanes.pull.said, 'a step').did}`
}
