import { askedRunAt, asksForANumber, handsOn } from './number-desk.ts'
import { answeredFor, oneLane } from './one-lane.ts'
import type { SimPc } from './sim-pc.ts'
import type { World } from './world.ts'

/** A letter waits for a number whose run goes to another PC at that moment: who gives it away has not heard of the letter yet, who has it from then on hears of both. */
export async function askedMeanwhile(world: World, pc: SimPc): Promise<string> {
  const on = world.pcs.filter((one) => one.on && !one.outdated)
  const holder = on.find((one) => one !== pc && askedRunAt(one) !== undefined)
  const to = on.find((one) => one !== holder && (on.length < 3 || one !== pc))
  const run = holder && askedRunAt(holder)
  if (!holder || !to || !run || !on.includes(pc)) return 'nobody to ask'
  world.network.forget(holder.name)
  const asks = await answeredFor(world, pc, () => asksForANumber(pc, world.dossiers.at(-1), world.chance, [run.book]))
  await oneLane(world, pc, 'push')
  const hands = await answeredFor(world, holder, () => handsOn(holder, run.run, to, null))
  await oneLane(world, holder, 'push')
  return `${asks}; ${holder.name} ${hands}`
}
