import type { DossierId } from '#domain/ids.ts'
import { people } from '../domain/people.ts'
import { besideTheSteps } from './beside-the-steps.ts'
import { goesOn, holderOf, outcomesOf, receives, renames } from './desk.ts'
import { inOneHand } from './holds.ts'
import { aboutNumbers, asksForANumber } from './number-desk.ts'
import type { SimPc } from './sim-pc.ts'
import type { World } from './world.ts'

/** A dossier is taken in and goes on at once, at the same PC. */
export function beginsOne(world: World, pc: SimPc): { readonly dossier: DossierId; readonly did: string } {
  const { dossier, refused } = receives(pc, world.dossiers.length)
  if (refused === null) world.dossiers.push(dossier)
  const did = [`receives ${refused ?? `dossier ${world.dossiers.length - 1}`}`]
  for (let acts = 0; acts < 3; acts += 1) {
    const state = pc.state(dossier)
    const [usual] = state && holderOf(state) ? outcomesOf(state) : []
    if (usual !== undefined) did.push(goesOn(pc, dossier, usual).did)
  }
  return { dossier, did: did.join(', ') }
}

/** What somebody does at that PC next. */
export async function actsAt(world: World, pc: SimPc): Promise<string> {
  const { chance, day } = world
  world.time += 60_000
  if (chance.happens(day.numbers)) return aboutNumbers(pc, { others: world.pcs.filter((one) => one.on && one !== pc), dossier: world.dossiers[chance.between(0, world.dossiers.length - 1)], chance })
  if (chance.happens(day.asked)) return asksForANumber(pc, world.dossiers.at(-chance.between(1, 2)), chance)
  if (chance.happens(day.received)) {
    const { dossier, refused } = receives(pc, world.dossiers.length)
    if (refused === null) world.dossiers.push(dossier)
    return `receives ${refused ?? `dossier ${world.dossiers.length - 1}`}`
  }
  if (!pc.outdated && chance.happens(day.names)) {
    // Sari writes most of the notes.
    const officer = chance.oneOf([people.sari, people.sari, people.budi, people.yusuf])
    renames(pc, officer, `${officer.name} ${chance.between(1, 99)}`)
    return `renames ${officer.id}`
  }
  const nth = chance.between(0, world.dossiers.length - 1)
  const dossier = world.dossiers[nth]
  const state = dossier === undefined ? null : pc.state(dossier)
  if (dossier === undefined || !state) return `does not know dossier ${nth}`
  if (pc.outdated || chance.happens(25)) return `on dossier ${nth} ${besideTheSteps(world, pc, dossier, `Catatan ${chance.between(1, 9999)}`)}`
  const outcomes = outcomesOf(state)
  const [usual] = outcomes
  if (usual === undefined || !holderOf(state)) return `dossier ${nth} is at nobody's desk`
  const outcome = chance.happens(80) ? usual : (outcomes[chance.between(0, outcomes.length - 1)] ?? usual)
  const { did, refused } = await inOneHand(world, pc, dossier, () => goesOn(pc, dossier, outcome))
  return `dossier ${nth}: ${did}${refused === null ? '' : `: ${refused}`}`
}
