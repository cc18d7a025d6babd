import type { EventRef, IsoInstant } from '#domain/ids.ts'
import type { DeviceEvent, DeviceReopened } from '#domain/log/device-event.ts'
import { must } from '#domain/must.ts'
import { parseStored } from '../files/parse-stored.ts'
import type { LoggedEvent } from '../log/logged-event.ts'
import type { LogReader } from '../log/reader.ts'
import type { LogSchema } from '../schema/log-schema.ts'
import type { Connection } from '../sqlite/connection.ts'
import { Incarnations } from './incarnations.ts'
import { isReopening, reopening } from './reopened-by.ts'

/** What befell the device, and no admin has said to know of. */
export interface DeviceIncident {
  readonly ref: EventRef
  readonly at: IsoInstant
  /** Null for a key that was replaced. */
  readonly reopened: DeviceReopened | null
}

type Acknowledged = Extract<DeviceEvent, { type: 'warning.acknowledged' }>['body']

/** Read once, until `forget` is called after an act. */
export class StandingWarnings {
  readonly #log: LogReader
  readonly #incarnations: Incarnations
  #open: readonly DeviceIncident[] | null = null

  constructor(connection: Connection<LogSchema>, log: LogReader) {
    this.#log = log
    this.#incarnations = new Incarnations(connection)
  }

  open(): readonly DeviceIncident[] {
    this.#open ??= this.#read()
    return this.#open
  }

  forget(): void {
    this.#open = null
  }

  #read(): readonly DeviceIncident[] {
    const events = this.#incarnations.all().flatMap(({ device }) => this.#log.ofAggregate(`device:${device}`))
    const known = new Set(events.filter(({ envelope }) => envelope.type === 'warning.acknowledged').map((event) => nameOf(acknowledged(event).of)))
    return events.flatMap(incidentIn).filter(({ ref }) => !known.has(nameOf(ref)))
  }
}

function incidentIn(event: LoggedEvent): readonly DeviceIncident[] {
  const { type, device, seq, wallTime: at } = event.envelope
  if (type !== 'device.key-replaced' && !isReopening(event)) return []
  return [{ ref: { device, seq }, at, reopened: type === 'device.key-replaced' ? null : reopening(event) }]
}

const acknowledged = ({ body }: LoggedEvent): Acknowledged => parseStored<Acknowledged>(Buffer.from(must(body, 'body of warning.acknowledged')).toString())
const nameOf = ({ device, seq }: EventRef): string => `${device} ${seq}`
