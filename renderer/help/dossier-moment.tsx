import { longDate } from '#domain/calendar/indonesian-date.ts'
import type { DossierId } from '#domain/ids.ts'
import { useCall } from '../host/use-call.ts'
import classes from './help.module.css'

/** What helps at this moment of a dossier: the SOP's step, who acts, the time it has, what is needed for it. */
export function DossierMoment({ dossier }: { readonly dossier: string }) {
  const { value: view } = useCall('dossier.open', { dossier: dossier as DossierId })
  if (view === undefined) return null
  const { row, holder, stepDue } = view
  const step = view.steps.find((one) => one.state === 'here')
  const facts: readonly (readonly [name: string, text: string])[] =
    step === undefined || row.status !== 'running'
      ? []
      : [
          ['Langkah SOP', step.printedNo === '' ? step.activity : `${step.printedNo}. ${step.activity}`],
          ['Yang mengerjakan', [step.actor, holder.names.join(', ')].filter((part) => part !== '').join(': ')],
          ['Waktu menurut SOP', [step.printedTime, stepDue.date === null ? '' : `sampai ${longDate(stepDue.date)}`].filter((part) => part !== '').join(', ')],
          ['Kelengkapan', step.requisites],
          ['Hasil', step.output],
        ]
  return (
    <section className={classes.moment} aria-label="Berkas ini sekarang">
      <h2>Berkas ini sekarang: {STATUS[row.status](row.position)}</h2>
      <dl>
        {facts.filter(([, text]) => text !== '').map(([name, text]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{text}</dd>
          </div>
        ))}
      </dl>
      {view.noActionReason === '' ? null : <p>{view.noActionReason}</p>}
    </section>
  )
}

const STATUS = {
  running: (position: string): string => position,
  'waiting-applicant': (): string => 'menunggu pemohon',
  ended: (position: string): string => `selesai, ${position.toLowerCase()}`,
} as const
