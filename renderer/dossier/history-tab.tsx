import { useOfficeClock } from '../session/office-clock.ts'
import { MARK_WORDS } from '../sync/sync-words.ts'
import { useMarks } from '../sync/use-marks.ts'
import { acts } from './acts.ts'
import classes from './dossier.module.css'
import type { OfView } from './view.ts'

/** Everything that happened, act by act, the newest first: when, who, in which role, what, and what was noted. */
export function HistoryTab({ view }: OfView) {
  const clock = useOfficeClock()
  const marks = useMarks(view.row.dossier)
  return (
    <ol className={classes.history}>
      {acts(view.history).map((act) => (
        <li key={act.command}>
          <div className={classes.when}>
            <span>{clock.longDate(act.at)}</span>
            <span>{clock.time(act.at)}</span>
            {act.rows.some((row) => row.late) ? <em>terlambat, tidak mengubah berkas</em> : null}
            {act.rows.some((row) => row.waits) ? <em>menunggu pembaruan Loket, belum mengubah berkas</em> : null}
            {act.rows.some((row) => row.doubted) ? <em>tanggal komputer saat itu diragukan</em> : null}
          </div>
          <div>
            <ul>
              {act.rows.map((row, index) => (
                // A history only grows: its place names a row.
                <li key={`${row.command} ${index}`}>
                  {row.printedStep === '' ? '' : `Langkah ${row.printedStep}: `}
                  {row.what}
                  {row.note === '' ? null : <q>{row.note}</q>}
                </li>
              ))}
            </ul>
            <p>
              {act.officerName}
              {act.roleTitle === '' ? '' : ` · ${act.roleTitle}`}
            </p>
            <MarkLine mark={marks.get(act.command)} />
          </div>
        </li>
      ))}
    </ol>
  )
}

const MarkLine = ({ mark }: { readonly mark: keyof typeof MARK_WORDS | undefined }) => (mark === undefined ? null : <small>{MARK_WORDS[mark]}</small>)
