import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { DeviceId, IsoInstant, OfficeId } from '#domain/ids.ts'
import { headInput } from '#domain/log/head-input.ts'
import { STREAM_START } from '#domain/stream/stream-hash.ts'
import { streamHeadInput } from '#domain/stream/stream-head.ts'
import type { PageRules } from '#domain/stream/take-page.ts'
import { termInput } from '#domain/stream/term.ts'
import { hashesAnswer, hashesRequest, pullAnswer, pullRequest } from '#protocol/sync/pull.ts'
import { pushAnswer, pushRequest } from '#protocol/sync/push.ts'
import type { SignedStreamHead } from '#protocol/sync/stream-state.ts'
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

  private constructor(office: OfficeId, folder: string, store: ServerStore, key: ReturnType<typeof signingKey>) {
    this.office = office
    this.#folder = folder
    this.#store = store
    this.#key = key
    this.#sequencer = new Sequencer({ office, store, key })
  }

  static async open(office: OfficeId): Promise<OfficeServer> {
    const folder = mkdtempSync(path.join(tmpdir(), 'loket-sync-'))
    const [store, key, officeKey] = [await openSqliteStore(path.join(folder, 'server.db')), signingKey(newKeyPem()), signingKey(newKeyPem())]
    const term = { office, n: 1, serverKey: key.publicKey, start: STREAM_START }
    await store.ordering(office, (tx) => tx.begin({ term, signature: officeKey.sign(termInput(term)) }))
    return new OfficeServer(office, folder, store, key)
  }

  enrol(device: DeviceId, publicKey: string): void {
    this.#devices.set(device, { device, publicKey, name: device, code: device.slice(-4), enrolled: '2026-11-02T01:00:00.000Z' as IsoInstant, revoked: null })
  }

  readonly verify: PageRules['verify'] = (device, head, signature) => {
    const enrolled = this.#devices.get(device)
    return enrolled !== undefined && verifies(enrolled.publicKey, headInput(head), signature)
  }

  readonly verifyHead = ({ head, signature }: SignedStreamHead): boolean => verifies(this.#key.publicKey, streamHeadInput(head), signature)

  lineOf(device: DeviceId): Line {
    const enrolled = this.#devices.get(device)
    if (!enrolled) throw new Error(`${device} is not enrolled`)
    const line: Line = {
      cut: false,
      deaf: false,
      push: async (request) => crossed(pushAnswer, await carried(line, () => this.#sequencer.push(enrolled, crossed(pushRequest, request)))),
      pull: async (request) => crossed(pullAnswer, await carried(line, () => this.#sequencer.pull(crossed(pullRequest, request)))),
      hashes: async (request) => crossed(hashesAnswer, await carried(line, () => this.#sequencer.hashes(crossed(hashesRequest, request)))),
    }
    return line
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
