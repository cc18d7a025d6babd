import type { ReactNode } from 'react'
import { longDate, shortDate } from '#domain/calendar/indonesian-date.ts'
import { useOfficeClock } from '../session/office-clock.ts'
import { Section } from '../ui/section.tsx'
import { acts } from './acts.ts'
import classes from './dossier.module.css'
import { dueWords, lateness, servedWords } from './lateness.ts'
import type { OfView } from './view.ts'

/** Always at the same place: who holds it since when, when it is due, and what was done last. */
export function HolderPanel({ view }: OfView) {
  const clock = useOfficeClock()
  const { row, holder, stepDue, promise } = view
  const ended = row.status === 'ended'
  const served = servedWords(row.due)
  return (
    <Section title="Siapa memegang berkas">
      <p className={classes.holder}>
        {ended ? 'Sudah selesai' : holder.title}
        {ended || holder.names.length === 0 ? null : <small>{holder.names.join(', ')}</small>}
      </p>
      <dl className={classes.pairs}>
        <Pair name="Sejak">{clock.moment(holder.since)}</Pair>
        {view.hold === null ? null : <Pair name="Komputer">{HOLDS[view.hold.standing](view.hold.pc)}</Pair>}
        {ended && served === '' ? null : (
          <Pair name="Jatuh tempo" late={row.due.lateDays > 0 ? lateness(row.due) : ''}>
            {dueWords(row.due)}
            {row.due.paused ? <small>{lateness(row.due)}</small> : null}
            {served === '' ? null : <small>{served}</small>}
            {promise !== null && promise.date !== row.due.date ? <small>dijanjikan {longDate(promise.date)}</small> : null}
          </Pair>
        )}
        {ended || stepDue.date === null ? null : (
          <Pair name="Langkah ini" late={stepDue.lateDays > 0 ? `lewat ${stepDue.lateDays} hari kerja` : ''}>
            sampai {shortDate(stepDue.date)}
          </Pair>
        )}
        <LastAct view={view} />
      </dl>
    </Section>
  )
}

/** Which computer has it in its hands. */
const HOLDS: Readonly<Record<NonNullable<OfView['view']['hold']>['standing'], (pc: string) => string>> = {
  here: (pc) => `${pc} (komputer ini)`,
  asked: () => 'diminta ke komputer ini, menunggu jawaban server kantor',
  elsewhere: (pc) => pc,
}

/** The last that had an effect. */
function LastAct({ view }: OfView) {
  const clock = useOfficeClock()
  const last = acts(view.history.filter(({ late }) => !late))[0]
  const what = last?.rows.at(-1)?.what ?? ''
  if (last === undefined || what === '') return null
  return (
    <Pair name="Terakhir">
      <span className={classes.fewLinesOf}>{what}</span>
      <small>
        {last.officerName}, {clock.moment(last.at)}
      </small>
    </Pair>
  )
}

function Pair({ name, late = '', children }: { readonly name: string; readonly late?: string; readonly children: ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>
        {children}
        {late === '' ? null : <small className={classes.late}>{late}</small>}
      </dd>
    </div>
  )
}
