import type { IsoInstant } from '#domain/ids.ts'
import type { CallRequest, Reply } from '#protocol/call.ts'
import type { BytesAnswer, BytesRequest, ClientId } from '#protocol/port.ts'
import { type Counter, openCounter } from '../../electron/counter.ts'
import { Memory } from '../torture/memory.ts'
import type { OfficeAtWork } from '../torture/office-at-work.ts'
import { cheapSecrets } from '../calls/cheap-secrets.ts'

/** An office in this very process, whose writes are watched. */
export class OfficeInView implements OfficeAtWork {
  now: IsoInstant
  readonly memory = new Memory()
  readonly #counter: Counter

  constructor({ data, keys }: { readonly data: string; readonly keys: string }, now: IsoInstant) {
    this.now = now
    this.#counter = openCounter({ data, keys, sample: true, version: '0.0.0-torn' }, { now: () => this.now, secrets: cheapSecrets })
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

  close(): Promise<void> {
    return this.#counter.close()
  }
}
