import { useCall } from '../host/use-call.ts'
import { backupLine } from './backup-words.ts'
import { useNow } from './use-now.ts'

const EVERY = 10_000

/** In the bar: how old the backup is. Nothing until it is known. */
export function BackupLine() {
  const { value } = useCall('backup.status', {})
  const now = useNow(EVERY)
  return value === undefined ? null : <small>{backupLine(value, Math.max(now, Date.parse(value.at ?? '') || 0))}</small>
}
