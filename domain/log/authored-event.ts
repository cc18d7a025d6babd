import type { DeviceId, OfficeId } from '../ids.ts'
import type { Envelope } from './envelope.ts'
import { hashInput } from './hash-input.ts'
import type { ChainRow, ChainRules } from './row-fault.ts'

/** What a chain does not say already of an event that follows a known one: how it travels. */
export type AuthoredEvent = Omit<Envelope, 'device' | 'seq' | 'office' | 'bodyHash' | 'prevHash' | 'hash'> & EventContent

/** Salt and body as authored; where a disposal act removed both, the hash that stands for them. */
export type EventContent = { readonly salt: Uint8Array; readonly body: Uint8Array | string; readonly bodyHash?: undefined } | { readonly salt: null; readonly body: null; readonly bodyHash: string }

/** Where a device's chain stands: its last event. Seq 0 with `FIRST_PREV_HASH` before the first. */
export interface ChainEnd {
  readonly seq: number
  readonly hash: string
}

/**
 * The events as rows of the device's chain, one after the other behind `end`. Hashes are computed, never taken from whoever sent them:
 * that they are the device's own shows in the signature over the last one.
 */
export function rechain(owner: { readonly office: OfficeId; readonly device: DeviceId }, end: ChainEnd, events: readonly AuthoredEvent[], sha256: ChainRules['sha256']): readonly ChainRow[] {
  let { seq, hash: prevHash } = end
  return events.map(({ salt, body, bodyHash, ...told }) => {
    seq += 1
    const sealed: Omit<Envelope, 'hash'> = { ...told, device: owner.device, office: owner.office, seq, bodyHash: bodyHash ?? sha256(salt, body), prevHash }
    prevHash = sha256(hashInput(sealed))
    return { envelope: { ...sealed, hash: prevHash }, salt, body }
  })
}

/** What travels of a row. */
export function authored({ envelope, salt, body }: ChainRow): AuthoredEvent {
  const { device: _device, seq: _seq, office: _office, bodyHash, prevHash: _prevHash, hash: _hash, ...told } = envelope
  return salt === null || body === null ? { ...told, salt: null, body: null, bodyHash } : { ...told, salt, body }
}
