import { useOfficeClock } from '../session/office-clock.ts'
import { Section } from '../ui/section.tsx'
import classes from './dossier.module.css'
import type { DossierView, OfView } from './view.ts'

type HistoryRow = DossierView['history'][number]

/** Everything that happened, act by act: when, who, in which role, what, and what was noted. */
export function HistorySection({ view }: OfView) {
  const clock = useOfficeClock()
  return (
    <Section title="Riwayat">
      <ol className={classes.history}>
        {acts(view.history).map((rows) => {
          const [first] = rows
          return first === undefined ? null : (
            <li key={first.command}>
              <span className={classes.when}>
                {clock.shortDate(first.at)} {clock.time(first.at)}
              </span>
              <span>
                <strong>{first.officerName}</strong>
                {first.roleTitle === '' ? '' : ` · ${first.roleTitle}`}
              </span>
              <ul>
                {rows.map((row, index) => (
                  // A history only grows: its place names a row.
                  <li key={`${row.command} ${index}`}>
                    {row.printedStep === '' ? '' : `Langkah ${row.printedStep}: `}
                    {row.what}
                    {row.note === '' ? '' : ` — ${row.note}`}
                  </li>
                ))}
              </ul>
            </li>
          )
        })}
      </ol>
    </Section>
  )
}

/** Rows of one command belong together; the newest act first. */
function acts(history: readonly HistoryRow[]): readonly (readonly HistoryRow[])[] {
  const byCommand = new Map<string, HistoryRow[]>()
  for (const row of history) byCommand.set(row.command, [...(byCommand.get(row.command) ?? []), row])
  return [...byCommand.values()].reverse()
}
