import { people } from '../domain/people.ts'
import { drained } from './caught-up.ts'
import { notes, renames } from './desk.ts'
import type { SimPc } from './sim-pc.ts'
import type { World } from './world.ts'

/** An officer's name is put right at two PCs, both send it before either has heard of the other's; meanwhile that officer goes on at the first. */
export async function renamedAtTwo(world: World, pc: SimPc): Promise<string> {
  const other = world.pcs.find((one) => one !== pc && one.on && !one.outdated)
  const [dossier] = world.dossiers
  if (!other || pc.outdated || dossier === undefined || !pc.state(dossier)) return 'nobody to name twice'
  for (const [one, name] of [[pc, 'Sari W.'], [other, 'Sari Wulandari, S.E.']] as const) {
    acts(world, one, () => { renames(one, people.sari, name) })
    await goesThrough(world, one, 'push')
  }
  acts(world, pc, () => notes(pc, dossier, 'Dicatat sementara itu.'))
  await goesThrough(world, pc, 'pull')
  return `renames Sari, as does ${other.name}`
}

function acts(world: World, pc: SimPc, work: () => unknown): void {
  const before = pc.sync.ownEnd().seq
  work()
  world.hears(pc, before)
}

async function goesThrough({ network }: World, pc: SimPc, lane: 'push' | 'pull'): Promise<void> {
  pc.begin(lane)
  await drained()
  while ((await network.deliver()) !== null) await drained()
}
