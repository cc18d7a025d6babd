import type { CallOutput } from '#protocol/calls.ts'
import { useShortcut } from '../ui/shortcuts/use-shortcut.ts'
import classes from './desk.module.css'

type QueueRow = CallOutput<'desk.queues'>['queues'][number]

interface QueueListProps {
  readonly queues: readonly QueueRow[]
  readonly chosen: string
  readonly onChoose: (queue: string) => void
}

/** The queues with how many wait in each, and how many of them are late; a digit opens each. */
export function QueueList({ queues, chosen, onChoose }: QueueListProps) {
  return (
    <nav aria-label="Antrean" className={classes.queues}>
      {queues.map((queue, index) => (
        <QueueButton key={queue.id} queue={queue} digit={String(index + 1)} here={queue.id === chosen} onChoose={() => onChoose(queue.id)} />
      ))}
    </nav>
  )
}

interface QueueButtonProps {
  readonly queue: QueueRow
  readonly digit: string
  readonly here: boolean
  readonly onChoose: () => void
}

function QueueButton({ queue: { id, title, count, late }, digit, here, onChoose }: QueueButtonProps) {
  useShortcut({ key: digit, label: `Antrean ${title}`, group: 'Meja saya', legend: false, run: onChoose })
  return (
    <button type="button" aria-current={here ? 'true' : undefined} aria-keyshortcuts={digit} onClick={onChoose}>
      <kbd aria-hidden="true">{digit}</kbd>
      <span>{title}</span>
      <b>{count}</b>
      {late > 0 && id !== 'late' ? <small>{late} terlambat</small> : null}
    </button>
  )
}
