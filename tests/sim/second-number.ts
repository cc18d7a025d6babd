import { givesOfAnEnd, givesOfASlice, voidsSurplus, withAnEnd } from './number-desk.ts'
import { answeredFor, oneLane } from './one-lane.ts'
import { inTouch } from './server-forgets.ts'
import type { SimPc } from './sim-pc.ts'
import type { World } from './world.ts'

/** One letter gets a number at two PCs before either hears of the other, and the second of them is declared void once both have. */
export async function secondNumberVoided(world: World, pc: SimPc): Promise<string> {
  const others = await inTouch(world, pc)
  const ends = withAnEnd([pc, ...others])
  const second = [pc, ...others].find((one) => one !== ends)
  const dossier = world.dossiers.find((one) => [ends, second].every((at) => at?.state(one)))
  if (!ends || !second || dossier === undefined) return 'nobody to meet'
  const did = [await answeredFor(world, ends, () => givesOfAnEnd(ends, dossier)), await answeredFor(world, second, () => givesOfASlice(second, dossier))]
  for (const lane of ['push', 'pull'] as const) for (const one of [ends, second]) await oneLane(world, one, lane)
  await oneLane(world, ends, 'pull')
  const voids = await answeredFor(world, second, () => voidsSurplus(second, dossier))
  await oneLane(world, second, 'push')
  return `${ends.name} ${did[0] ?? ''}, ${second.name} ${did[1] ?? ''} and ${voids}`
}
