import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { DeviceId, IsoInstant, OfficeId } from '#domain/ids.ts'
import { must } from '#domain/must.ts'
import { STREAM_START } from '#domain/stream/stream-hash.ts'
import { type Term, termInput } from '#domain/stream/term.ts'
import { adoptAnswer, adoptRequest } from '#protocol/sync/adopt.ts'
import { hashesAnswer, hashesRequest, pullAnswer, pullRequest } from '#protocol/sync/pull.ts'
import { pushAnswer, pushRequest } from '#protocol/sync/push.ts'
import { succeedAnswer, succeedRequest } from '#protocol/sync/succeed.ts'
import type { OfficeRecord, SignedTerm } from '#store/device/office-record.ts'
import type { z } from 'zod'
import { WireFault } from '../../electron/sync/wire.ts'
import { newKeyPem, signingKey } from '../../server/node-crypto.ts'
import { freeCode } from '../../server/sequence/free-code.ts'
import { Sequencer } from '../../server/sequence/sequencer.ts'
import { openSqliteStore } from '../../server/store/open-sqlite-store.ts'
import type { EnrolledDevice, ServerStore, StreamWriter } from '../../server/store/server-store.ts'
import type { Line } from './office-server.ts'

const NOW = new Date('2026-11-02T01:00:00.000Z')

/** The office's LAN server as it is, without its door: real store, real terms, enrolments told in its own chain. It can be put back to a copy, and replaced. */
export class LanServer {
  readonly office: OfficeId
  readonly officeKey = signingKey(newKeyPem())
  key = signingKey(newKeyPem())
  readonly #folder = mkdtempSync(path.join(tmpdir(), 'loket-lan-'))
  #files = 0
  #file = ''
  #store: ServerStore | null = null
  #copy = ''

  private constructor(office: OfficeId) {
    this.office = office
  }

  static async open(office: OfficeId): Promise<LanServer> {
    const server = new LanServer(office)
    await server.#begin([server.signed({ office, n: 1, serverKey: server.key.publicKey, start: STREAM_START })])
    return server
  }

  get store(): ServerStore {
    return must(this.#store, 'an open store')
  }

  get sequencer(): Sequencer {
    return new Sequencer({ office: this.office, store: this.store, key: this.key })
  }

  signed(term: Term): SignedTerm {
    return { term, signature: this.officeKey.sign(termInput(term)) }
  }

  async record(): Promise<OfficeRecord> {
    return { office: this.office, officeKey: this.officeKey.publicKey, terms: await this.store.reading(this.office).terms() }
  }

  async head(): Promise<number> {
    return must(await this.store.reading(this.office).head(), 'a stream').point.g
  }

  /** As the real one lets a PC in. */
  async enrol(device: DeviceId, publicKey: string, name: string): Promise<void> {
    await this.sequencer.control(NOW, async (tx) => {
      const enrolled: EnrolledDevice = { device, publicKey, name, code: freeCode(await tx.devices()), enrolled: NOW.toISOString() as IsoInstant, revoked: null }
      await tx.enrol(enrolled)
      return { type: 'device.enrolled', version: 1, body: { device, publicKey, name, code: enrolled.code, by: null } }
    })
  }

  async rename(device: DeviceId, name: string): Promise<void> {
    await this.sequencer.control(NOW, async (tx) => {
      await tx.rename(device, name)
      return { type: 'device.renamed', version: 1, body: { device, name, by: null } }
    })
  }

  async revoke(device: DeviceId): Promise<void> {
    await this.sequencer.control(NOW, async (tx) => {
      await tx.revoke(device, NOW.toISOString() as IsoInstant)
      return { type: 'device.revoked', version: 1, body: { device, by: null } }
    })
  }

  lineOf(device: () => DeviceId): Line {
    const asks = <Request, Answer>(takes: z.ZodType<Request>, gives: z.ZodType<Answer>, ask: (asker: EnrolledDevice, request: Request) => Promise<Answer>) => async (request: Request): Promise<Answer> => {
      if (line.cut) throw new WireFault('no-line')
      const asker = await this.store.reading(this.office).device(device())
      if (!asker || asker.revoked !== null) throw new WireFault('refused')
      const answer = crossed(gives, await ask(asker, crossed(takes, request)))
      if (line.deaf) throw new WireFault('no-line')
      return answer
    }
    const line: Line = {
      cut: false,
      deaf: false,
      push: asks(pushRequest, pushAnswer, (asker, request) => this.sequencer.push(asker, request)),
      pull: asks(pullRequest, pullAnswer, (_asker, request) => this.sequencer.pull(request)),
      hashes: asks(hashesRequest, hashesAnswer, (_asker, request) => this.sequencer.hashes(request)),
      adopt: asks(adoptRequest, adoptAnswer, (_asker, request) => this.sequencer.adopt(request)),
      succeed: asks(succeedRequest, succeedAnswer, (asker, request) => this.sequencer.succeed(NOW, asker, request)),
    }
    return line
  }

  /** A backup as it is now. */
  async backUp(): Promise<void> {
    await this.store.close()
    this.#copy = `${this.#file}.cadangan`
    cpSync(this.#file, this.#copy)
    this.#store = await openSqliteStore(this.#file)
  }

  /** The backup in the place of what came after it. */
  async putBack(): Promise<void> {
    await this.store.close()
    for (const part of ['-wal', '-shm']) rmSync(`${this.#file}${part}`, { force: true })
    cpSync(this.#copy, this.#file)
    this.#store = await openSqliteStore(this.#file)
  }

  /** Another machine: nothing on its disk, a key of its own unless it got the old one's, terms as the office's key signed them. `device` is let in to bring what there was. */
  async replace(terms: readonly SignedTerm[], key: typeof this.key, device: EnrolledDevice): Promise<void> {
    await this.store.close()
    this.key = key
    await this.#begin(terms, device)
  }

  async close(): Promise<void> {
    await this.store.close()
    rmSync(this.#folder, { recursive: true })
  }

  async #begin(terms: readonly SignedTerm[], device: EnrolledDevice | null = null): Promise<void> {
    this.#files += 1
    this.#file = path.join(this.#folder, `server-${this.#files}.db`)
    this.#store = await openSqliteStore(this.#file)
    await this.#store.ordering(this.office, async (tx: StreamWriter) => {
      await tx.found(this.officeKey.publicKey)
      await tx.takeOver(terms)
      if (device) await tx.enrol(device)
    })
  }
}

const crossed = <Schema extends z.ZodType>(schema: Schema, value: z.output<Schema>): z.output<Schema> => schema.parse(JSON.parse(JSON.stringify(schema.encode(value))))
