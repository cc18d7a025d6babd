import { useCall } from '../host/use-call.ts'
import { isAdmin, useSignedIn } from '../session/signed-in.ts'
import { Notice } from '../ui/notice.tsx'
import { upgradeWords } from './sync-words.ts'

/** On the desk while somebody has to do something about the server, or about this PC's version. Being offline is not that. */
export function SyncNotice() {
  const { value } = useCall('sync.standing', {})
  const admin = isAdmin(useSignedIn())
  if (value === undefined) return null
  const upgrade = upgradeWords(value)
  return (
    <>
      {value.problem === '' ? null : (
        <Notice tone="wait">
          {value.problem} {admin ? <a href="#/pengaturan/komputer">Buka Pengaturan, Komputer</a> : null}
        </Notice>
      )}
      {upgrade === '' ? null : <Notice tone="info">{upgrade}</Notice>}
    </>
  )
}
