import { mkdirSync } from 'node:fs'
import path from 'node:path'
import type { DeviceId, IsoInstant, OfficeId } from '#domain/ids.ts'
import { must } from '#domain/must.ts'
import type { SignedPlace } from '#domain/stream/server-place.ts'
import { STREAM_START, type StreamPoint } from '#domain/stream/stream-hash.ts'
import { type Term, termInput } from '#domain/stream/term.ts'
import type { AdoptRequest } from '#protocol/sync/adopt.ts'
import type { HashesRequest, PullRequest } from '#protocol/sync/pull.ts'
import type { PushRequest } from '#protocol/sync/push.ts'
import type { SucceedRequest } from '#protocol/sync/succeed.ts'
import type { OwnStretch } from '#store/contract/sync-store.ts'
import type { OfficeRecord, SignedTerm } from '#store/device/office-record.ts'
import { type Wire, WireFault } from '../../electron/sync/wire.ts'
import { newKeyPem, type SigningKey, signingKey } from '../../server/node-crypto.ts'
import { placeOfTerm } from '../../server/sequence/place-here.ts'
import { freeCode } from '../../server/sequence/free-code.ts'
import { Sequencer } from '../../server/sequence/sequencer.ts'
import { hearTerms, OrdersNothing } from '../../server/sequence/terms-here.ts'
import { openSqliteStore } from '../../server/store/open-sqlite-store.ts'
import type { ServerStore, StreamReader } from '../../server/store/server-store.ts'
import type { Asked } from './sim-network.ts'

const NOW = new Date('2026-11-02T01:00:00.000Z')

/** What outlives a server's process beside its disk: its key, and what PCs keep that were let in. */
export interface Founded {
  readonly key: SigningKey
  /** Of the office, on its printed sheet: signs who orders. */
  readonly officeKey: SigningKey
  readonly record: OfficeRecord
  /** All that was ever signed, whoever heard of it. */
  readonly named: readonly Term[]
}

/** The same office under its next term, which begins at that place of the stream and names another machine. */
export function underNextTerm(founded: Founded, start: StreamPoint, key: SigningKey = signingKey(newKeyPem())): Founded {
  const term = { office: founded.record.office, n: highestTerm(founded) + 1, serverKey: key.publicKey, start }
  return underTerm(founded, { key, signed: { term, signature: founded.officeKey.sign(termInput(term)) } })
}

/** The same office under that term, whose server has that key. */
export function underTerm({ officeKey, record, named }: Founded, { key, signed }: { readonly key: SigningKey; readonly signed: SignedTerm }): Founded {
  return { key, officeKey, record: { ...record, terms: [...record.terms, signed] }, named: [...named, signed.term] }
}

/** Numbers may have been left out below it. */
export const highestTerm = ({ record }: Founded): number => must(record.terms.at(-1), 'a term').term.n

/** The office's server on its real store; all it knows is in `server.db`. Sessions are taken for granted: who asks is who they say. */
export class SimServer implements Asked {
  readonly store: ServerStore
  readonly publicKey: string
  readonly #office: OfficeId
  readonly #officeKey: string
  readonly #sequencer: Sequencer
  /** Those it was asked about and had let in: none is taken out of its list as long as it lives. */
  readonly #letIn = new Set<DeviceId>()
  /** Where its stream stood when it knew of a higher term than its own; null before. */
  #ended: number | null = null

  private constructor(store: ServerStore, { key, record: { office, officeKey } }: Founded) {
    this.store = store
    this.publicKey = key.publicKey
    this.#office = office
    this.#officeKey = officeKey
    this.#sequencer = new Sequencer({ office, store, key })
  }

  /** `officePem`: the office's key, for the PC that founds it. */
  static async found(folder: string, office: OfficeId): Promise<{ readonly server: SimServer; readonly founded: Founded; readonly officePem: string }> {
    mkdirSync(folder, { recursive: true })
    const [key, officePem] = [signingKey(newKeyPem()), newKeyPem()]
    const officeKey = signingKey(officePem)
    const term = { office, n: 1, serverKey: key.publicKey, start: STREAM_START }
    const signed = { term, signature: officeKey.sign(termInput(term)) }
    const founded = { key, officeKey, record: { office, officeKey: officeKey.publicKey, terms: [signed] }, named: [term] }
    const server = await SimServer.open(folder, founded)
    await server.store.ordering(office, async (tx) => {
      await tx.found(officeKey.publicKey)
      await tx.takeOver([signed])
    })
    return { server, founded, officePem }
  }

  /** Another machine, with nothing on its disk. That PC is let in, to bring what there was. */
  static async replacing(folder: string, founded: Founded, brings: { readonly device: DeviceId; readonly publicKey: string; readonly name: string }): Promise<SimServer> {
    mkdirSync(folder, { recursive: true })
    const server = await SimServer.open(folder, founded)
    await server.store.ordering(founded.record.office, async (tx) => {
      await tx.found(founded.record.officeKey)
      await tx.takeOver(founded.record.terms)
      await tx.enrol({ ...brings, code: '', enrolled: NOW.toISOString() as IsoInstant, revoked: null })
    })
    return server
  }

  /** A machine that had the office's stream before, and goes on with it under a later term. */
  static async returning(folder: string, founded: Founded): Promise<SimServer> {
    const server = await SimServer.open(folder, founded)
    await server.store.ordering(founded.record.office, async (tx) => {
      await hearTerms(tx, founded.record.officeKey, founded.record.terms)
      await tx.standIn(highestTerm(founded))
    })
    return server
  }

  /** It orders nothing from where that term begins; `elsewhere`: it has come further since. */
  closes(term: SignedTerm): Promise<'closed' | 'elsewhere' | 'refused'> {
    return this.#sequencer.close(term)
  }

  static async open(folder: string, founded: Founded): Promise<SimServer> {
    return new SimServer(await openSqliteStore(path.join(folder, 'server.db')), founded)
  }

  /** Whether it ordered something after it had heard of a higher term than its own. */
  async ordersOn(): Promise<boolean> {
    const { point } = must(await this.reader.head(), 'a head')
    const term = await this.ownTerm()
    if (!(await this.knowsOf(term + 1))) return false
    this.#ended ??= point.g
    return point.g > this.#ended
  }

  async ownTerm(): Promise<number> {
    return must(await this.reader.head(), 'a head').term
  }

  /** Whether it knows of that term, or of a higher one. */
  async knowsOf(n: number): Promise<boolean> {
    return (await this.reader.terms()).some(({ term }) => term.n >= n)
  }

  get reader(): StreamReader {
    return this.store.reading(this.#office)
  }

  /** Whether it knows of two records of that term. */
  async knowsOfTwo(n: number): Promise<boolean> {
    return (await this.reader.otherTerms()).some(({ term }) => term.n === n)
  }

  /** Lets a PC in; gives back its code. */
  async enrol(device: DeviceId, publicKey: string, name: string): Promise<string> {
    const code = freeCode(await this.reader.devices())
    await this.#sequencer.control(NOW, async (tx) => {
      await tx.enrol({ device, publicKey, name, code, enrolled: NOW.toISOString() as IsoInstant, revoked: null })
      return { type: 'device.enrolled', version: 1, body: { device, publicKey, name, code, by: null } }
    })
    return code
  }

  async revoke(device: DeviceId): Promise<void> {
    await this.#sequencer.control(NOW, async (tx) => {
      await tx.revoke(device, NOW.toISOString() as IsoInstant)
      return { type: 'device.revoked', version: 1, body: { device, by: null } }
    })
  }

  /** Another name for a PC that is let in. */
  async rename(device: DeviceId, name: string): Promise<void> {
    await this.#sequencer.control(NOW, async (tx) => {
      await tx.rename(device, name)
      return { type: 'device.renamed', version: 1, body: { device, name, by: null } }
    })
  }

  /** Whether that device was ever let in here. */
  async hasLetIn(device: DeviceId): Promise<boolean> {
    if (!this.#letIn.has(device) && (await this.reader.device(device))) this.#letIn.add(device)
    return this.#letIn.has(device)
  }

  /** Throws `WireFault` where the device is not let in. */
  async answer(from: DeviceId, kind: keyof Wire, request: unknown): Promise<unknown> {
    const device = await this.reader.device(from)
    if (!device || device.revoked !== null) throw new WireFault('refused')
    const sequencer = this.#sequencer
    const answers: Readonly<Record<keyof Wire, () => Promise<unknown>>> = {
      push: () => sequencer.push(device, request as PushRequest),
      pull: () => sequencer.pull(request as PullRequest),
      hashes: () => sequencer.hashes(request as HashesRequest),
      adopt: () => sequencer.adopt(request as AdoptRequest),
      succeed: () => sequencer.succeed(NOW, device, request as SucceedRequest),
    }
    try {
      return await answers[kind]()
    } catch (error) {
      // As whoever hears of a server's defect: again later.
      throw error instanceof OrdersNothing ? new WireFault('no-line', error) : error
    }
  }

  /** What that PC found of another one's chain. */
  async brings(from: DeviceId, { of, after, events, signatures }: OwnStretch & { readonly of: DeviceId }): Promise<{ readonly outcome: string }> {
    const device = must(await this.reader.device(from), 'a PC that was let in')
    return this.#sequencer.push(device, { of, after, events: [...events], signatures: [...signatures] })
  }

  /** Where the server of that term is, as far as it knows or is told. */
  passesOn(n: number, told: SignedPlace | null): Promise<SignedPlace | null> {
    return placeOfTerm(this.store, { office: this.#office, officeKey: this.#officeKey }, { n, told })
  }

  close(): Promise<void> {
    return this.store.close()
  }
}
