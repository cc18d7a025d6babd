import { actsAt } from './acts.ts'
import { askedMeanwhile, askedOfAClosedRun, askedOfThree } from './asked-meanwhile.ts'
import { serverChangeBreaksOff } from './change-breaks-off.ts'
import { drained } from './caught-up.ts'
import { founderForgets } from './founder-forgets.ts'
import { admissionIsForgotten, nameIsForgotten, wordsAreForgotten } from './held-meanwhile.ts'
import { serverGivenUp, serverMoves } from './change-of-server.ts'
import { pcLost, pcRevoked, pcRevokedReturns } from './lost-pc.ts'
import { answeredFor, sendsOn } from './one-lane.ts'
import { metByTwo } from './met-by-two.ts'
import { serverMovesBack } from './moves-back.ts'
import { openedByTwo } from './opened-by-two.ts'
import { givesAndIsPutBack, givesBelowAndIsPutBack, pcPutBack } from './put-back.ts'
import { timersGoOff } from './seeded-machine.ts'
import { secondNumberVoided } from './second-number.ts'
import { serverForgets } from './server-forgets.ts'
import type { Fall } from './sim-disk.ts'
import type { SimPc } from './sim-pc.ts'
import { pcTwinned } from './twins.ts'
import { renamedAtTwo } from './two-names.ts'
import { serverTwiceNamed, serverWronglyGivenUp } from './two-servers.ts'
import type { World } from './world.ts'

type Step = (world: World, pc: SimPc) => Promise<string> | string

/** How often each is done, of all: which faults a seed has, and how many, is the seed's own. */
export type Weights = Readonly<Record<StepName, number>>

const TEN_YEARS = 10 * 365 * 86_400_000

const ONE_ACT: Step = (world, pc) => answeredFor(world, pc, () => actsAt(world, pc))

/** Each of them is one line of the trace. */
export const STEPS = {
  act: ONE_ACT,
  push: (_, pc) => (pc.begin('push') ? 'begins to push' : 'is pushing'),
  pull: (_, pc) => (pc.begin('pull') ? 'begins to pull' : 'is pulling'),
  deliver: async ({ network }) => (await network.deliver()) ?? 'nothing on its way',
  sync: async (world, pc) => {
    pc.begin('push')
    pc.begin('pull')
    let delivered = 0
    for (; delivered < 12; delivered += 1) {
      await drained()
      if ((await world.network.deliver()) === null) break
    }
    return `syncs, ${delivered} messages`
  },
  timers: () => `${timersGoOff()} timers go off`,
  giveUp: (world, pc) => world.network.giveUp(pc.name) ?? 'waits for nothing',
  renamedAtTwo,
  askedMeanwhile,
  askedOfThree,
  askedOfAClosedRun,
  openedByTwo,
  drop: fault(({ network }) => network.drop() ?? 'nothing on its way'),
  duplicate: fault(async ({ network }) => (await network.duplicate()) ?? 'nothing on its way'),
  cut: fault(({ network: { cut } }, pc) => {
    if (cut.delete(pc.name)) return 'line mended'
    cut.add(pc.name)
    return 'line cut'
  }),
  clock: fault((world, pc) => {
    pc.skew = Math.round((world.chance.next() * 2 - 1) * TEN_YEARS)
    return `clock off by ${Math.round(pc.skew / 86_400_000)} days`
  }),
  kill: fault((world, pc) => fallsAtWork(world, pc, 'killed')),
  powerCut: fault((world, pc) => fallsAtWork(world, pc, 'power-cut')),
  serverFalls: fault((world, pc) => serverFalls(world, pc)),
  serverPutBack: fault((world, pc) => serverPutBack(world, pc)),
  serverForgets: fault((world, pc) => serverForgets(world, pc)),
  pcPutBack: fault((world, pc) => pcPutBack(world, pc, ['data'])),
  metByTwo,
  secondNumberVoided,
  wordsAreForgotten: fault((world, pc) => wordsAreForgotten(world, pc)),
  givesAndIsPutBack: fault((world, pc) => givesAndIsPutBack(world, pc)),
  givesBelowAndIsPutBack: fault((world, pc) => givesBelowAndIsPutBack(world, pc)),
  serverMoves: fault((world, pc) => serverMoves(world, pc)),
  serverMovesBack: fault((world, pc) => serverMovesBack(world, pc)),
  serverGivenUp: fault((world) => serverGivenUp(world)),
  serverChangeBreaksOff: fault((world) => serverChangeBreaksOff(world)),
  founderForgets: fault((world) => founderForgets(world)),
  nameIsForgotten: fault((world, pc) => nameIsForgotten(world, pc)),
  admissionIsForgotten: fault((world, pc) => admissionIsForgotten(world, pc)),
  serverWronglyGivenUp: fault((world, pc) => serverWronglyGivenUp(world, pc)),
  serverTwiceNamed: fault((world, pc) => serverTwiceNamed(world, pc)),
  pcLost: fault((world, pc) => pcLost(world, pc)),
  pcRevoked: fault((world, pc) => pcRevoked(world, pc)),
  pcRevokedReturns: fault((world, pc) => pcRevokedReturns(world, pc)),
  pcTwinned: fault((world, pc) => pcTwinned(world, pc)),
  pcOutdated: fault((world, pc) => pcOutdated(world, pc)),
  pcCloned: fault((world, pc) => pcPutBack(world, pc, ['data', 'keys'])),
} satisfies Record<string, Step>

export type StepName = keyof typeof STEPS

function fault(step: Step): Step {
  return (world, pc) => {
    world.faults += 1
    return step(world, pc)
  }
}

/** In an act, in taking what arrives, or in starting. */
async function fallsAtWork(world: World, pc: SimPc, fall: Fall): Promise<string> {
  const left = world.chance.between(0, 30)
  let said = ''
  const during = await world.falls(pc.folder, fall, left, async () => {
    const before = pc.sync.ownEnd().seq
    if (world.chance.happens(60)) said = await actsAt(world, pc)
    else {
      pc.begin('push')
      pc.begin('pull')
      await drained()
    }
    if (!world.disk.fallen) world.hears(pc, before)
    for (let delivered = 0; said === '' && delivered < 4 && !world.disk.fallen; delivered += 1) {
      await world.network.deliver()
      await drained()
    }
  })
  world.pcIsDown(pc)
  if (world.chance.happens(70)) world.pcStarts(pc)
  return `${fall} while it ${said || 'syncs'}, ${during}`
}

/** Mostly while it orders what that PC has just done. */
async function serverFalls(world: World, pc: SimPc): Promise<string> {
  if (!world.serverUp) {
    await world.serverStarts()
    return 'server starts'
  }
  const said = world.chance.happens(60) ? `${await answeredFor(world, pc, () => actsAt(world, pc))}, ` : ''
  if (said !== '') pc.begin('push')
  await drained()
  const during = await world.falls(world.serverFolder, world.chance.happens(50) ? 'killed' : 'power-cut', world.chance.between(0, 8), async () => {
    for (let delivered = 0; delivered < 3 && !world.disk.fallen; delivered += 1) {
      await world.network.deliver()
      await drained()
    }
  })
  await world.serverIsDown()
  if (world.chance.happens(60)) await world.serverStarts()
  return `${said}server falls, ${during}`
}

/** An older copy of its folder in its place: it has lost what it said it has. */
async function serverPutBack(world: World, pc: SimPc): Promise<string> {
  const put = await world.keepsOrPutsBackServer()
  if (put || world.chance.happens(50)) return put ? 'server put back' : 'server copied'
  const sent = await sendsAll(world, pc)
  await world.keepsOrPutsBackServer()
  return `server copied, ${sent}, server put back`
}

/** It is told that the server has all its acts, and nobody else hears of them. */
async function sendsAll(world: World, pc: SimPc): Promise<string> {
  const said = await answeredFor(world, pc, () => actsAt(world, pc))
  await sendsOn(world, pc)
  return `${said}, which is sent`
}

/** An older Loket is put on it; it is never older than what it has not sent. */
function pcOutdated(world: World, pc: SimPc): string {
  if (world.chance.happens(40)) {
    world.saysNoPlace(pc)
    return 'runs an older Loket, which does not say where its stream is'
  }
  const { kept, sent } = pc.sync.waiting()
  if (pc.outdated || kept + sent > 0 || pc.sync.forked) return 'stays as it is'
  pc.becomes('outdated')
  return 'runs an older Loket'
}
