import { Section } from '../ui/section.tsx'
import classes from './dossier.module.css'
import type { OfView } from './view.ts'

const STATES = { done: 'Selesai', here: 'Di sini', ahead: 'Belum' } as const

/** The SOP as printed: actor, requisites, time, output; * marks what is our reading. */
export function StepsSection({ view }: OfView) {
  return (
    <Section title="Langkah SOP" flush>
      <div className={classes.scroll}>
        <table className={classes.steps}>
          <thead>
            <tr>
              {['No.', 'Kegiatan', 'Pelaksana', 'Kelengkapan', 'Waktu', 'Output', 'Keadaan'].map((heading) => (
                <th key={heading} scope="col">
                  {heading}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {view.steps.map((step) => (
              <tr key={step.step} data-state={step.state} {...(step.state === 'here' ? { 'aria-current': 'step' as const } : {})}>
                <td>{step.printedNo}</td>
                <td>
                  {step.activity}
                  {step.assumed ? ' *' : ''}
                </td>
                <td>{step.actor}</td>
                <td>{step.requisites}</td>
                <td>{step.printedTime}</td>
                <td>{step.output}</td>
                <td>{STATES[step.state]}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Section>
  )
}
