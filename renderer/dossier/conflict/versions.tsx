import { useOfficeClock } from '../../session/office-clock.ts'
import classes from './conflict.module.css'
import type { OpenConflict } from './open-conflict.ts'

/** One side of a conflict, act by act. */
export function Versions({ title, versions }: { readonly title: string; readonly versions: OpenConflict['late'] }) {
  const clock = useOfficeClock()
  return (
    <section aria-label={title}>
      <h3>{title}</h3>
      <ol className={classes.versions}>
        {versions.map(({ at, officerName, roleTitle, here, pcName, what, note }) => (
          <li key={`${at} ${officerName}`}>
            <p className={classes.who}>
              {clock.moment(at)} · {officerName}
              {roleTitle === '' ? '' : ` · ${roleTitle}`} · {here ? `${pcName} (komputer ini)` : pcName}
            </p>
            {what.map((words) => (
              <p key={words}>{words}</p>
            ))}
            {note === '' ? null : <q>{note}</q>}
          </li>
        ))}
      </ol>
    </section>
  )
}
