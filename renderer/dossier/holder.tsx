import { shortDate } from '#domain/calendar/indonesian-date.ts'
import { Position } from '../register/register-columns.tsx'
import { useOfficeClock } from '../session/office-clock.ts'
import classes from './dossier.module.css'
import type { OfView } from './view.ts'

/** Always at the same place: where it stands, who holds it since when, when it is due. */
export function Holder({ view: { row, holder, stepDue, promise } }: OfView) {
  const clock = useOfficeClock()
  return (
    <dl className={classes.facts}>
      <div>
        <dt>Keadaan</dt>
        <dd>
          <Position row={row} />
        </dd>
      </div>
      <div>
        <dt>Siapa memegang berkas</dt>
        <dd>
          {holder.title}
          {holder.names.length === 0 ? null : <small>{holder.names.join(', ')}</small>}
        </dd>
      </div>
      <div>
        <dt>Sejak</dt>
        <dd>{clock.moment(holder.since)}</dd>
      </div>
      <div>
        <dt>Jatuh tempo layanan</dt>
        <dd>
          {row.due.paused ? 'Berhenti selama di pemohon' : row.due.date === null ? 'Belum dihitung' : shortDate(row.due.date)}
          {row.due.lateDays > 0 ? <small className={classes.late}>terlambat {row.due.lateDays} hari kerja</small> : null}
          {promise !== null && promise.date !== row.due.date ? <small>dijanjikan {shortDate(promise.date)}</small> : null}
        </dd>
      </div>
      <div>
        <dt>Jatuh tempo langkah</dt>
        <dd>{stepDue.date === null ? 'Tidak dibatasi' : `${shortDate(stepDue.date)}${stepDue.lateDays > 0 ? `, lewat ${stepDue.lateDays} hari kerja` : ''}`}</dd>
      </div>
    </dl>
  )
}
