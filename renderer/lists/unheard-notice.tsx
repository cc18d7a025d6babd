import { Button } from '@mantine/core'
import { useState } from 'react'
import { useCall } from '../host/use-call.ts'
import { useOfficeClock } from '../session/office-clock.ts'
import { isOverseer, useSignedIn } from '../session/signed-in.ts'
import { Notice } from '../ui/notice.tsx'
import { keepAway, keptAway, putAway, stillTold } from './put-away.ts'
import { unheardWords } from './unheard-words.ts'

/** For who watches over the office: which computers may have done more than is shown. Of one that is known to be out of use it is said again in a week, on this PC. */
export function UnheardNotice() {
  const clock = useOfficeClock()
  const officer = useSignedIn()
  const [away, setAway] = useState(() => keptAway(officer.id))
  const standing = useCall('sync.standing', {}).value
  const unheard = useCall('sync.unheard', {}, { enabled: isOverseer(officer) }).value
  const computers = stillTold(unheard?.computers ?? [], away, clock.today())
  const words = standing === undefined ? [] : unheardWords(computers, standing, clock)
  if (words.length === 0) return null
  const known = (): void => {
    const next = putAway(computers, away, clock.today())
    keepAway(officer.id, next)
    setAway(next)
  }
  return (
    <Notice>
      {words.join(' ')}
      {computers.length === 0 ? null : (
        <Button size="compact-sm" variant="default" display="block" mt="0.375rem" onClick={known}>
          Sudah tahu, ingatkan minggu depan
        </Button>
      )}
    </Notice>
  )
}
