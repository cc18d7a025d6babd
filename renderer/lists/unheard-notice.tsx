import { useCall } from '../host/use-call.ts'
import { useOfficeClock } from '../session/office-clock.ts'
import { isOverseer, useSignedIn } from '../session/signed-in.ts'
import { Notice } from '../ui/notice.tsx'
import { unheardWords } from './unheard-words.ts'

/** For who watches over the office: which computers may have done more than is shown. */
export function UnheardNotice() {
  const clock = useOfficeClock()
  const standing = useCall('sync.standing', {}).value
  const unheard = useCall('sync.unheard', {}, { enabled: isOverseer(useSignedIn()) }).value
  const words = standing === undefined ? [] : unheardWords(unheard?.computers ?? [], standing, clock)
  return words.length === 0 ? null : <Notice>{words.join(' ')}</Notice>
}
