import { randomBytes } from 'node:crypto'
import type { CommandId, DeviceId, IsoInstant, OfficeId } from '#domain/ids.ts'
import { type AuthoredEvent, authored, type ChainEnd, rechain } from '#domain/log/authored-event.ts'
import { headInput } from '#domain/log/head-input.ts'
import { FIRST_PREV_HASH } from '#domain/log/hash-input.ts'
import type { ChainRow } from '#domain/log/row-fault.ts'
import type { SignedHead } from '#domain/log/verify-chain.ts'
import { must } from '#domain/must.ts'
import type { PushRequest } from '#protocol/sync/push.ts'
import { newKeyPem, sha256, type SigningKey, signingKey } from '../../server/node-crypto.ts'
import type { EnrolledDevice } from '../../server/store/server-store.ts'

export interface TestEvent extends Pick<AuthoredEvent, 'type' | 'typeVersion' | 'aggregate'> {
  readonly body: unknown
  readonly base?: AuthoredEvent['base']
}

/** A counter's chain without a register: what a server sees of it. */
export class CounterDevice {
  readonly device: DeviceId
  readonly key: SigningKey = signingKey(newKeyPem())
  readonly #office: OfficeId
  readonly #rows: ChainRow[] = []
  readonly #signatures: SignedHead[] = []

  constructor(office: OfficeId, name: string) {
    this.#office = office
    this.device = name as DeviceId
  }

  get enrolled(): EnrolledDevice {
    return { device: this.device, publicKey: this.key.publicKey, name: this.device, code: this.device.slice(-1), enrolled: '2026-11-02T01:00:00.000Z' as IsoInstant, revoked: null }
  }

  /** One act of so many events on one dossier, signed at its end. */
  act(dossier: string, events = 1): void {
    this.tells(Array.from({ length: events }, () => ({ type: 'note.added', typeVersion: 1, aggregate: `dossier:${dossier}`, body: { note: `${this.device} menulis “${dossier}”` } })))
  }

  /** One act of any events, also such as no Loket of today writes, signed at its end. */
  tells(events: readonly TestEvent[]): void {
    const told = events.map(({ body, base = null, ...event }): AuthoredEvent => ({ ...event, base, seen: 0, actor: null, role: null, wallTime: '2026-11-03T02:00:00.000Z' as IsoInstant, clockOffset: null, commandId: `c${this.#rows.length}` as CommandId, salt: randomBytes(16), body: JSON.stringify(body) }))
    this.#rows.push(...rechain({ office: this.#office, device: this.device }, this.end(), told, sha256))
    const { envelope } = must(this.#rows.at(-1), 'an event')
    this.#signatures.push({ seq: envelope.seq, signature: this.key.sign(headInput(envelope)) })
  }

  end(seq = this.#rows.length): ChainEnd {
    const hash = seq === 0 ? FIRST_PREV_HASH : must(this.#rows[seq - 1], `event ${seq}`).envelope.hash
    return { seq, hash }
  }

  /** All behind `seq`. */
  batch(seq = 0): PushRequest {
    return { after: this.end(seq), events: this.#rows.slice(seq).map(authored), signatures: this.#signatures.filter((signed) => signed.seq > seq) }
  }
}
