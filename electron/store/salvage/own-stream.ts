import { existsSync } from 'node:fs'
import type { DeviceId } from '#domain/ids.ts'
import type { ChainPoint } from '#domain/log/device-event.ts'
import { FIRST_PREV_HASH } from '#domain/log/hash-input.ts'
import { headInput } from '#domain/log/head-input.ts'
import Database from 'better-sqlite3'
import { keyOf, tellsKey } from '../device/chain-key.ts'
import { readDeviceKey, signedBy } from '../device/device-key.ts'
import { isReopening, reopening } from '../device/reopened-by.ts'
import { type LoggedEvent, toLoggedEvent } from '../log/logged-event.ts'
import type { EventTable } from '../schema/event.ts'
import type { StreamEventTable } from '../schema/stream-event.ts'
import { isWholeEvent } from './is-whole-event.ts'

/** An own event as the office's stream has it, and what was signed there. */
export interface StreamedEvent {
  readonly row: Omit<EventTable, 'place'>
  readonly signature: Uint8Array | null
}

/** What the stream has of one of the devices a log was. */
export interface OwnChain {
  readonly device: DeviceId
  /** Events of the log that stand before its first one, as that one says itself. */
  readonly behind: number
  readonly events: readonly StreamedEvent[]
}

/** The chains of these devices, and of those they say to have taken over from. */
export function ownChains(file: string, keys: string, devices: readonly DeviceId[]): readonly OwnChain[] {
  const chains = new Map<DeviceId, OwnChain>()
  const asked = [...devices]
  for (let device = asked.pop(); device !== undefined; device = asked.pop()) {
    if (chains.has(device)) continue
    const events = ownStream(file, keys, device)
    const before = events[0] ? predecessorIn(events[0]) : null
    chains.set(device, { device, behind: before?.place ?? 0, events })
    if (before) asked.push(before.device)
  }
  return [...chains.values()]
}

function predecessorIn({ row }: StreamedEvent): ChainPoint | null {
  const event = toLoggedEvent({ ...row, place: row.seq })
  return isReopening(event) && event.body !== null ? reopening(event).predecessor : null
}

type Row = StreamEventTable & { readonly signature: Uint8Array | null }

/**
 * What stream.db has of a device's chain, from its first event up to the last one that is vouched for by a signature of that device's key; each hangs on the one before.
 * None where there is no stream.db, or none that can be read.
 */
export function ownStream(file: string, keys: string, device: DeviceId): readonly StreamedEvent[] {
  if (!existsSync(file)) return []
  try {
    const stream = new Database(file, { readonly: true })
    try {
      return vouchedFor(stream.prepare<[string], Row>('select e.*, s.signature from stream_event e left join batch_signature s on s.device = e.device and s.seq = e.seq where e.device = ? order by e.seq').iterate(device), readDeviceKey(keys, device)?.publicKey ?? null)
    } finally {
      stream.close()
    }
  } catch {
    return []
  }
}

function vouchedFor(rows: Iterable<Row>, ownKey: string | null): readonly StreamedEvent[] {
  const events: StreamedEvent[] = []
  let [key, before, vouched] = [ownKey, FIRST_PREV_HASH, 0]
  for (const { g, term: _term, stream_hash: _hash, signature, ...row } of rows) {
    const event = toLoggedEvent({ ...row, place: g })
    if (event.envelope.prevHash !== before || !isWholeEvent(event)) break
    key = ownKey ?? toldBy(event) ?? key
    before = event.envelope.hash
    events.push({ row, signature })
    if (signature && key !== null && signedBy(key)(headInput(event.envelope), signature)) vouched = events.length
  }
  return events.slice(0, vouched)
}

const toldBy = (event: LoggedEvent): string | null => (tellsKey(event) ? keyOf(event) : null)
