import type { DeviceId } from '#domain/ids.ts'
import { type AuthoredEvent, type ChainEnd, rechain } from '#domain/log/authored-event.ts'
import { FIRST_PREV_HASH } from '#domain/log/hash-input.ts'
import { headInput } from '#domain/log/head-input.ts'
import type { SignedHead } from '#domain/log/verify-chain.ts'
import { must } from '#domain/must.ts'
import { sequence } from '#domain/stream/sequence.ts'
import { streamHeadInput } from '#domain/stream/stream-head.ts'
import type { StreamPoint } from '#domain/stream/stream-hash.ts'
import type { Stretch } from '#domain/stream/take-page.ts'
import { termInput } from '#domain/stream/term.ts'
import { MOST_EVENTS, type PushRequest } from '#protocol/sync/push.ts'
import type { SignedStreamHead, SignedTerm } from '#protocol/sync/stream-state.ts'
import { type DeviceKey, readDeviceKey } from '#store/device/device-key.ts'
import type { OwnStretch } from '#store/contract/sync-store.ts'
import { sha256 } from '../../server/node-crypto.ts'
import { people } from '../domain/people.ts'
import { renames } from './desk.ts'
import { answeredFor, oneLane } from './one-lane.ts'
import { newId, type SimPc } from './sim-pc.ts'
import { highestTerm } from './sim-server.ts'
import type { World } from './world.ts'

/** Somebody whom the office let in, and who says what nobody would; all are level. */
interface Liar {
  readonly world: World
  readonly pc: SimPc
  readonly key: DeviceKey
  readonly other: SimPc
  readonly otherKey: DeviceKey
  /** Where the stream stands. */
  readonly head: StreamPoint
}

type Signs = Pick<DeviceKey, 'sign'>

/** Not one of the office's PCs says so: what a server answers, and what it must answer. */
type LieToServer = (liar: Liar) => Promise<readonly [said: string, wanted: string]>

const keyOf = ({ keys, store }: SimPc): DeviceKey => must(readDeviceKey(keys, store.device), 'a key')

/** What that PC did last, done again: nobody has seen it. */
function madeUp({ sync }: SimPc): AuthoredEvent {
  const { events } = sync.ownAfter(sync.ownEnd().seq - 1, { bytes: 1, events: 1 })
  return { ...must(events.at(-1), 'an event'), commandId: newId() }
}

/** Such events as rows of a chain, behind one of its events. */
const rowsOf = ({ world }: Liar, device: DeviceId, after: ChainEnd, events: readonly AuthoredEvent[]): ReturnType<typeof rechain> => rechain({ office: world.founded.record.office, device }, after, events, sha256)

/** `signs`: of each event whoever signs it; null where nobody does. */
function stretchOf(liar: Liar, { of, after, signs }: { readonly of: SimPc; readonly after: ChainEnd; readonly signs: readonly (Signs | null)[] }): OwnStretch {
  const events = signs.map(() => madeUp(of))
  const rows = rowsOf(liar, of.store.device, after, events)
  const signatures = rows.flatMap(({ envelope }, nth): readonly SignedHead[] => signs[nth] ? [{ seq: envelope.seq, signature: signs[nth].sign(headInput(envelope)) }] : [])
  return { after, events, signatures }
}

async function pushes({ world, pc }: Liar, { events, signatures, ...request }: OwnStretch & Pick<PushRequest, 'of' | 'known'>): Promise<string> {
  const { outcome } = await world.server.answer(pc.store.device, 'push', { ...request, events: [...events], signatures: [...signatures] }) as { readonly outcome: string }
  return outcome
}

type Placed = OwnStretch & Pick<Stretch, 'device' | 'term'>

/** Where such stretches would bring a stream that stands there. */
const endOf = (liar: Liar, from: StreamPoint, stretches: readonly Placed[]): StreamPoint =>
  stretches.reduce((point, { device, term, after, events }) => must(sequence(point, term, rowsOf(liar, device, after, events), sha256).at(-1), 'a row').point, from)

const endWith = (liar: Liar, stretch: OwnStretch): StreamPoint => endOf(liar, liar.head, [{ device: liar.pc.store.device, term: liar.world.term, ...stretch }])

const signedHead = ({ world }: Liar, point: StreamPoint, key: Signs, term = world.term): SignedStreamHead => {
  const head = { office: world.founded.record.office, term, ...point }
  return { head, signature: key.sign(streamHeadInput(head)) }
}

/** It makes itself the office's server. */
function ownTerm({ world, key, head }: Liar): SignedTerm {
  const term = { office: world.founded.record.office, n: highestTerm(world.founded) + 1, serverKey: key.publicKey, start: head }
  return { term, signature: key.sign(termInput(term)) }
}

/** It makes itself the server of the present term, beside the one there is. */
function twinTerm({ world, key }: Liar): SignedTerm {
  const term = { ...must(world.founded.record.terms.at(-1), 'a term').term, serverKey: key.publicKey }
  return { term, signature: key.sign(termInput(term)) }
}

/** The last but one of a PC's events. */
const beforeLast = ({ sync }: SimPc): ChainEnd => {
  const seq = sync.ownEnd().seq - 1
  return { seq, hash: must(sync.ownHash(seq), 'an event') }
}

const TO_SERVER: Readonly<Record<string, LieToServer>> = {
  'an act whose last event nobody signed': async (liar) => [await pushes(liar, stretchOf(liar, { of: liar.pc, after: liar.pc.sync.ownEnd(), signs: [liar.key, null] })), 'unsigned'],
  'an act under another PC’s signature': async (liar) => [await pushes(liar, stretchOf(liar, { of: liar.pc, after: liar.pc.sync.ownEnd(), signs: [liar.otherKey] })), 'forged'],
  'an act of which one signature is another PC’s': async (liar) => [await pushes(liar, stretchOf(liar, { of: liar.pc, after: liar.pc.sync.ownEnd(), signs: [liar.otherKey, liar.key] })), 'forged'],
  'an act in another PC’s name': async (liar) => [await pushes(liar, { of: liar.other.store.device, ...stretchOf(liar, { of: liar.other, after: liar.other.sync.ownEnd(), signs: [liar.key] }) }), 'forged'],
  'an act in a name nobody let in': async (liar) => [await pushes(liar, { of: newId<DeviceId>(), ...stretchOf(liar, { of: liar.pc, after: liar.pc.sync.ownEnd(), signs: [liar.key] }) }), 'unknown'],
  'another act at its last number, and more': async (liar) => [await pushes(liar, stretchOf(liar, { of: liar.pc, after: beforeLast(liar.pc), signs: [liar.key, liar.key] })), 'fork'],
  'an act behind one that is another there': async (liar) => [await pushes(liar, stretchOf(liar, { of: liar.pc, after: { seq: liar.pc.sync.ownEnd().seq, hash: beforeLast(liar.pc).hash }, signs: [liar.key] })), 'fork'],
  'an act behind one that is not there': async (liar) => [await pushes(liar, stretchOf(liar, { of: liar.pc, after: { seq: liar.pc.sync.ownEnd().seq + 1, hash: liar.head.hash }, signs: [liar.key] })), 'gap'],
  'an act that saw another stream': async (liar) => [await pushes(liar, { known: { g: liar.head.g, hash: beforeLast(liar.pc).hash }, ...stretchOf(liar, { of: liar.pc, after: liar.pc.sync.ownEnd(), signs: [liar.key] }) }), 'differs'],
  'more of an earlier chain of its own than it said': async (liar) => {
    const { world, pc, key } = liar
    const [of, after, events] = [newId<DeviceId>(), { seq: 0, hash: FIRST_PREV_HASH }, [madeUp(pc), madeUp(pc)]]
    const [first, last] = rowsOf(liar, of, after, events).map(({ envelope }) => envelope)
    await world.server.answer(pc.store.device, 'succeed', { device: of, end: { seq: 1, hash: must(first, 'an event').hash } })
    await world.catchUp()
    return [await pushes(liar, { of, after, events, signatures: [{ seq: 2, signature: key.sign(headInput(must(last, 'an event'))) }] }), 'forged']
  },
  'an order the server never said': async (liar) => {
    const { world, pc, key, head } = liar
    const { device } = pc.store
    const stretch = stretchOf(liar, { of: pc, after: pc.sync.ownEnd(), signs: [key] })
    const end = endWith(liar, stretch)
    const { outcome } = await world.server.answer(device, 'adopt', { after: head, stretches: [{ device, term: world.term, ...stretch }], end, said: signedHead(liar, end, key) }) as { readonly outcome: string }
    return [outcome, 'refused']
  },
  'another order than it said before it was put back': async (liar) => {
    const { world, pc, key, head: after } = liar
    const { device } = pc.store
    await world.keepsServer()
    await answeredFor(world, pc, () => { renames(pc, people.sari, 'Sari Wulandari, S.Kom.') })
    await world.catchUp()
    await world.keepsOrPutsBackServer()
    const [tail, said] = [must(pc.sync.tailAfter(after.g, MOST_EVENTS), 'what it lacks'), must(pc.sync.said(), 'what it said')]
    const more = { device, term: world.term, ...stretchOf(liar, { of: pc, after: pc.sync.ownEnd(), signs: [key] }) }
    const isOneRow = tail.end.g === after.g + 1
    const stretches = isOneRow && world.apart.happens(50) ? [{ ...more, after: must(tail.stretches[0], 'a stretch').after }] : [...tail.stretches, more]
    const end = endOf(liar, after, stretches)
    const { outcome } = await world.server.answer(device, 'adopt', { after, stretches, end, said }) as { readonly outcome: string }
    await world.catchUp()
    return [outcome, 'refused']
  },
  'a term that the office’s key did not sign': async (liar) => {
    const { world, pc, head } = liar
    await world.server.answer(pc.store.device, 'pull', { after: head, bytes: 1024, wait: 0, terms: [ownTerm(liar)] })
    return [(await world.server.knowsOf(ownTerm(liar).term.n)) ? 'believed' : 'passed over', 'passed over']
  },
  'that another server follows, which nobody named': async (liar) => [await liar.world.server.closes(ownTerm(liar)), 'refused'],
}

/** Pages of the server's that no server would send, or of nobody's. */
const TO_PC: Readonly<Record<string, (liar: Liar) => { readonly stretch: OwnStretch; readonly end?: StreamPoint; readonly signs?: Signs; readonly terms?: readonly SignedTerm[]; readonly term?: number }>> = {
  'an act under another PC’s signature': (liar) => ({ stretch: stretchOf(liar, { of: liar.pc, after: liar.pc.sync.ownEnd(), signs: [liar.otherKey] }) }),
  'an act whose last event nobody signed': (liar) => ({ stretch: stretchOf(liar, { of: liar.pc, after: liar.pc.sync.ownEnd(), signs: [liar.key, null] }) }),
  'an act of which one signature is another PC’s': (liar) => ({ stretch: stretchOf(liar, { of: liar.pc, after: liar.pc.sync.ownEnd(), signs: [liar.otherKey, liar.key] }) }),
  'another act at its last number': (liar) => ({ stretch: stretchOf(liar, { of: liar.pc, after: beforeLast(liar.pc), signs: [liar.key] }) }),
  'an act behind one that is not there': (liar) => ({ stretch: stretchOf(liar, { of: liar.pc, after: { seq: liar.pc.sync.ownEnd().seq + 1, hash: liar.head.hash }, signs: [liar.key] }) }),
  'an act, and another order than it says': (liar) => ({ stretch: stretchOf(liar, { of: liar.pc, after: liar.pc.sync.ownEnd(), signs: [liar.key] }), end: { g: liar.head.g + 1, hash: liar.head.hash } }),
  'an act at another place than it says': (liar) => {
    const stretch = stretchOf(liar, { of: liar.pc, after: liar.pc.sync.ownEnd(), signs: [liar.key] })
    return { stretch, end: { g: liar.head.g + 2, hash: endWith(liar, stretch).hash } }
  },
  'an order that is not the server’s': (liar) => ({ stretch: stretchOf(liar, { of: liar.pc, after: liar.pc.sync.ownEnd(), signs: [liar.key] }), signs: liar.key }),
  'an order of a term that nobody signed': (liar) => ({ stretch: stretchOf(liar, { of: liar.pc, after: liar.pc.sync.ownEnd(), signs: [liar.key] }), signs: liar.key, terms: [ownTerm(liar), twinTerm(liar)], term: ownTerm(liar).term.n }),
}

/** Of a hundred seeds so many have a liar. */
const LIARS = 12

/** Everybody is level. Somebody who was let in sends the server what nobody would, and another PC gets what no server sends: nothing of it is kept. */
export async function liesAreRefused(world: World): Promise<void> {
  const { apart, pcs: [pc, other] } = world
  if (!apart.happens(LIARS) || !pc || !other) return
  const liar = (): Liar => ({ world, pc, key: keyOf(pc), other, otherKey: keyOf(other), head: pc.sync.head() })
  await liesToServer(liar(), apart.oneOf(Object.entries(TO_SERVER) as [[string, LieToServer], ...[string, LieToServer][]]))
  await liesToPc(liar(), apart.oneOf(Object.keys(TO_PC) as [string, ...string[]]))
}

async function liesToServer({ world, ...liar }: Liar, [what, lies]: readonly [string, LieToServer]): Promise<void> {
  const [said, wanted] = await lies({ world, ...liar })
  world.say(`somebody sends the server ${what}: ${said}`)
  if (said !== wanted) world.wrong(`a server is sent ${what}, and says ${said}`)
  if ((await world.server.reader.head())?.point.g !== liar.pc.sync.head().g) world.wrong(`a server orders ${what}`)
}

async function liesToPc(liar: Liar, what: string): Promise<void> {
  const { world, pc, other, head } = liar
  const { stretch, end, signs, terms = [], term } = must(TO_PC[what], what)(liar)
  const { device } = pc.store
  const point = end ?? endWith(liar, stretch)
  const page = { outcome: 'page', stretches: [{ device, term: world.term, ...stretch }], end: point, terms, stream: signedHead(liar, point, signs ?? world.founded.key, term) }
  world.network.former.set(other.name, { answer: () => Promise.resolve(page) })
  await oneLane(world, other, 'pull')
  world.network.former.delete(other.name)
  world.say(`somebody answers ${other.name} with ${what}: ${other.lanes.pull.said?.did ?? ''}`)
  if (other.lanes.pull.said?.did !== 'stopped' || other.sync.head().g !== head.g) world.wrong(`${other.name} keeps ${what}`)
  if (other.trust.twice.some((twin) => twin.term.serverKey === liar.key.publicKey)) world.wrong(`${other.name} believes in a second server, for which nobody signed`)
  await oneLane(world, other, 'pull')
}
