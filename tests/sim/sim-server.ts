import { mkdirSync } from 'node:fs'
import path from 'node:path'
import type { DeviceId, IsoInstant, OfficeId } from '#domain/ids.ts'
import { headInput } from '#domain/log/head-input.ts'
import { must } from '#domain/must.ts'
import { STREAM_START } from '#domain/stream/stream-hash.ts'
import { streamHeadInput } from '#domain/stream/stream-head.ts'
import type { PageRules } from '#domain/stream/take-page.ts'
import { termInput } from '#domain/stream/term.ts'
import type { AdoptRequest } from '#protocol/sync/adopt.ts'
import type { HashesRequest, PullRequest } from '#protocol/sync/pull.ts'
import type { PushRequest } from '#protocol/sync/push.ts'
import type { SucceedRequest } from '#protocol/sync/succeed.ts'
import type { SignedStreamHead } from '#protocol/sync/stream-state.ts'
import type { Wire } from '../../electron/sync/wire.ts'
import { newKeyPem, type SigningKey, signingKey, verifies } from '../../server/node-crypto.ts'
import { Sequencer } from '../../server/sequence/sequencer.ts'
import { openSqliteStore } from '../../server/store/open-sqlite-store.ts'
import type { EnrolledDevice, ServerStore, StreamReader } from '../../server/store/server-store.ts'
import type { Asked } from './sim-network.ts'

/** Who is who in the office: outlives the server's process. */
export interface Enrolled {
  /** By the PC's name. */
  readonly devices: Map<string, EnrolledDevice>
  readonly key: SigningKey
}

export const newOfficeKeys = (): Enrolled => ({ devices: new Map(), key: signingKey(newKeyPem()) })

/** The office's server on its real store: what it knows of devices apart, all of it is `server.db`. */
export class SimServer implements Asked {
  readonly store: ServerStore
  readonly #office: OfficeId
  readonly #enrolled: Enrolled
  readonly #sequencer: Sequencer

  private constructor(office: OfficeId, store: ServerStore, enrolled: Enrolled) {
    this.#office = office
    this.store = store
    this.#enrolled = enrolled
    this.#sequencer = new Sequencer({ office, store, key: enrolled.key })
  }

  static async found(folder: string, office: OfficeId, enrolled: Enrolled): Promise<SimServer> {
    mkdirSync(folder, { recursive: true })
    const server = await SimServer.open(folder, office, enrolled)
    const term = { office, n: 1, serverKey: enrolled.key.publicKey, start: STREAM_START }
    await server.store.ordering(office, (tx) => tx.begin({ term, signature: signingKey(newKeyPem()).sign(termInput(term)) }))
    return server
  }

  static async open(folder: string, office: OfficeId, enrolled: Enrolled): Promise<SimServer> {
    return new SimServer(office, await openSqliteStore(path.join(folder, 'server.db')), enrolled)
  }

  get reader(): StreamReader {
    return this.store.reading(this.#office)
  }

  answer(from: string, kind: keyof Wire, request: unknown): Promise<unknown> {
    const device = must(this.#enrolled.devices.get(from), `${from} is enrolled`)
    if (kind === 'push') return this.#sequencer.push(device, request as PushRequest)
    if (kind === 'adopt') return this.#sequencer.adopt(request as AdoptRequest)
    if (kind === 'succeed') return this.#sequencer.succeed(new Date('2026-11-02T01:00:00.000Z'), device, request as SucceedRequest)
    return kind === 'pull' ? this.#sequencer.pull(request as PullRequest) : this.#sequencer.hashes(request as HashesRequest)
  }

  close(): Promise<void> {
    return this.store.close()
  }
}

export function enrol({ devices }: Enrolled, name: string, device: DeviceId, publicKey: string): void {
  devices.set(name, { device, publicKey, name, code: String.fromCharCode(65 + devices.size), enrolled: '2026-11-02T01:00:00.000Z' as IsoInstant, revoked: null })
}

/** Whether a device of the office signed it. */
export const deviceVerifier = ({ devices }: Enrolled): PageRules['verify'] => (device, head, signature) => {
  const enrolled = [...devices.values()].find((one) => one.device === device)
  return enrolled !== undefined && verifies(enrolled.publicKey, headInput(head), signature)
}

/** Whether the office's server signed it. */
export const headVerifier = ({ key }: Enrolled) => ({ head, signature }: SignedStreamHead): boolean => verifies(key.publicKey, streamHeadInput(head), signature)
