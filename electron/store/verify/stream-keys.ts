import type { DeviceId } from '#domain/ids.ts'
import { headInput } from '#domain/log/head-input.ts'
import { serverDevice } from '#domain/stream/server-device.ts'
import { keysOf, vouchedAfter, type VouchedDevices } from '#domain/stream/vouched-devices.ts'
import { keyOf, tellsKey } from '../device/chain-key.ts'
import { signedBy } from '../device/device-key.ts'
import type { OfficeRecord } from '../device/office-record.ts'
import { controlEventOf } from '../stream/control-event-of.ts'
import type { SequencedEvent } from './stream-rows.ts'

type IsSigned = (text: string, signature: Uint8Array) => boolean

/**
 * Whose keys vouch for the office's events: its servers' by the terms the office signed, its PCs' by what those servers say in the stream.
 * Without the office's record each PC's is what its own chain says first, and a server's is not known.
 */
export class StreamKeys {
  readonly #servers: ReadonlyMap<DeviceId, string>
  readonly #isKnown: boolean
  readonly #said = new Map<DeviceId, string>()
  readonly #verifiers = new Map<string, IsSigned>()
  #devices: VouchedDevices = new Map()

  constructor(record: OfficeRecord | null) {
    this.#isKnown = record !== null
    this.#servers = new Map((record?.terms ?? []).map(({ term: { serverKey } }) => [serverDevice(serverKey), serverKey]))
  }

  /** What an event says of keys counts from its place on. */
  hear(event: SequencedEvent): void {
    const { envelope, body, g } = event
    if (!envelope.aggregate.startsWith('device:') || body === null) return
    if (!this.#isKnown) return this.#hearOwnWord(event)
    const said = this.#servers.has(envelope.device) ? controlEventOf({ ...envelope, body: Buffer.from(body).toString() }) : null
    if (said) this.#devices = vouchedAfter(this.#devices, said, g)
  }

  /** "" for a PC nobody named. */
  nameOf(device: DeviceId): string {
    return this.#devices.get(device)?.name ?? ''
  }

  /** Null where it is not to be told here whose key it is. */
  isVouchedFor({ envelope }: SequencedEvent): boolean | null {
    return this.#keysOf(envelope).length > 0 ? true : this.#isKnown ? false : null
  }

  /** Of an event that is vouched for. */
  isSigned({ envelope }: SequencedEvent, signature: Uint8Array): boolean {
    return this.#keysOf(envelope).some((key) => this.#verifier(key)(headInput(envelope), signature))
  }

  #hearOwnWord({ g, ...event }: SequencedEvent): void {
    const { device, aggregate } = event.envelope
    if (aggregate !== `device:${device}` || !tellsKey({ ...event, place: g })) return
    try {
      this.#said.set(device, keyOf({ ...event, place: g }))
    } catch {
      // A body that is another one now is told of by its hash.
    }
  }

  #keysOf({ device, seq }: SequencedEvent['envelope']): readonly string[] {
    const key = this.#servers.get(device) ?? this.#said.get(device)
    return key === undefined ? keysOf(this.#devices, device, seq) : [key]
  }

  #verifier(key: string): IsSigned {
    const verifier = this.#verifiers.get(key) ?? signedBy(key)
    this.#verifiers.set(key, verifier)
    return verifier
  }
}
