import { useCall } from '../host/use-call.ts'
import { isAdmin, useSignedIn } from '../session/signed-in.ts'
import { Notice } from '../ui/notice.tsx'

/** On the desk while somebody has to do something about the server. Being offline is not that. */
export function SyncNotice() {
  const { value } = useCall('sync.standing', {})
  const admin = isAdmin(useSignedIn())
  if (value === undefined || value.state !== 'stopped') return null
  return (
    <Notice tone="wait">
      {value.problem} {admin ? <a href="#/pengaturan/komputer">Buka Pengaturan, Komputer</a> : 'Beri tahu admin.'}
    </Notice>
  )
}
