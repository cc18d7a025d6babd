import { useCall } from '../host/use-call.ts'
import { useOfficeClock } from '../session/office-clock.ts'
import { isAdmin, useSignedIn } from '../session/signed-in.ts'
import { Notice } from '../ui/notice.tsx'
import { reminderWords } from './check-words.ts'

/** On an admin's desk while the last check of the data found something, or lies long back. */
export function CheckNotice() {
  const { value } = useCall('check.status', {}, { enabled: isAdmin(useSignedIn()) })
  const clock = useOfficeClock()
  const words = value === undefined || value.running !== null ? '' : reminderWords(value, clock)
  if (value === undefined || words === '') return null
  return (
    <Notice tone={value.reminder === 'faults' ? 'wait' : 'info'}>
      {words} <a href="#/pengaturan/periksa">Buka Pengaturan, Pemeriksaan data</a>
    </Notice>
  )
}
