import type { FindingRow } from '../../check/check-words.ts'
import { useOfficeClock } from '../../session/office-clock.ts'
import classes from './finding-list.module.css'

/** Each finding: what, of which event, and what to do. */
export function FindingList({ findings }: { readonly findings: readonly FindingRow[] }) {
  if (findings.length === 0) return null
  return (
    <ol className={classes.findings} aria-label="Temuan">
      {findings.map((finding, index) => (
        // Two findings may say the same in the same words.
        <li key={index}>
          <strong>{finding.part}</strong>
          <span>{finding.message}</span>
          <Of finding={finding} />
          <span>
            <em>Yang dilakukan:</em> {finding.next}
          </span>
        </li>
      ))}
    </ol>
  )
}

function Of({ finding: { place, at, what, about } }: { readonly finding: FindingRow }) {
  const clock = useOfficeClock()
  if (place === null) return null
  const when = at === null || Number.isNaN(Date.parse(at)) ? '' : `${clock.longDate(at)} pukul ${clock.time(at)}`
  return <small>{[`Catatan nomor ${place}`, when, what, about].filter((words) => words !== '').join(' · ')}</small>
}
