import { isReceipt } from '#domain/dossier/receipt-first.ts'
import type { DeviceId, IsoInstant, OfficerId } from '#domain/ids.ts'
import type { QuarantineEvent } from '#domain/log/device-event.ts'
import { isServerDevice } from '#domain/stream/server-device.ts'
import { parseStored } from '../files/parse-stored.ts'
import type { FoldableEvent } from '../log/foldable-event.ts'
import type { StreamReader } from './stream-reader.ts'

type Placed = Pick<FoldableEvent, 'device' | 'seq' | 'place'>
type Admitted = QuarantineEvent['body']

/** An event that came after its device was revoked, or is about a dossier whose receipt did: kept, and without effect until an admin admits it. */
export interface QuarantinedEvent {
  readonly g: number
  readonly device: DeviceId
  readonly seq: number
  readonly type: string
  readonly aggregate: string
  readonly actor: OfficerId | null
  readonly at: IsoInstant
  /** As its author wrote it, held against nothing but his signature; null once it was disposed of. */
  readonly body: string | null
}

interface Standing {
  /** Its place; infinite for a device that was never revoked. */
  readonly revoked: number
  readonly admissions: readonly Admission[]
}

interface Admission {
  readonly g: number
  readonly upTo: number
  /** Says it, and may be held itself. */
  readonly by: Placed
}

/** Which events of the stream count for nothing, as the stream up to a place says. */
export class Quarantine {
  readonly #stream: StreamReader
  readonly #known = new Map<DeviceId, Standing>()
  #unbegun: { readonly upTo: number; readonly aggregates: ReadonlySet<string> } | null = null

  constructor(stream: StreamReader) {
    this.#stream = stream
  }

  /** After more of the stream came, or less of it is here. */
  forget(): void {
    this.#known.clear()
    this.#unbegun = null
  }

  isHeld(row: Placed & Pick<FoldableEvent, 'aggregate'>, upTo: number): boolean {
    return this.#isBehindRevocation(row, upTo) || this.isUnbegun(row.aggregate, upTo)
  }

  /** Whether it is a dossier whose receipt is held: what anybody did about it since stands on nothing, and is held with it. */
  isUnbegun(aggregate: string, upTo: number): boolean {
    if (this.#unbegun?.upTo !== upTo) this.#unbegun = { upTo, aggregates: this.#unbegunUpTo(upTo) }
    return this.#unbegun.aggregates.has(aggregate)
  }

  /** What an admission lets in: of each aggregate the first of the device's events that were held. None for any other event. */
  letInBy(event: FoldableEvent, upTo: number): readonly FoldableEvent[] {
    const rows = this.admittedBy(event, upTo)
    return rows.filter(({ aggregate }, index) => rows.findIndex((one) => one.aggregate === aggregate) === index)
  }

  /** All an admission lets in, in order: the device's events, and what admissions among them let in, which were held with it. None for any other event. */
  admittedBy(event: FoldableEvent, upTo: number): readonly FoldableEvent[] {
    const rows = new Map<number, FoldableEvent>()
    const open = [event]
    for (let next = open.pop(); next; next = open.pop()) {
      const more = this.#toldBy(next, upTo).filter(({ place }) => !rows.has(place))
      for (const row of more) rows.set(row.place, row)
      open.push(...more)
    }
    return [...rows.values()].toSorted((one, other) => one.place - other.place)
  }

  /** All that are held, in order, as the stream here stands. */
  all(): readonly QuarantinedEvent[] {
    const upTo = this.#stream.head().g
    const behind = this.#stream.devicesRevoked().flatMap((device) => this.of(device))
    const about = [...this.#unbegunUpTo(upTo)].flatMap((aggregate) => this.#stream.ofAggregate(aggregate, upTo)).filter((row) => !this.#isBehindRevocation(row, upTo))
    return [...behind, ...about.map(toQuarantined)].toSorted((one, other) => one.g - other.g)
  }

  /** A device's that stand behind its revocation and are held, in the order of its chain: those an admission of it lets in. */
  of(device: DeviceId): readonly QuarantinedEvent[] {
    return this.#heldOf(device, this.#stream.head().g).map(toQuarantined)
  }

  /** `asked`: admissions this is asked for, which count for nothing by each other's word. */
  #isBehindRevocation({ device, seq, place }: Placed, upTo: number, asked: readonly Placed[] = []): boolean {
    const { revoked, admissions } = this.#standing(device)
    const counts = (by: Placed): boolean => !asked.includes(by) && !this.#isBehindRevocation(by, upTo, [...asked, by])
    return revoked <= upTo && place > revoked && !admissions.some((admission) => admission.g <= upTo && seq <= admission.upTo && counts(admission.by))
  }

  #toldBy({ type, typeVersion, body }: FoldableEvent, upTo: number): readonly FoldableEvent[] {
    if (type !== 'quarantine.admitted' || typeVersion !== 1 || body === null) return []
    const { device, upTo: seq } = parseStored<Admitted>(body)
    return this.#rowsOf(device, upTo).filter((row) => row.seq <= seq)
  }

  #unbegunUpTo(upTo: number): ReadonlySet<string> {
    const receipts = this.#stream.devicesRevoked().flatMap((device) => this.#heldOf(device, upTo)).filter(isReceipt)
    const isBegun = (row: FoldableEvent): boolean => isReceipt(row) && !this.#isBehindRevocation(row, upTo)
    return new Set(receipts.map(({ aggregate }) => aggregate).filter((aggregate) => !this.#stream.ofAggregate(aggregate, upTo).some(isBegun)))
  }

  #heldOf(device: DeviceId, upTo: number): readonly FoldableEvent[] {
    return this.#rowsOf(device, upTo).filter((row) => this.#isBehindRevocation(row, upTo))
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

  /** The first revocation holds. An admission counts that is not the device's own, and is not held. */
  #read(device: DeviceId): Standing {
    const told = this.#stream.ofAggregate(`device:${device}`, Number.MAX_SAFE_INTEGER)
    const revoked = told.find((event) => event.type === 'device.revoked' && isServerDevice(event.device))?.place ?? Number.POSITIVE_INFINITY
    const admitting = told.filter((event) => event.type === 'quarantine.admitted' && event.typeVersion === 1 && event.device !== device && event.body !== null)
    return { revoked, admissions: admitting.map((by) => ({ g: by.place, upTo: parseStored<Admitted>(by.body ?? '').upTo, by })) }
  }
}

const toQuarantined = ({ place: g, device, seq, type, aggregate, actor, wallTime: at, body }: FoldableEvent): QuarantinedEvent => ({ g, device, seq, type, aggregate, actor, at, body })
