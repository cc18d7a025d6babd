import { createHash } from 'node:crypto'
import { inspect } from 'node:util'
import { Chance } from '../../electron/sample/chance.ts'
import { drained } from './caught-up.ts'
import { compare } from './compare.ts'
import { goOnForTheLost } from './lost-pc.ts'
import { follows } from './following.ts'
import { lostPlacesAreBack, lostWordsHold } from './gone-back.ts'
import { liesAreRefused } from './liars.ts'
import { foldedAgainAsOrdered } from './oracle.ts'
import { must } from '#domain/must.ts'
import { papersKeepTheirNumbers } from './put-back.ts'
import { everyQuestionIsAnswered } from './questions.ts'
import { reseed } from './seeded-machine.ts'
import type { SimPc } from './sim-pc.ts'
import { STEPS, type StepName } from './steps.ts'
import { streamIsInOrder } from './stream-rules.ts'
import { twinsAreShown } from './twins.ts'
import type { World } from './world.ts'

export interface SeedReport {
  readonly seed: number
  readonly steps: number
  readonly faults: number
  readonly violations: readonly string[]
  readonly trace: readonly string[]
  /** Of steps, faults, the trace and how the office's stream came out. */
  readonly hash: string
}

/** Shares of what is done; faults are those that may be left out of a seed. */
const USUAL: Readonly<Partial<Record<StepName, number>>> = { act: 30, push: 9, pull: 9, deliver: 20, sync: 8, giveUp: 2, timers: 3 }
const FAULTS: Readonly<Partial<Record<StepName, number>>> = { drop: 6, duplicate: 5, cut: 5, clock: 2, kill: 0.8, powerCut: 0.8, serverFalls: 1.2 }
/** Those that call a machine's memory in question: seldom, and not all in one seed. */
const GRAVE: Readonly<Partial<Record<StepName, number>>> = { serverPutBack: 14, serverForgets: 8, pcPutBack: 14, pcCloned: 10, pcTwinned: 8, serverMoves: 8, serverGivenUp: 6, serverWronglyGivenUp: 8, pcLost: 8, pcRevoked: 12, pcRevokedReturns: 6, pcOutdated: 10, serverTwiceNamed: 8 }
/** Those that come to most, twice as often; a server that forgets, of which there are many kinds, three times. */
const RICH = ['serverForgets', 'serverForgets', 'pcTwinned', 'pcRevoked', 'pcRevokedReturns', 'pcLost', 'serverWronglyGivenUp', 'serverTwiceNamed'].map((name) => [name, GRAVE[name as StepName]] as const)
/** Where one server lives on beside another, a PC is lost that only one of them heard of: nobody else says again what it did. */
const BESIDE: Readonly<Record<string, readonly (readonly [string, number])[]>> = { serverWronglyGivenUp: [['pcLost', 4]], pcOutdated: [['serverPutBack', 10]], pcRevoked: [['serverPutBack', 6]] }

/** What came to be played last of all. */
const LATEST = ['givesAndIsPutBack', 'givesAndIsPutBack', 'wordsAreForgotten', 'serverMovesBack', 'metByTwo', 'metByTwo'] as const

/** Of a hundred seeds so many are short: most of what goes wrong takes few steps, and mending and comparing an office cost less behind few. In the others more comes together. */
const SHORT = 80

const stepsOf = ({ chance }: World): number => (chance.happens(SHORT) ? chance.between(2, 8) : chance.between(6, 30))

/** One seed in its office, which is level at its beginning and at its end. */
export async function runSeed(seed: number, world: World, last: boolean): Promise<SeedReport> {
  reseed(seed)
  world.begin(seed)
  const steps = stepsOf(world)
  const plan = planOf(new Chance(seed ^ 0xfa17))
  try {
    for (let step = 0; step < steps && world.violations.length === 0; step += 1) await takeStep(world, plan)
    if (world.violations.length === 0) await world.heal()
    if (world.violations.length === 0) twinsAreShown(world)
    if (world.violations.length === 0) await goOnForTheLost(world)
    if (world.violations.length === 0) await everyQuestionIsAnswered(world)
    if (world.violations.length === 0) await liesAreRefused(world)
    if (world.violations.length === 0) await compare(world, last || world.isShort)
    if (world.violations.length === 0) {
      streamIsInOrder(world, world.from)
      lostPlacesAreBack(world)
      await lostWordsHold(world)
      papersKeepTheirNumbers(world)
    }
  } catch (error) {
    world.wrong(`threw ${inspect(error)}`)
  }
  const { faults, violations, trace } = world
  return { seed, steps, faults, violations, trace, hash: createHash('sha256').update([steps, faults, ...trace].join('\n')).digest('hex') }
}

/** Each seed has some of the faults, so that what one of them hides another shows. */
function planOf(chance: Chance): readonly [StepName, number][] {
  const chosen = Object.entries(FAULTS).filter(() => chance.happens(50))
  const grave = chance.happens(40) ? [chance.oneOf([...Object.entries(GRAVE), ...RICH] as [[string, number], ...[string, number][]])] : []
  const named = chance.happens(25) ? [['renamedAtTwo', 4]] : []
  const asked = chance.happens(15) ? [['askedMeanwhile', 4]] : []
  const ofThree = chance.happens(10) ? [['askedOfThree', 4]] : []
  // What came to be played later is drawn last: what a seed has besides stays as it was.
  const later = grave.length === 0 && chance.happens(8) ? [[chance.oneOf(['serverChangeBreaksOff', 'founderForgets']), 12]] : []
  const rare = grave.length + later.length === 0 && chance.happens(13) ? [[chance.oneOf(['nameIsForgotten', 'admissionIsForgotten', 'askedOfAClosedRun', 'openedByTwo']), 12]] : []
  const last = grave.length + later.length + rare.length === 0 && chance.happens(9) ? [[chance.oneOf(LATEST), 14]] : []
  const behind = grave.length + later.length + rare.length + last.length === 0 && chance.happens(4) ? [['secondNumberVoided', 14]] : []
  const below = grave.length + later.length + rare.length + last.length + behind.length === 0 && chance.happens(6) ? [['givesBelowAndIsPutBack', 14]] : []
  const beside = grave.flatMap(([name]) => BESIDE[name] ?? [])
  return [...Object.entries(USUAL), ...chosen, ...grave, ...beside, ...named, ...asked, ...ofThree, ...later, ...rare, ...last, ...behind, ...below] as [StepName, number][]
}

async function takeStep(world: World, plan: readonly [StepName, number][]): Promise<void> {
  let drawn = world.chance.next() * plan.reduce((sum, [, share]) => sum + share, 0)
  const [name] = plan.find(([, share]) => (drawn -= share) < 0) ?? ['act' as const]
  const pc = must(world.pcs[world.chance.between(0, world.pcs.length - 1)], 'a PC')
  if (!pc.on) {
    world.pcStarts(pc)
    world.say(`${pc.name} starts`)
    return
  }
  const said = await STEPS[name](world, pc)
  await drained()
  world.say(`${pc.name} ${name}: ${said}`)
  for (const one of world.pcs) if (world.wentBack.delete(one) && one.on && !one.outdated) foldedAgainAsOrdered(world, one)
  for (const one of world.pcs) await follows(world, one)
  // Nobody here lies: what comes can always be kept, but from a server that was replaced.
  for (const one of world.pcs) if (one.on && isStopped(one, world.term > 1)) world.wrong(`${one.name} will not keep what it pulled: ${JSON.stringify(one.lanes.pull.said)}`)
  if (await world.former?.ordersOn()) world.wrong('a server orders on after it heard of a higher term')
  for (const one of world.pcs) if (one.on && one.changesItsMind()) world.wrong(`${one.name} obeys another server of the same term than before, or of a lower one`)
  for (const { name: who, defect } of world.pcs) if (defect !== null) world.wrong(`${who} threw ${inspect(defect)}`)
}

function isStopped({ lanes: { pull: { said } } }: SimPc, wasReplaced: boolean): boolean {
  return said?.did === 'stopped' && !(wasReplaced && 'why' in said && said.why === 'not-the-server')
}
