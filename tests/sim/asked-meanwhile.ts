import { Chance } from '../../electron/sample/chance.ts'
import { askedRunAt, asksForANumber, asksForNextYear, closesRun, givesForNextYear, handsOn, nextYearsRunAt } from './number-desk.ts'
import { answeredFor, oneLane, sendsOn } from './one-lane.ts'
import type { SimPc } from './sim-pc.ts'
import type { World } from './world.ts'

interface Asked {
  /** Another PC, which has the end of a run whose numbers are asked for. */
  readonly holder: SimPc
  readonly run: NonNullable<ReturnType<typeof askedRunAt>>
  /** Neither of them; null where the office has only these two at work. */
  readonly third: SimPc | null
}

/** Whom that PC may ask for a number; null where nobody. */
function askedBy({ pcs }: World, pc: SimPc): Asked | null {
  const on = pcs.filter((one) => one.on && !one.outdated)
  const holder = on.find((one) => one !== pc && askedRunAt(one) !== undefined)
  const run = holder && askedRunAt(holder)
  return holder && run && on.includes(pc) ? { holder, run, third: on.find((one) => one !== pc && one !== holder) ?? null } : null
}

/** A letter waits for a number whose run goes to another PC at that moment: who gives it away has not heard of the letter yet, who has it from then on hears of both. */
export async function askedMeanwhile(world: World, pc: SimPc): Promise<string> {
  const asked = askedBy(world, pc)
  if (!asked) return 'nobody to ask'
  const { holder, run, third } = asked
  world.network.forget(holder.name)
  const asks = await answeredFor(world, pc, () => asksForANumber(pc, world.dossiers.at(-1), world.chance, [run.book]))
  await oneLane(world, pc, 'push')
  const hands = await answeredFor(world, holder, () => handsOn(holder, run.run, third ?? pc, null))
  await oneLane(world, holder, 'push')
  return `${asks}; ${holder.name} ${hands}`
}

/** Who has the end of next year's run closes it, and has not heard of the letter that waits for a number of it: that letter gets one of this year's. */
export async function askedOfAClosedRun(world: World, pc: SimPc): Promise<string> {
  const holder = world.pcs.find((one) => one !== pc && one.on && !one.outdated && nextYearsRunAt(one) !== undefined)
  const run = holder && nextYearsRunAt(holder)
  if (!holder || !run || pc.outdated) return 'nobody to ask'
  world.network.forget(holder.name)
  const asks = await answeredFor(world, pc, () => asksForNextYear(pc, world.dossiers.at(-1), run))
  await oneLane(world, pc, 'push')
  const gives = world.beside.happens(50) ? await answeredFor(world, holder, () => givesForNextYear(holder, world.dossiers[0], run.book)) : 'gives none'
  const closes = await answeredFor(world, holder, () => closesRun(holder, run.run))
  await oneLane(world, holder, 'push')
  return `${asks}; ${holder.name} ${gives}, ${closes}`
}

/** Three are at work, and one of them is asked. */
export async function askedOfThree(world: World, pc: SimPc): Promise<string> {
  const asked = askedBy(world, pc)
  if (!asked?.third) return 'nobody to ask'
  const three = { ...asked, pc, third: asked.third }
  return world.chance.happens(50) ? besideASlice(world, three) : byTwo(world, three)
}

type Three = Asked & { readonly pc: SimPc; readonly third: SimPc }

/** A third has some of the run in hand, and hears of the letter that waits before whoever has the run's end does: that one alone answers. */
async function besideASlice(world: World, { pc, holder, run, third }: Three): Promise<string> {
  const hands = await answeredFor(world, holder, () => handsOn(holder, run.run, third, world.chance.between(1, 4)))
  await sendsOn(world, holder)
  await oneLane(world, third, 'pull')
  const asks = await answeredFor(world, pc, () => asksForANumber(pc, world.dossiers.at(-1), world.chance, [run.book]))
  await sendsOn(world, pc)
  for (const one of [third, holder]) await oneLane(world, one, 'pull')
  return `${holder.name} ${hands}; ${asks}`
}

/** Two ask for one letter before either has heard of the other's question: it is answered once. */
async function byTwo(world: World, { pc, holder, run, third }: Three): Promise<string> {
  const said: string[] = []
  const question = world.chance.between(1, 1000)
  for (const one of [pc, third]) {
    said.push(`${one.name} ${await answeredFor(world, one, () => asksForANumber(one, world.dossiers.at(-1), new Chance(question), [run.book]))}`)
    await oneLane(world, one, 'push')
  }
  await oneLane(world, holder, 'pull')
  return said.join('; ')
}
