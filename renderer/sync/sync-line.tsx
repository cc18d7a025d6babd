import { useCall } from '../host/use-call.ts'
import { useOfficeClock } from '../session/office-clock.ts'
import { standingLine } from './sync-words.ts'

/** In the bar: in touch with the office's server, or offline since when, and what waits. Nothing on a PC that works alone. */
export function SyncLine() {
  const { value } = useCall('sync.standing', {})
  const clock = useOfficeClock()
  const line = value === undefined ? '' : standingLine(value, clock)
  return line === '' ? null : <small>{line}</small>
}
