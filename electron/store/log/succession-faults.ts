import type { DeviceEvent, DeviceReopened } from '#domain/log/device-event.ts'
import { parseStored } from '../files/parse-stored.ts'
import type { LogFault } from '../store.ts'
import type { LoggedEvent } from './logged-event.ts'

/** Where one device follows another: its first event says so, and names the last event of the one before. */
export function* successionFaults(before: LoggedEvent | null, first: LoggedEvent): Generator<LogFault, void, undefined> {
  const { place } = first
  const named = predecessorOf(first)
  if (named === undefined) yield { seq: place, message: `Catatan nomor ${place}: pergantian perangkat tidak tercatat.` }
  else if (before === null || named?.device !== before.envelope.device || named.seq !== before.envelope.seq || named.hash !== before.envelope.hash)
    yield { seq: place, message: `Catatan nomor ${place}: catatan terakhir perangkat sebelumnya bukan yang disebut saat perangkat diganti.` }
}

/** Undefined where the event is not what begins a later device's chain. */
function predecessorOf({ envelope: { type, typeVersion }, body }: LoggedEvent): DeviceReopened['predecessor'] | undefined {
  const opens: DeviceEvent['type'] = 'device.opened'
  if (type !== opens || typeVersion !== 2 || !body) return undefined
  try {
    return parseStored<DeviceReopened>(Buffer.from(body).toString()).predecessor
  } catch {
    return undefined
  }
}
