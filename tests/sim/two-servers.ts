import type { Term } from '#domain/stream/term.ts'
import { actsAt } from './acts.ts'
import { bothSpeak } from './both-speak.ts'
import { furthest, isLetIn } from './change-of-server.ts'
import { formerSpeaks } from './former-speaks.ts'
import { answeredFor, fills, oneLane } from './one-lane.ts'
import type { SimPc } from './sim-pc.ts'
import { type Founded, type SimServer, underNextTerm } from './sim-server.ts'
import type { World } from './world.ts'

/** Forced, and confirmed wrongly: the old server lives, and some go on with it. Where that is so already, a line leads to the other one. */
export async function serverWronglyGivenUp(world: World, drawn: SimPc): Promise<string> {
  if (world.former) return lineCrosses(world, drawn, world.former)
  const pc = furthest(world)
  const living = await stayBehind(world, pc)
  if (living.length === 0) return 'nobody would go on with it'
  world.doubled = true
  // Its filling breaks off, and the one who named the new one goes on with the old one too.
  const until = world.chance.happens(35) ? [...living, pc] : living
  await world.replaceServer(underNextTerm(world.founded, pc.sync.head()), pc, until)
  world.forgetTheirLastActs(pc)
  if (until !== living) await goesOnThere(world, pc, living)
  const speaks = world.apart.happens(50) ? `; ${await formerSpeaks(world)}` : ''
  return `server given up, ${pc.name} goes on from ${pc.sync.head().g}; it lives for ${until.map(({ name }) => name).join()}${speaks}`
}

/** Two who have the office's key each give the server up and name another, for the same term; each of the two has its PCs. */
export async function serverTwiceNamed(world: World, drawn: SimPc): Promise<string> {
  if (world.former) return lineCrosses(world, drawn, world.former)
  const pc = furthest(world)
  const living = await stayBehind(world, pc)
  const [first] = living
  if (!first || !(await isLetIn(world, first))) return 'nobody names another'
  world.doubled = true
  const [other, own] = [first, pc].map((one) => underNextTerm(world.founded, one.sync.head()))
  if (!other || !own) return 'nobody names another'
  await world.replaceServer(other, first, [])
  if (world.chance.happens(70)) await fills(world, first)
  await world.replaceServer({ ...own, named: [...own.named, ...other.named] }, pc, living)
  world.forgetTheirLastActs(pc)
  world.namedTwice = true
  const said = `two servers named for one term: ${pc.name} goes on from ${pc.sync.head().g}, ${living.map(({ name }) => name).join()} from ${first.sync.head().g}`
  const speak = world.apart.happens(60) ? `; ${await bothSpeak(world, pc, first)}` : ''
  if (!world.former || world.chance.happens(40)) return `${said}${speak}`
  await oneLane(world, pc, 'pull')
  return `${said}${speak}; ${pc.name}: ${await lineCrosses(world, pc, world.former)}`
}

/** What ends it: a higher term. */
export async function nameHigher(world: World): Promise<void> {
  const pc = furthest(world)
  world.namedTwice = false
  await world.replaceServer(underNextTerm(asKnownAt(world.founded, pc), pc.sync.head()), pc, [])
  world.say(`a higher term is named, ${pc.name} goes on from ${pc.sync.head().g}`)
}

/** Of two records of a term the new server is told the one that PC obeys. */
const asKnownAt = ({ record, ...founded }: Founded, { trust }: SimPc): Founded => ({ ...founded, record: { ...record, terms: record.terms.map((one) => trust.terms.find(({ term }) => term.n === one.term.n) ?? one) } })

async function stayBehind(world: World, pc: SimPc): Promise<readonly SimPc[]> {
  const living = world.pcs.filter((one) => one !== pc && one.on && world.chance.happens(70))
  return world.serverUp && (await isLetIn(world, pc)) ? living : []
}

/** More is ordered by the old one, and the one who named the new one hears of it. */
async function goesOnThere(world: World, pc: SimPc, [other = pc]: readonly SimPc[]): Promise<void> {
  await answeredFor(world, other, () => actsAt(world, other))
  await oneLane(world, other, 'push')
  await oneLane(world, pc, 'pull')
}

/** Its line leads to the other server from here on, and it asks there at once. */
async function lineCrosses(world: World, pc: SimPc, former: SimServer): Promise<string> {
  const { network } = world
  if (network.cut.has(pc.name)) return 'line is cut'
  const toFormer = !network.former.delete(pc.name)
  if (toFormer) network.former.set(pc.name, former)
  const [head, term] = [pc.sync.head().g, pc.trust.term]
  await oneLane(world, pc, 'pull')
  // One that was not let in there is told nothing.
  if (toFormer && term && pc.lanes.pull.said?.did !== 'failed') await isTold(world, { pc, former, head, obeyed: term })
  return `line leads to the ${toFormer ? 'former' : 'present'} server`
}

/** Of a server whose term is over nothing is kept, and it is told; two of one term are both told of. */
async function isTold(world: World, { pc, former, head, obeyed: { n, serverKey } }: { readonly pc: SimPc; readonly former: SimServer; readonly head: number; readonly obeyed: Term }): Promise<void> {
  const own = await former.ownTerm()
  const isOver = own < n
  if (isOver && pc.sync.head().g !== head) world.wrong(`${pc.name} keeps what a server orders whose term is over`)
  if (isOver && !(await former.knowsOf(n))) world.wrong(`${pc.name} tells the former server nothing of term ${n}`)
  if (own === n && former.publicKey !== pc.trust.term?.serverKey && pc.lanes.pull.said?.did !== 'stopped') world.wrong(`${pc.name} believes a server that it does not obey`)
  const areTwo = world.namedTwice && own === n && former.publicKey !== serverKey
  if (areTwo && !(await former.knowsOfTwo(n))) world.wrong(`${pc.name} tells no server of two of term ${n}`)
  if (areTwo && pc.trust.disputed === null) world.wrong(`${pc.name} says nothing of two servers of term ${n}`)
}
