import { drained } from './caught-up.ts'
import type { SimPc } from './sim-pc.ts'
import type { World } from './world.ts'

/** A step of one lane of that PC, asked anew, and all that is on its way anywhere. */
export async function oneLane({ network }: Pick<World, 'network'>, pc: SimPc, lane: 'push' | 'pull'): Promise<void> {
  network.forget(pc.name)
  await drained()
  pc.begin(lane)
  await drained()
  while ((await network.deliver()) !== null) await drained()
}

/** Everything that PC has to send, as far as a few steps take it. */
export async function sendsOn(world: Pick<World, 'network' | 'wrong'>, pc: SimPc): Promise<void> {
  for (let steps = 0; steps < 3; steps += 1) await oneLane(world, pc, 'push')
  const { seq, hash } = pc.sync.ownEnd()
  if (seq > 0 && pc.sync.toldEnd()?.hash === hash && pc.sync.standingOf({ device: pc.store.device, seq }) === 'kept') world.wrong(`${pc.name} says that event ${seq} is kept here alone, and the server has it`)
}

/** The next server has all that came before its term, and lets the office's PCs in. */
export async function fills(world: Pick<World, 'network'>, pc: SimPc): Promise<void> {
  for (let pages = 0; pages < 4; pages += 1) await oneLane(world, pc, 'pull')
}

/** What somebody does there is answered for. */
export async function answeredFor<Done>(world: World, pc: SimPc, work: () => Promise<Done> | Done): Promise<Done> {
  const before = pc.sync.ownEnd().seq
  const done = await work()
  world.hears(pc, before)
  return done
}
