import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { DeviceId, IsoInstant, OfficeId } from '#domain/ids.ts'
import { headInput } from '#domain/log/head-input.ts'
import type { ControlEvent } from '#domain/stream/control-event.ts'
import { deviceCode } from '#domain/stream/device-code.ts'
import { serverDevice } from '#domain/stream/server-device.ts'
import { STREAM_START } from '#domain/stream/stream-hash.ts'
import { streamHeadInput } from '#domain/stream/stream-head.ts'
import type { PageRules } from '#domain/stream/take-page.ts'
import { termInput } from '#domain/stream/term.ts'
import type { OfficeRecord } from '#store/device/office-record.ts'
import { adoptAnswer, adoptRequest } from '#protocol/sync/adopt.ts'
import { hashesAnswer, hashesRequest, pullAnswer, pullRequest } from '#protocol/sync/pull.ts'
import { pushAnswer, pushRequest } from '#protocol/sync/push.ts'
import type { SignedStreamHead } from '#protocol/sync/stream-state.ts'
import { succeedAnswer, succeedRequest } from '#protocol/sync/succeed.ts'
import type { z } from 'zod'
import { type Wire, WireFault } from '../../electron/sync/wire.ts'
import { newKeyPem, signingKey, verifies } from '../../server/node-crypto.ts'
import { Sequencer } from '../../server/sequence/sequencer.ts'
import { openSqliteStore } from '../../server/store/open-sqlite-store.ts'
import type { EnrolledDevice, ServerStore } from '../../server/store/server-store.ts'

/** A counter's line to the office's server, which can be cut and can lose answers. */
export interface Line extends Wire {
  /** Nothing arrives any more. */
  cut: boolean
  /** What is asked arrives, its answer does not. */
  deaf: boolean
}

/** The office's sequencer on its real store, in this process; all that crosses a line is what the protocol's schemas let through. */
export class OfficeServer {
  readonly office: OfficeId
  readonly #folder: string
  readonly #store: ServerStore
  readonly #sequencer: Sequencer
  readonly #key: ReturnType<typeof signingKey>
  readonly #devices = new Map<DeviceId, EnrolledDevice>()
  readonly #record: OfficeRecord
  readonly #tells: boolean
  /** What it still writes of enrolments. */
  #telling: Promise<void> = Promise.resolve()

  private constructor(record: OfficeRecord, folder: string, store: ServerStore, key: ReturnType<typeof signingKey>, tells: boolean) {
    const { office } = record
    this.office = office
    this.#record = record
    this.#tells = tells
    this.#folder = folder
    this.#store = store
    this.#key = key
    this.#sequencer = new Sequencer({ office, store, key })
  }

  /** `tellsWhoIsEnrolled`: by events in the stream, as a real one does. */
  static async open(office: OfficeId, { tellsWhoIsEnrolled = false } = {}): Promise<OfficeServer> {
    const folder = mkdtempSync(path.join(tmpdir(), 'loket-sync-'))
    const [store, key, officeKey] = [await openSqliteStore(path.join(folder, 'server.db')), signingKey(newKeyPem()), signingKey(newKeyPem())]
    const term = { office, n: 1, serverKey: key.publicKey, start: STREAM_START }
    const signed = { term, signature: officeKey.sign(termInput(term)) }
    await store.ordering(office, (tx) => tx.begin(signed))
    return new OfficeServer({ office, officeKey: officeKey.publicKey, terms: [signed] }, folder, store, key, tellsWhoIsEnrolled)
  }

  /** What a PC keeps that was let in. */
  get record(): OfficeRecord {
    return this.#record
  }

  enrol(device: DeviceId, publicKey: string, name: string = device): void {
    const code = deviceCode(this.#devices.size)
    this.#devices.set(device, { device, publicKey, name, code: device.slice(-4), enrolled: '2026-11-02T01:00:00.000Z' as IsoInstant, revoked: null })
    if (this.#tells) this.#tell({ type: 'device.enrolled', version: 1, body: { device, publicKey, name, code, by: null } })
  }

  /** What others hear of it; its own line stays as it is. */
  revoke(device: DeviceId): void {
    this.#tell({ type: 'device.revoked', version: 1, body: { device, by: null } })
  }

  #tell(event: ControlEvent): void {
    this.#telling = this.#telling.then(() => this.#sequencer.control(new Date('2026-11-02T01:00:00.000Z'), async () => event))
  }

  readonly verify: PageRules['verify'] = (device, head, signature) => {
    const key = device === serverDevice(this.#key.publicKey) ? this.#key.publicKey : this.#devices.get(device)?.publicKey
    return key !== undefined && verifies(key, headInput(head), signature)
  }

  readonly verifyHead = ({ head, signature }: SignedStreamHead): boolean => verifies(this.#key.publicKey, streamHeadInput(head), signature)

  lineOf(device: DeviceId): Line {
    const enrolled = this.#devices.get(device)
    if (!enrolled) throw new Error(`${device} is not enrolled`)
    const line: Line = {
      cut: false,
      deaf: false,
      push: async (request) => crossed(pushAnswer, await carried(line, async () => (await this.#told()).push(enrolled, crossed(pushRequest, request)))),
      pull: async (request) => crossed(pullAnswer, await carried(line, async () => (await this.#told()).pull(crossed(pullRequest, request)))),
      hashes: async (request) => crossed(hashesAnswer, await carried(line, async () => (await this.#told()).hashes(crossed(hashesRequest, request)))),
      adopt: async (request) => crossed(adoptAnswer, await carried(line, async () => (await this.#told()).adopt(crossed(adoptRequest, request)))),
      succeed: async (request) => crossed(succeedAnswer, await carried(line, async () => (await this.#told()).succeed(new Date('2026-11-02T01:00:00.000Z'), enrolled, crossed(succeedRequest, request)))),
    }
    return line
  }

  async #told(): Promise<Sequencer> {
    await this.#telling
    return this.#sequencer
  }

  async close(): Promise<void> {
    await this.#store.close()
    rmSync(this.#folder, { recursive: true })
  }
}

async function carried<Answer>(line: Line, ask: () => Promise<Answer>): Promise<Answer> {
  if (line.cut) throw new WireFault('no-line')
  const answer = await ask()
  if (line.deaf) throw new WireFault('no-line')
  return answer
}

const crossed = <Schema extends z.ZodType>(schema: Schema, value: z.output<Schema>): z.output<Schema> => schema.parse(JSON.parse(JSON.stringify(schema.encode(value))))
