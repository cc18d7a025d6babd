import { explainPromise } from '#domain/calendar/explain-promise.ts'
import { longDateWithDay } from '#domain/calendar/indonesian-date.ts'
import { promiseName } from '#domain/calendar/promise-name.ts'
import type { IsoInstant, ServiceId } from '#domain/ids.ts'
import { useCall } from '../host/use-call.ts'
import { Notice } from '../ui/notice.tsx'
import { useIntake } from './intake-store.ts'
import { useOfficeClock } from '../session/office-clock.ts'

/** The number that would be given and the date that would be promised now, with its reasons; and when the draft was last on the disk. */
export function PromiseLine({ service }: { readonly service: ServiceId | null }) {
  const { zone } = useOfficeClock()
  const { value, refusal } = useCall('intake.preview', { service: service ?? '' }, { enabled: service !== null })
  return (
    <>
      {refusal === null ? null : <Notice tone="late">{refusal.message}</Notice>}
      {value === undefined ? null : (
        <Notice tone="info" title={`Nomor berikutnya: ${value.nextNumber}`}>
          Bila lengkap sekarang, {promiseName(value.promise).toLowerCase()} <strong>{longDateWithDay(value.promise.date)}</strong>: {explainPromise(value.promise, zone)}.
        </Notice>
      )}
    </>
  )
}

/** "Draf tersimpan 10.42" */
export function DraftLine() {
  const clock = useOfficeClock()
  const { savedAt, touched, keepProblem } = useIntake()
  if (keepProblem !== '') return <output>{keepProblem}</output>
  if (savedAt === null) return <span>{touched ? 'Menyimpan draf…' : 'Draf disimpan sejak huruf pertama.'}</span>
  return <output>Draf tersimpan {clock.time(savedAt as IsoInstant)}</output>
}
