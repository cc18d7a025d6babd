import { IconCircle, IconCircleCheck, IconCircleDot } from '@tabler/icons-react'
import classes from './setup.module.css'
import { STEPS, type StepId } from './steps.ts'

interface StepListProps {
  readonly at: StepId
  readonly done: (step: StepId) => boolean
  readonly onGo: (step: StepId) => void
}

/** Where one is, and what is answered already. */
export function StepList({ at, done, onGo }: StepListProps) {
  return (
    <nav aria-label="Langkah penyiapan" className={classes.steps}>
      <ol>
        {STEPS.map((step, index) => {
          const here = step.id === at
          const answered = step.id !== 'review' && done(step.id)
          const Icon = here ? IconCircleDot : answered ? IconCircleCheck : IconCircle
          return (
            <li key={step.id}>
              <button type="button" aria-current={here ? 'step' : undefined} onClick={() => onGo(step.id)}>
                <Icon aria-hidden="true" size="1.25rem" />
                <span>
                  {index + 1}. {step.title}
                  <small>{here ? 'Sedang dibuka' : answered ? 'Terisi' : step.id === 'review' ? 'Langkah terakhir' : 'Belum diisi'}</small>
                </span>
              </button>
            </li>
          )
        })}
      </ol>
      <p>Jawaban tersimpan di komputer ini sambil Anda mengetik, kecuali PIN.</p>
    </nav>
  )
}
