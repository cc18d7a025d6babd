import type { AttachmentHash } from '#domain/ids.ts'
import { MAX_ATTACHMENT_BYTES } from '#protocol/bytes.ts'
import { MOST_SCANS } from '#protocol/sync/attachments.ts'
import type { PlacedScan, ScanLaneStore } from '#store/contract/scan-lane-store.ts'
import { WireFault } from '../wire.ts'
import type { Lane, LaneStep } from './lane.ts'
import { ScanBring } from './scan-bring.ts'
import { ScanFetch } from './scan-fetch.ts'
import type { ScanWire } from './scan-wire.ts'

/** Milliseconds until scans that were nowhere yet are asked for again: at first, doubled each time, at most. */
const SOON = 3_000
const LATEST = 60_000
/** Of one question: the newest that are not here, as many older ones, and what the server is not known to have. */
const [NEWEST, OLDER, UNSENT] = [MOST_SCANS / 4, MOST_SCANS / 4, MOST_SCANS / 4]
/** Of what the server had, asked for once the line is there again. */
const PROBES = 8
const END = Number.MAX_SAFE_INTEGER

/**
 * Brings the scans that are here to the server and fetches those that are not, a piece at a time, each going on where the line broke:
 * first what an officer asked for, then by turns the newest of both.
 */
export class ScanLane implements Lane {
  readonly name = 'scans'
  readonly #store: ScanLaneStore
  readonly #wire: ScanWire
  readonly #fetch: ScanFetch
  readonly #bring: ScanBring
  /** Whole at the server, and not here: bytes of each. */
  readonly #there = new Map<AttachmentHash, number>()
  /** Here, and not at the server: how much of each it has. */
  readonly #toBring = new Map<AttachmentHash, number>()
  /** Of no use until Loket is started anew. */
  readonly #givenUp = new Set<AttachmentHash>()
  /** How far down the lists were asked through. */
  #below = { wanted: END, unsent: END }
  #pause = SOON
  #askedAnew = false
  /** Whether the server still has what it had, since the line was last there. */
  #believed = false
  #bringsNext = false
  #under: { readonly hash: AttachmentHash | null; readonly stop: AbortController } | null = null

  constructor(store: ScanLaneStore, wire: ScanWire) {
    this.#store = store
    this.#wire = wire
    this.#fetch = new ScanFetch(store, wire)
    this.#bring = new ScanBring(store, wire)
    store.onAsked((hash) => { this.#isAsked(hash) })
  }

  async step(abort: AbortSignal): Promise<LaneStep> {
    if (this.#store.look()) {
      this.#pause = SOON
      return { did: 'more', unasked: true }
    }
    const stop = new AbortController()
    try {
      return await this.#work(AbortSignal.any([abort, stop.signal]), stop)
    } catch (error) {
      abort.throwIfAborted()
      // Somebody asked for another one: what arrived of this one is kept.
      if (stop.signal.aborted) return { did: 'more', unasked: true }
      if (error instanceof WireFault) return this.#failed(error)
      if (isFull(error)) return { did: 'stopped', why: 'disk-full' }
      throw error
    } finally {
      this.#under = null
    }
  }

  #work(abort: AbortSignal, stop: AbortController): Promise<LaneStep> {
    const asked = this.#store.asked().find((hash) => this.#there.has(hash))
    const [fetch, bring] = [asked ?? firstOf(this.#there), firstOf(this.#toBring)]
    // A new one that somebody waits for is looked for before others go on.
    if (this.#askedAnew || (fetch === null && bring === null)) return this.#ask(abort)
    this.#under = { hash: fetch ?? bring, stop }
    if (bring !== null && asked === undefined && (fetch === null || this.#bringsNext)) return this.#bringOn(bring, abort)
    return fetch === null ? this.#ask(abort) : this.#fetchOn(fetch, abort)
  }

  /** Asks where the next scans are. Nothing to do where none of them is to be had, nor wanted there. */
  async #ask(abort: AbortSignal): Promise<LaneStep> {
    this.#askedAnew = false
    const { wanted, unsent } = this.#next()
    const brought = this.#believed ? [] : this.#store.brought(PROBES)
    if (wanted.size + unsent.size + brought.length === 0) return { did: 'nothing', unasked: true }
    // What room is left asks who else has what is there: no question is asked for that alone.
    const there = this.#believed ? this.#store.unconfirmed(MOST_SCANS - wanted.size - unsent.size).filter((hash) => !wanted.has(hash)) : brought.filter((hash) => !wanted.has(hash))
    const holding = [...unsent, ...there].map((hash) => ({ hash, holds: true }))
    const { scans } = await this.#wire.scans({ scans: [...holding, ...[...wanted].map((hash) => ({ hash, holds: false }))] }, abort)
    let useful = !this.#believed
    for (const { hash, whole, arrived, others } of scans) {
      if (!wanted.has(hash)) this.#store.tell(hash, { server: whole !== null, others })
      if (this.#givenUp.has(hash)) continue
      if (unsent.has(hash) && whole === null) this.#toBring.set(hash, arrived)
      if (wanted.has(hash) && whole !== null && whole <= MAX_ATTACHMENT_BYTES) this.#there.set(hash, whole)
      useful ||= unsent.has(hash) || this.#there.has(hash)
    }
    this.#believes(scans.every(({ hash, whole }) => whole !== null || wanted.has(hash) || unsent.has(hash)))
    return useful ? this.#goesOn() : this.#rests()
  }

  /** A server that was replaced or put back lacks what it had: then each scan is asked for anew. */
  #believes(hasAll: boolean): void {
    if (!hasAll) this.#store.forgetServer()
    if (!hasAll) this.#below = { ...this.#below, unsent: END }
    this.#believed = true
  }

  /** The asked ones and the newest each time, of the others the next in turn. */
  #next(): { readonly wanted: ReadonlySet<AttachmentHash>; readonly unsent: ReadonlySet<AttachmentHash> } {
    const newest = this.#store.wanted(END, NEWEST)
    const older = this.#store.wanted(Math.min(this.#below.wanted, lowest(newest)), OLDER)
    const unsent = this.#store.unsent(this.#below.unsent, UNSENT)
    this.#below = { wanted: older.length < OLDER ? END : lowest(older), unsent: unsent.length < UNSENT ? END : lowest(unsent) }
    const wanted = [...this.#store.asked().slice(0, NEWEST), ...[...newest, ...older].map(({ hash }) => hash)]
    return { wanted: new Set(wanted), unsent: new Set(unsent.map(({ hash }) => hash).filter((hash) => !this.#givenUp.has(hash))) }
  }

  #goesOn(): LaneStep {
    this.#pause = SOON
    return { did: 'more' }
  }

  #rests(): LaneStep {
    const again = this.#pause
    this.#pause = Math.min(LATEST, again * 2)
    return { did: 'nothing', again }
  }

  async #fetchOn(hash: AttachmentHash, abort: AbortSignal): Promise<LaneStep> {
    this.#bringsNext = true
    const came = await this.#fetch.step(hash, this.#there.get(hash) ?? 0, abort)
    if (came !== 'more') this.#there.delete(hash)
    if (came === 'given-up') this.#givenUp.add(hash)
    // The server is to hear that it is here, too.
    if (came === 'here') this.#below = { ...this.#below, unsent: END }
    return this.#goesOn()
  }

  async #bringOn(hash: AttachmentHash, abort: AbortSignal): Promise<LaneStep> {
    this.#bringsNext = false
    const came = await this.#bring.step(hash, this.#toBring.get(hash) ?? 0, abort)
    if (came !== 'more') this.#toBring.delete(hash)
    if (came === 'given-up') this.#givenUp.add(hash)
    return this.#goesOn()
  }

  /** What the server has may be other than it was. */
  #failed({ kind }: WireFault): LaneStep {
    this.#believed = false
    this.#there.clear()
    this.#toBring.clear()
    this.#below = { wanted: END, unsent: END }
    return { did: 'failed', fault: kind }
  }

  #isAsked(hash: AttachmentHash): void {
    this.#askedAnew ||= !this.#there.has(hash)
    this.#givenUp.delete(hash)
    this.#pause = SOON
    if (this.#under && this.#under.hash !== hash) this.#under.stop.abort()
  }
}

const firstOf = (scans: ReadonlyMap<AttachmentHash, number>): AttachmentHash | null => scans.keys().next().value ?? null
const lowest = (scans: readonly PlacedScan[]): number => scans.at(-1)?.rank ?? 0
const isFull = (error: unknown): boolean => error instanceof Error && 'code' in error && (error.code === 'ENOSPC' || error.code === 'EDQUOT')
