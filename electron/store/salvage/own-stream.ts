import { existsSync } from 'node:fs'
import type { DeviceId } from '#domain/ids.ts'
import { FIRST_PREV_HASH } from '#domain/log/hash-input.ts'
import { headInput } from '#domain/log/head-input.ts'
import Database from 'better-sqlite3'
import { keyOf, tellsKey } from '../device/chain-key.ts'
import { readDeviceKey, signedBy } from '../device/device-key.ts'
import { type LoggedEvent, toLoggedEvent } from '../log/logged-event.ts'
import type { EventTable } from '../schema/event.ts'
import type { StreamEventTable } from '../schema/stream-event.ts'
import { isWholeEvent } from './is-whole-event.ts'

/** An own event as the office's stream has it, and what was signed there. */
export interface StreamedEvent {
  readonly row: Omit<EventTable, 'place'>
  readonly signature: Uint8Array | null
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
