import { rmSync } from 'node:fs'
import { holdStanding } from '../../electron/calls/dossier/held-elsewhere.ts'
import { beginsOne } from './acts.ts'
import { holderOf, notes } from './desk.ts'
import { givesOfItsOwn, worthLosing } from './number-desk.ts'
import { answeredFor, sendsOn } from './one-lane.ts'
import { copyParts } from './sim-disk.ts'
import type { SimPc } from './sim-pc.ts'
import type { World } from './world.ts'

/** Two machines on images of one disk, and what each had to say before they were two. */
export interface Twins {
  readonly pc: SimPc
  readonly other: SimPc
  readonly incidents: ReadonlySet<string>
}

/** Somebody puts an image of its disk into another machine, and both are worked at. */
export async function pcTwinned(world: World, drawn: SimPc): Promise<string> {
  const pc = worthLosing(world, drawn)
  if (world.twins || !world.serverUp) return 'no other machine'
  const other = world.onAnotherMachine(pc)
  world.network.forget(pc.name)
  pc.close()
  rmSync(other.folder, { recursive: true, force: true })
  copyParts(pc.folder, other.folder)
  for (const one of [pc, other]) one.open()
  world.twins = { pc, other, incidents: new Set(pc.store.incidents.map(({ ref }) => JSON.stringify(ref))) }
  world.pcs = [...world.pcs, other]
  world.doubled = true
  const first = world.apart.happens(40) ? `${await sendsBeside(world, pc, other)}, ` : ''
  const taking = world.beside.happens(50) ? pc : other
  const did = [pc, other].map((one) => worksAtOnce(world, one, one === taking))
  return `goes on on two machines: ${first}${did.join(', ')}`
}

/** What one did is at the server when the other sends more at the same number. */
async function sendsBeside(world: World, pc: SimPc, other: SimPc): Promise<string> {
  const [dossier] = world.dossiers
  if (dossier === undefined) return 'nothing to note'
  for (const [one, acts] of [[pc, 1], [other, 2]] as const) {
    for (let act = 0; act < acts; act += 1) await answeredFor(world, one, () => notes(one, dossier, `Dicatat ${one.name} ${act}.`))
    await sendsOn(world, one)
  }
  return 'notes once and twice'
}

/** Neither knows of the other. */
function worksAtOnce(world: World, pc: SimPc, takes: boolean): string {
  if (world.chance.happens(15)) return 'nothing at once'
  const before = pc.sync.ownEnd().seq
  const did = `${takes ? `${takesTwice(world, pc)}, ` : ''}${givesOfItsOwn(pc, world.dossiers[0])}`
  const said = world.chance.happens(50) ? `${did}, ${beginsOne(world, pc).did}` : did
  world.hears(pc, before)
  return said
}

/** What another PC holds is asked for, and taken with the papers in hand before the order is heard: the second take names the first. */
function takesTwice({ dossiers }: World, pc: SimPc): string {
  const dossier = dossiers.find((one) => holdStanding(pc.store, pc.state(one)?.hold) === 'elsewhere')
  const state = dossier === undefined ? null : pc.state(dossier)
  const officer = state && holderOf(state)
  if (dossier === undefined || !officer) return 'takes nothing'
  return `takes: ${[false, true].map((paperInHand) => pc.tries(officer, dossier, { do: 'take', paperInHand }) ?? 'done').join(', ')}`
}

/** Everybody is level. Who did anything while both went by one name is known by two, and both say so; then the second machine is switched off for good. */
export function twinsAreShown(world: World): void {
  if (!world.twins) return
  const { pc, other, incidents } = world.twins
  world.twins = null
  const { device } = other.store
  if (pc.store.device === device && pc.sync.ownEnd().hash !== other.sync.ownEnd().hash) world.wrong(`${pc.name} and ${other.name} both go by ${device}`)
  if (pc.store.device !== device) {
    for (const { name, store } of [pc, other]) if (store.incidents.every(({ ref }) => incidents.has(JSON.stringify(ref)))) world.wrong(`${name} says nothing of the other machine that went by its name`)
    world.lost = [...world.lost, { device, found: null }]
  }
  world.network.forget(other.name)
  other.close()
  world.pcs = world.pcs.filter((one) => one !== other)
}
