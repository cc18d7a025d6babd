import type { CallOutput } from '#protocol/calls.ts'
import classes from './desk.module.css'

type QueueRow = CallOutput<'desk.queues'>['queues'][number]

interface QueueListProps {
  readonly queues: readonly QueueRow[]
  readonly chosen: string
  readonly onChoose: (queue: string) => void
}

/** The queues with how many wait in each, and how many of them are late. */
export function QueueList({ queues, chosen, onChoose }: QueueListProps) {
  return (
    <nav aria-label="Antrean" className={classes.queues}>
      {queues.map(({ id, title, count, late }) => (
        <button key={id} type="button" aria-current={id === chosen ? 'true' : undefined} onClick={() => onChoose(id)}>
          <span>{title}</span>
          <b>{count}</b>
          {late > 0 && id !== 'late' ? <small>{late} terlambat</small> : null}
        </button>
      ))}
    </nav>
  )
}
