import { people } from '../domain/people.ts'
import { notes, renames } from './desk.ts'
import { answeredFor, oneLane } from './one-lane.ts'
import type { SimPc } from './sim-pc.ts'
import type { World } from './world.ts'

/** An officer's name is put right at two PCs, both send it before either has heard of the other's; meanwhile that officer goes on at the first. */
export async function renamedAtTwo(world: World, pc: SimPc): Promise<string> {
  const other = world.pcs.find((one) => one !== pc && one.on && !one.outdated)
  const [dossier] = world.dossiers
  if (!other || pc.outdated || dossier === undefined || !pc.state(dossier)) return 'nobody to name twice'
  for (const [one, name] of [[pc, 'Sari W.'], [other, 'Sari Wulandari, S.E.']] as const) {
    await answeredFor(world, one, () => { renames(one, people.sari, name) })
    await oneLane(world, one, 'push')
  }
  await answeredFor(world, pc, () => notes(pc, dossier, 'Dicatat sementara itu.'))
  await oneLane(world, pc, 'pull')
  return `renames Sari, as does ${other.name}`
}
