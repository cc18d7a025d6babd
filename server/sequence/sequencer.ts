import type { DeviceId, OfficeId } from '#domain/ids.ts'
import type { ChainEnd } from '#domain/log/authored-event.ts'
import type { ChainRules } from '#domain/log/row-fault.ts'
import { must } from '#domain/must.ts'
import { admitBatch, type KnownChain, type NewRows } from '#domain/stream/admit-batch.ts'
import type { ControlEvent } from '#domain/stream/control-event.ts'
import { sequence } from '#domain/stream/sequence.ts'
import { isServerDevice } from '#domain/stream/server-device.ts'
import { type StreamHead, streamHeadInput } from '#domain/stream/stream-head.ts'
import { stretchesOf } from '#domain/stream/stretches-of.ts'
import type { AdoptAnswer, AdoptRequest } from '#protocol/sync/adopt.ts'
import type { hashesRequest, PullAnswer, PullRequest } from '#protocol/sync/pull.ts'
import type { PushAnswer, PushRequest } from '#protocol/sync/push.ts'
import type { SignedStreamHead, SignedTerm } from '#protocol/sync/stream-state.ts'
import type { SucceedAnswer, SucceedRequest } from '#protocol/sync/succeed.ts'
import type { z } from 'zod'
import { headVerifier, sha256, type SigningKey } from '../node-crypto.ts'
import type { EnrolledDevice, OrderedHead, ServerStore, StreamReader, StreamWriter } from '../store/server-store.ts'
import { adoptPage } from './adopt-page.ts'
import { controlWords } from './control-words.ts'
import { keepWords } from './keep-control.ts'
import { say, sayAgain } from './own-words.ts'
import { hearTerms, obeysNow, ordersHere, OrdersNothing } from './terms-here.ts'
import { isVouched, keysHere, vouchedHere } from './vouched-here.ts'

export interface SequencerParts {
  readonly office: OfficeId
  readonly store: ServerStore
  /** The key its term names. */
  readonly key: SigningKey
}

/** Puts an office's events into one order: the one who does. Knows devices and hashes, never what an event says. */
export class Sequencer {
  readonly #parts: SequencerParts
  readonly #listeners = new Set<() => void>()

  constructor(parts: SequencerParts) {
    this.#parts = parts
  }

  /** Orders what of the batch is new. `asker` is who asks, and not revoked; whose events it brings shows in their signatures. */
  async push(asker: EnrolledDevice, { of: device = asker.device, after, events, signatures, known: upTo }: PushRequest): Promise<PushAnswer> {
    const { office, store } = this.#parts
    const answer = await store.ordering(office, async (tx): Promise<PushAnswer> => {
      const head = must(await tx.head(), `a term for ${office}`)
      const known = await knownChain(tx, device, after.seq, events.length)
      if (!(await ordersHere(tx, this.#parts.key.publicKey))) return { outcome: 'closed', end: known.end, stream: this.#signed(head) }
      if (upTo && (await tx.hashAt(upTo.g)) !== upTo.hash) return { outcome: 'differs', end: known.end, stream: this.#signed(head) }
      const verify = await verifierOf(tx, asker, device)
      if (!verify) return { outcome: 'unknown', end: known.end, stream: this.#signed(head) }
      const batch = { office, device, after, events, signatures }
      const admitted = admitBatch(batch, known, { sha256, verify })
      // Own words that lost their numbers: others stand there by now.
      if (!admitted.ok && (await sayAgain(tx, this.#parts, batch))) return { outcome: 'stored', end: await tx.chainEnd(device), stream: this.#signed(must(await tx.head(), `a term for ${office}`)) }
      if (!admitted.ok) return { outcome: admitted.refusal.reason, end: known.end, stream: this.#signed(head) }
      const stored = await this.#append(tx, head, device, known.end, admitted.value)
      // A server's own words, which it had lost: what they say holds again.
      if (isServerDevice(device)) await keepWords(tx, (await tx.chain(device)).filter(({ envelope }) => envelope.seq > known.end.seq))
      return { outcome: 'stored', ...stored }
    })
    if (answer.outcome === 'stored') this.#tell()
    return answer
  }

  /**
   * One transaction: what `decide` changes, and behind it what the server says of it in its own chain; null for nothing to say.
   * The server speaks as the device its key names.
   */
  async control(now: Date, decide: (tx: StreamWriter) => Promise<ControlEvent | null>): Promise<void> {
    const { office, store, key } = this.#parts
    const said = await store.ordering(office, async (tx) => {
      if ((await tx.head()) && !(await ordersHere(tx, key.publicKey))) throw new OrdersNothing()
      const event = await decide(tx)
      if (!event) return false
      await say(tx, this.#parts, (seen) => controlWords(event, seen, now))
      return true
    })
    if (said) this.#tell()
  }

  /** What this server has lost, in its old order and no further than it once said it had come, or than its term says it begins: taken before it orders more. */
  async adopt(request: AdoptRequest): Promise<AdoptAnswer> {
    const { office, store, key } = this.#parts
    const answer = await store.ordering(office, async (tx): Promise<AdoptAnswer> => {
      const outcome = await adoptPage(tx, { office, publicKey: key.publicKey }, request)
      return { outcome, stream: this.#signed(must(await tx.head(), `a term for ${office}`)) }
    })
    if (answer.outcome === 'taken') this.#tell()
    return answer
  }

  /**
   * The asking PC was that device before. Where the device was never enrolled itself, the PC's key vouches for its chain from here on, for as much as the PC says it has;
   * in any case everybody is told.
   */
  async succeed(now: Date, asker: EnrolledDevice, { device, end }: SucceedRequest): Promise<SucceedAnswer> {
    const { office, store } = this.#parts
    await this.control(now, async (tx) => {
      const { devices, servers } = await vouchedHere(tx)
      const said = (devices.get(asker.device)?.earlier ?? []).some((one) => one.device === device && one.end.seq === end.seq && one.end.hash === end.hash)
      return said || device === asker.device || servers.has(device) ? null : { type: 'device.succeeded', version: 1, body: { device, end, by: asker.device } }
    })
    const reader = store.reading(office)
    return { vouches: (await reader.device(device)) ? 'itself' : 'asker', end: await reader.chainEnd(device), stream: this.#signed(must(await reader.head(), `a term for ${office}`)) }
  }

  /** The office's key names another server from where the stream stands now: from here on this one orders nothing. `elsewhere`: it has moved on since, and the term counts for nothing here. */
  async close(record: SignedTerm): Promise<'closed' | 'elsewhere' | 'refused'> {
    const { office, store } = this.#parts
    const officeKey = await this.#officeKey()
    return store.ordering(office, async (tx) => {
      const { point } = must(await tx.head(), `a term for ${office}`)
      const { start } = record.term
      if (start.g !== point.g || start.hash !== point.hash) return 'elsewhere'
      await hearTerms(tx, officeKey, [record])
      return (await obeysNow(tx, record)) && !(await ordersHere(tx, this.#parts.key.publicKey)) ? 'closed' : 'refused'
    })
  }

  async pull({ after, bytes, terms: told = [] }: PullRequest): Promise<PullAnswer> {
    const { office, store } = this.#parts
    const officeKey = told.length > 0 ? await this.#officeKey() : null
    if (told.length > 0) await store.ordering(office, (tx) => hearTerms(tx, officeKey, told))
    const reader = store.reading(office)
    const head = must(await reader.head(), `a term for ${office}`)
    const stream = this.#signed(head)
    const terms = [...(await reader.terms()), ...(await reader.otherTerms())].map(({ term, signature }) => ({ term, signature }))
    // As most who ask: there is nothing new, and nothing more to read.
    if (after.g === head.point.g && after.hash === head.point.hash) return { outcome: 'page', stretches: [], end: after, terms, stream }
    if ((await reader.hashAt(after.g)) !== after.hash) return { outcome: 'differs', terms, stream }
    const page = await reader.page(after.g, bytes)
    return { outcome: 'page', stretches: stretchesOf(page), end: page.rows.at(-1)?.point ?? after, terms, stream }
  }

  async hashes({ at }: z.output<typeof hashesRequest>) {
    const { office, store } = this.#parts
    const reader = store.reading(office)
    const points = []
    for (const g of at) {
      const hash = await reader.hashAt(g)
      if (hash !== undefined) points.push({ g, hash })
    }
    return { points, stream: this.#signed(must(await reader.head(), `a term for ${office}`)) }
  }

  /** How far the stream has come here. */
  async said(): Promise<SignedStreamHead> {
    const { office, store } = this.#parts
    return this.#signed(must(await store.reading(office).head(), `a term for ${office}`))
  }

  /** Told after each push that ordered something. Gives back how to stop listening. */
  onOrdered(listener: () => void): () => void {
    this.#listeners.add(listener)
    return () => { this.#listeners.delete(listener) }
  }

  async #officeKey(): Promise<string | null> {
    const { office, store } = this.#parts
    return (await store.offices()).find((kept) => kept.office === office)?.officeKey ?? null
  }

  #tell(): void {
    for (const listener of this.#listeners) listener()
  }

  async #append(tx: StreamWriter, head: OrderedHead, device: DeviceId, end: ChainEnd, { rows, signatures }: NewRows): Promise<Omit<PushAnswer, 'outcome'>> {
    const sequenced = sequence(head.point, head.term, rows, sha256)
    await tx.append(sequenced, device, signatures)
    const last = sequenced.at(-1)
    if (!last) return { end, stream: this.#signed(head) }
    return { end: { seq: last.envelope.seq, hash: last.envelope.hash }, stream: this.#signed({ term: head.term, point: last.point }) }
  }

  #signed({ term, point }: OrderedHead): SignedStreamHead {
    const head: StreamHead = { office: this.#parts.office, term, ...point }
    return { head, signature: this.#parts.key.sign(streamHeadInput(head)) }
  }
}

/** Who vouches for the device's events; null for one nobody does. */
async function verifierOf(reader: StreamReader, asker: EnrolledDevice, device: DeviceId): Promise<ChainRules['verify'] | null> {
  const own = device === asker.device ? asker : await reader.device(device)
  if (own) return headVerifier(own.publicKey)
  const vouched = await vouchedHere(reader)
  return keysHere(vouched, device, 1).length === 0 ? null : (head, signature) => isVouched(vouched, head, signature)
}

/** Hashes of what the batch may repeat. */
async function knownChain(reader: StreamReader, device: DeviceId, after: number, events: number): Promise<KnownChain> {
  const [end, hashes] = [await reader.chainEnd(device), await reader.chainHashes(device, after, after + events)]
  return { end, hashOf: (seq) => hashes.get(seq) }
}
