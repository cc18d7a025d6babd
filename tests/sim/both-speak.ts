import type { DeviceId } from '#domain/ids.ts'
import { newKeyPem, signingKey } from '../../server/node-crypto.ts'
import { OrdersNothing } from '../../server/sequence/terms-here.ts'
import { oneLane } from './one-lane.ts'
import { newId, type SimPc } from './sim-pc.ts'
import type { SimServer } from './sim-server.ts'
import type { World } from './world.ts'

/** Two servers of one term each let a machine in, as far as they order already; who goes by them hears of it. */
export async function bothSpeak(world: World, pc: SimPc, other: SimPc): Promise<string> {
  const { former, server } = world
  const told = [await letsIn(server, 'Tablet'), former ? await letsIn(former, 'Laptop') : 'nobody']
  for (const one of [pc, other]) await oneLane(world, one, 'pull')
  return `let in: ${told.join(' and ')}`
}

async function letsIn(server: SimServer, name: string): Promise<string> {
  try {
    await server.enrol(newId<DeviceId>(), signingKey(newKeyPem()).publicKey, name)
    return name
  } catch (error) {
    if (error instanceof OrdersNothing) return 'nobody'
    throw error
  }
}
