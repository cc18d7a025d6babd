import type { DeviceId, EventRef, IsoInstant } from '#domain/ids.ts'
import type { AlteredStretch, DeviceEvent, DeviceReopened } from '#domain/log/device-event.ts'
import { must } from '#domain/must.ts'
import type { DeviceSucceeded } from '#domain/stream/control-event.ts'
import { isServerDevice } from '#domain/stream/server-device.ts'
import { parseStored } from '../files/parse-stored.ts'
import type { LoggedEvent } from '../log/logged-event.ts'
import type { LogReader } from '../log/reader.ts'
import type { LogSchema } from '../schema/log-schema.ts'
import type { Connection } from '../sqlite/connection.ts'
import type { StreamReader } from '../stream/stream-reader.ts'
import { Incarnations } from './incarnations.ts'
import { isReopening, reopening } from './reopened-by.ts'

/** What befell the device, and no admin has said to know of. */
export interface DeviceIncident {
  readonly ref: EventRef
  readonly at: IsoInstant
  /** Null for a key that was replaced, for a namesake, and for an altered stream. */
  readonly reopened: DeviceReopened | null
  /** Another machine, by this name now, told the office that it was this device: one of the two is a copy. */
  readonly namesake?: DeviceId
  /** What of the office's stream was not as it had been taken. */
  readonly altered?: AlteredStretch
}

interface Standing {
  readonly incidents: readonly DeviceIncident[]
  /** Those an admin said to know of. */
  readonly known: ReadonlySet<string>
}

type Acknowledged = Extract<DeviceEvent, { type: 'warning.acknowledged' }>['body']

/** Read once, until `forget` is called after an act. */
export class StandingWarnings {
  readonly #log: LogReader
  readonly #incarnations: Incarnations
  readonly #stream: StreamReader | null
  #open: Standing | null = null

  /** `stream`: what of the office's stream is here; null on a PC that works alone. */
  constructor(connection: Connection<LogSchema>, log: LogReader, stream: StreamReader | null = null) {
    this.#stream = stream
    this.#log = log
    this.#incarnations = new Incarnations(connection)
  }

  open(): readonly DeviceIncident[] {
    this.#open ??= this.#read()
    const { incidents, known } = this.#open
    return [...incidents, ...this.#namesakes()].filter(({ ref }) => !known.has(nameOf(ref)))
  }

  forget(): void {
    this.#open = null
  }

  /** In the stream of others, which moves on by itself. */
  #namesakes(): readonly DeviceIncident[] {
    const told = this.#stream?.ofAggregate(`device:${this.#log.device}`, Number.MAX_SAFE_INTEGER) ?? []
    return told.filter(({ type, device }) => type === 'device.succeeded' && isServerDevice(device)).map(({ device, seq, wallTime: at, body }) => ({ ref: { device, seq }, at, reopened: null, namesake: parseStored<DeviceSucceeded>(must(body, 'who it is now')).by }))
  }

  #read(): Standing {
    const events = this.#incarnations.all().flatMap(({ device }) => this.#log.ofAggregate(`device:${device}`))
    const known = new Set(events.filter(({ envelope }) => envelope.type === 'warning.acknowledged').map((event) => nameOf(acknowledged(event).of)))
    return { incidents: events.flatMap(incidentIn), known }
  }
}

function incidentIn(event: LoggedEvent): readonly DeviceIncident[] {
  const { type, device, seq, wallTime: at } = event.envelope
  if (type === 'device.stream-fetched-again') return [{ ref: { device, seq }, at, reopened: null, altered: bodyOf<AlteredStretch>(event) }]
  if (type !== 'device.key-replaced' && !isReopening(event)) return []
  return [{ ref: { device, seq }, at, reopened: type === 'device.key-replaced' ? null : reopening(event) }]
}

const acknowledged = (event: LoggedEvent): Acknowledged => bodyOf<Acknowledged>(event)
const bodyOf = <Body>({ envelope, body }: LoggedEvent): Body => parseStored<Body>(Buffer.from(must(body, `body of ${envelope.type}`)).toString())
const nameOf = ({ device, seq }: EventRef): string => `${device} ${seq}`
