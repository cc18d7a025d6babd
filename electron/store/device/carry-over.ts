import type { DeviceId, EventRef, IsoInstant } from '#domain/ids.ts'
import { must } from '#domain/must.ts'
import { ChainBatch } from '../act/chain-batch.ts'
import { parseStored } from '../files/parse-stored.ts'
import type { LoggedEvent } from '../log/logged-event.ts'
import type { LogReader } from '../log/reader.ts'
import type { LogWriter } from '../log/writer.ts'
import type { LogSchema } from '../schema/log-schema.ts'
import type { Connection } from '../sqlite/connection.ts'
import { CarriedChains } from './carried-chains.ts'
import type { DeviceKey } from './device-key.ts'
import type { Fork } from './forks.ts'

export interface Successor {
  readonly log: { readonly reader: LogReader; readonly writer: LogWriter }
  readonly device: DeviceId
  readonly key: DeviceKey
}

/** Events read at a time. */
const AT_ONCE = 500

/**
 * What stands in forked chains behind what both machines have is done again by the new device, act by act, as who did it when; what it builds upon moves along.
 * Only inside an open transaction of log.db. What a device said of itself stays behind.
 */
export function carryOver(connection: Connection<LogSchema>, { log, device, key }: Successor, forks: readonly Fork[], now: IsoInstant): void {
  const after = new Map(forks.map((fork) => [fork.device, fork.after]))
  const isBehind = ({ envelope }: LoggedEvent): boolean => envelope.seq > (after.get(envelope.device) ?? Number.MAX_SAFE_INTEGER) && log.reader.counts(envelope)
  const events = [...eventsOf(log.reader, device)].filter(isBehind)
  const moved = new Map<string, EventRef>()
  for (const act of actsOf(events)) {
    const { actor, role, wallTime, commandId, seen } = must(act[0], 'an event').envelope
    const batch = new ChainBatch({ log, key, seen: () => seen }, { command: commandId, actor, role, now: wallTime })
    for (const { envelope, body } of act) {
      const { type, typeVersion: version, aggregate, base } = envelope
      const ref = batch.append({ type, version, aggregate, role: envelope.role, base: base && movedTo(moved, base), body: withRefs(parseStored<unknown>(Buffer.from(must(body, 'a body')).toString()), moved) })
      moved.set(nameOf(envelope), ref)
    }
    batch.seal(null)
  }
  const carried = new CarriedChains(connection)
  for (const fork of forks) carried.add(fork.device, fork.after, device, now)
}

/** All that was in the log before the successor. */
function* eventsOf(log: LogReader, successor: DeviceId): Generator<LoggedEvent, void, undefined> {
  for (let place = 0; ; ) {
    const rows = log.after(place, AT_ONCE)
    for (const row of rows) {
      if (row.envelope.device === successor) return
      if (row.body !== null && !isOfItself(row)) yield row
    }
    if (rows.length < AT_ONCE) return
    place = must(rows.at(-1), 'a row').place
  }
}

/** An admission is an officer's word on another device. */
const isOfItself = ({ envelope: { aggregate, type } }: LoggedEvent): boolean => aggregate.startsWith('device:') && type !== 'quarantine.admitted'

function actsOf(events: readonly LoggedEvent[]): readonly (readonly LoggedEvent[])[] {
  const acts: LoggedEvent[][] = []
  for (const event of events) {
    const open = acts.at(-1)
    if (open?.[0]?.envelope.commandId === event.envelope.commandId) open.push(event)
    else acts.push([event])
  }
  return acts
}

const nameOf = ({ device, seq }: EventRef): string => `${device} ${seq}`
const movedTo = (moved: ReadonlyMap<string, EventRef>, ref: EventRef): EventRef => moved.get(nameOf(ref)) ?? ref

/** A body that names an event by itself names it where it stands now. */
function withRefs(value: unknown, moved: ReadonlyMap<string, EventRef>): unknown {
  if (Array.isArray(value)) return value.map((member: unknown) => withRefs(member, moved))
  if (typeof value !== 'object' || value === null) return value
  if (isRef(value)) return movedTo(moved, value)
  return Object.fromEntries(Object.entries(value).map(([name, member]) => [name, withRefs(member, moved)]))
}

const isRef = (value: object): value is EventRef => Object.keys(value).length === 2 && 'device' in value && 'seq' in value && typeof value.device === 'string' && typeof value.seq === 'number'
