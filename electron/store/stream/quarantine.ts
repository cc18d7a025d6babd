import type { DeviceId, IsoInstant, OfficerId } from '#domain/ids.ts'
import type { QuarantineEvent } from '#domain/log/device-event.ts'
import { isServerDevice } from '#domain/stream/server-device.ts'
import { parseStored } from '../files/parse-stored.ts'
import type { FoldableEvent } from '../log/foldable-event.ts'
import type { StreamReader } from './stream-reader.ts'

type Admitted = QuarantineEvent['body']

/** An event that came after its device was revoked: kept, and without effect until an admin admits it. */
export interface QuarantinedEvent {
  readonly g: number
  readonly device: DeviceId
  readonly seq: number
  readonly type: string
  readonly aggregate: string
  readonly actor: OfficerId | null
  readonly at: IsoInstant
}

interface Standing {
  /** Its place; infinite for a device that was never revoked. */
  readonly revoked: number
  readonly admissions: readonly { readonly g: number; readonly upTo: number }[]
}

/** Which events of the stream count for nothing, as the stream up to a place says. */
export class Quarantine {
  readonly #stream: StreamReader
  readonly #known = new Map<DeviceId, Standing>()

  constructor(stream: StreamReader) {
    this.#stream = stream
  }

  /** After more of the stream came, or less of it is here. */
  forget(): void {
    this.#known.clear()
  }

  isHeld({ device, seq, place }: Pick<FoldableEvent, 'device' | 'seq' | 'place'>, upTo: number): boolean {
    const { revoked, admissions } = this.#standing(device)
    return revoked <= upTo && place > revoked && !admissions.some((admission) => admission.g <= upTo && seq <= admission.upTo)
  }

  /** What an admission lets in: the aggregates of the device's events that were held. Empty for any other event. */
  letInBy({ type, typeVersion, body }: FoldableEvent, upTo: number): readonly string[] {
    if (type !== 'quarantine.admitted' || typeVersion !== 1 || body === null) return []
    const { device, upTo: seq } = parseStored<Admitted>(body)
    return [...new Set(this.#rowsOf(device, upTo).filter((row) => row.seq <= seq).map(({ aggregate }) => aggregate))]
  }

  /** All that are held, in order, as the stream here stands. */
  all(): readonly QuarantinedEvent[] {
    const devices = this.#stream.devicesRevoked()
    return devices.flatMap((device) => this.of(device)).toSorted((one, other) => one.g - other.g)
  }

  /** A device's that are held, in the order of its chain. */
  of(device: DeviceId): readonly QuarantinedEvent[] {
    const upTo = this.#stream.head().g
    const held = this.#rowsOf(device, upTo).filter((row) => this.isHeld(row, upTo))
    return held.map(({ place: g, seq, type, aggregate, actor, wallTime: at }) => ({ g, device, seq, type, aggregate, actor, at }))
  }

  /** The device's events behind its revocation. */
  #rowsOf(device: DeviceId, upTo: number): readonly FoldableEvent[] {
    const { revoked } = this.#standing(device)
    if (revoked > upTo) return []
    return this.#stream.ofDevice(device, this.#stream.endOf(device, revoked).seq).filter(({ place }) => place <= upTo)
  }

  #standing(device: DeviceId): Standing {
    const known = this.#known.get(device) ?? this.#read(device)
    this.#known.set(device, known)
    return known
  }

  /** The first revocation holds. An admission counts that is not the device's own. */
  #read(device: DeviceId): Standing {
    const told = this.#stream.ofAggregate(`device:${device}`, Number.MAX_SAFE_INTEGER)
    const revoked = told.find((event) => event.type === 'device.revoked' && isServerDevice(event.device))?.place ?? Number.POSITIVE_INFINITY
    const admitting = told.filter((event) => event.type === 'quarantine.admitted' && event.typeVersion === 1 && event.device !== device && event.body !== null)
    return { revoked, admissions: admitting.map(({ place: g, body }) => ({ g, upTo: parseStored<Admitted>(body ?? '').upTo })) }
  }
}
