import { IconCircle, IconCircleCheck, IconMapPin } from '@tabler/icons-react'
import { StateBadge } from '../ui/state-badge.tsx'
import classes from './dossier.module.css'
import type { DossierView, OfView } from './view.ts'

type Step = DossierView['steps'][number]

const STATES = {
  done: { tone: 'ok', icon: <IconCircleCheck />, words: 'Selesai' },
  here: { tone: 'info', icon: <IconMapPin />, words: 'Di sini' },
  ahead: { tone: 'plain', icon: <IconCircle />, words: 'Belum' },
} as const

/** The SOP as printed: actor, requisites, time, output; * marks what is our reading of it. */
export function StepsTab({ view }: OfView) {
  const { steps } = view
  const ended = view.row.status === 'ended'
  return (
    <section className={classes.scroll} tabIndex={0} aria-label="Langkah SOP">
      <table className={classes.grid}>
        <thead>
          <tr>
            {['No.', 'Kegiatan dan pelaksana', 'Kelengkapan', 'Waktu', 'Output', 'Keadaan'].map((heading) => (
              <th key={heading} scope="col">
                {heading}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {steps.map((step) => (
            <Row key={step.step} step={step} ended={ended} />
          ))}
        </tbody>
      </table>
      {steps.some((step) => step.assumed || step.actor.endsWith('*')) ? <p className={classes.foot}>* tidak tercetak jelas di SOP; bacaan kami, dapat diubah kantor.</p> : null}
    </section>
  )
}

function Row({ step, ended }: { readonly step: Step; readonly ended: boolean }) {
  const { tone, icon, words } = STATES[step.state]
  return (
    <tr data-state={step.state} {...(step.state === 'here' ? { 'aria-current': 'step' as const } : {})}>
      <td>{step.printedNo}</td>
      <td>
        {step.activity}
        {step.assumed ? ' *' : ''}
        <small>{step.actor}</small>
      </td>
      <td>{step.requisites}</td>
      <td className={classes.time}>{step.printedTime}</td>
      <td>
        {step.output}
        {step.remark === '' ? null : <small>{step.remark}</small>}
      </td>
      <td>
        <StateBadge tone={tone} icon={icon}>
          {step.state === 'ahead' && ended ? 'Tidak dilalui' : words}
        </StateBadge>
      </td>
    </tr>
  )
}
