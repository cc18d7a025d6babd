import { Button, Progress as Bar } from '@mantine/core'
import classes from './progress.module.css'

interface ProgressProps {
  readonly title: string
  readonly done: number
  /** 0 = not known yet. */
  readonly total: number
  /** What is counted: "baris". */
  readonly unit: string
  readonly onCancel?: () => void
}

const number = new Intl.NumberFormat('id-ID')

/** Long work: how much is done, how much is left, and a way to stop it. */
export function Progress({ title, done, total, unit, onCancel }: ProgressProps) {
  const text = total === 0 ? 'Menghitung…' : `${number.format(done)} dari ${number.format(total)} ${unit}, sisa ${number.format(total - done)}`
  return (
    <div className={classes.progress}>
      <div>
        <strong>{title}</strong>
        <span>{text}</span>
      </div>
      <Bar value={total === 0 ? 0 : (100 * done) / total} aria-label={title} />
      {onCancel === undefined ? null : (
        <Button variant="default" size="compact-md" onClick={onCancel}>
          Hentikan
        </Button>
      )}
    </div>
  )
}
