import { randomUUID } from 'node:crypto'
import type { IsoInstant } from '#domain/ids.ts'
import type { CallRequest, Reply } from '#protocol/call.ts'
import type { BytesAnswer, BytesRequest, ClientId } from '#protocol/port.ts'
import { type Counter, openCounter } from '../../electron/counter.ts'
import { Memory } from '../torture/memory.ts'
import type { Folders } from '../torture/office-in-process.ts'
import type { OfficeAtWork } from '../torture/office-at-work.ts'
import { cheapSecrets } from '../calls/cheap-secrets.ts'

/** An office in this very process, whose writes are watched. */
export class OfficeInView implements OfficeAtWork {
  now: IsoInstant
  readonly memory = new Memory()
  readonly #folders: Folders
  #counter: Counter

  constructor(folders: Folders, now: IsoInstant) {
    this.now = now
    this.#folders = folders
    this.#counter = this.#open()
  }

  /** The PC that worked alone joins a server, and is opened anew for it. */
  async joins(admin: ClientId, code: string): Promise<void> {
    const reply = await this.#counter.call(admin, 'sync.join', { commandId: randomUUID(), input: { code } })
    if (!reply.ok) throw new Error(JSON.stringify(reply))
    await this.#counter.close()
    this.#counter = this.#open()
  }

  async call(client: ClientId, name: string, request: CallRequest): Promise<Reply<unknown>> {
    const reply = await this.#counter.call(client, name, request)
    this.memory.hear(name, request, reply)
    return reply
  }

  async bytes(client: ClientId, request: BytesRequest): Promise<BytesAnswer> {
    const answer = await this.#counter.bytes(client, request)
    this.memory.hearAttachment(request, answer)
    return answer
  }

  compareAll(): Promise<void> {
    return Promise.resolve()
  }

  #open(): Counter {
    return openCounter({ ...this.#folders, sample: true, version: '0.0.0-torn' }, { now: () => this.now, secrets: cheapSecrets })
  }

  close(): Promise<void> {
    return this.#counter.close()
  }
}
