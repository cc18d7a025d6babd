import { useCall } from '../host/use-call.ts'
import { isAdmin, useSignedIn } from '../session/signed-in.ts'
import { Notice } from '../ui/notice.tsx'
import { backupWarning } from './backup-words.ts'
import { useNow } from './use-now.ts'

const EVERY = 60_000

/** On the desk while there is no backup, or none goes on; the sample office needs none. */
export function BackupNotice() {
  const sample = useCall('session.state', {}).value?.sample ?? true
  const { value } = useCall('backup.status', {}, { enabled: !sample })
  const now = useNow(EVERY)
  const admin = isAdmin(useSignedIn())
  const warning = sample || value === undefined ? '' : backupWarning(value, now)
  if (warning === '') return null
  return (
    <Notice tone="wait">
      {warning} {admin ? <a href="#/pengaturan/cadangan">Buka Pengaturan, Cadangan</a> : 'Beri tahu admin.'}
    </Notice>
  )
}
