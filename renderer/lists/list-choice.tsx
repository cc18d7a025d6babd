import { useShortcut } from '../ui/shortcuts/use-shortcut.ts'
import { LISTS, type ListName } from './list-names.ts'
import classes from './lists.module.css'

interface ListChoiceProps {
  readonly counts: ReadonlyMap<ListName, number>
  readonly chosen: ListName
  readonly onChoose: (list: ListName) => void
}

/** The lists with how many stand in each; a digit opens each. */
export function ListChoice({ counts, chosen, onChoose }: ListChoiceProps) {
  return (
    <nav aria-label="Pilihan daftar" className={classes.choice}>
      {LISTS.map(({ name, title }, index) => (
        <ListButton key={name} title={title} digit={String(index + 1)} count={counts.get(name)} here={name === chosen} onChoose={() => onChoose(name)} />
      ))}
    </nav>
  )
}

interface ListButtonProps {
  readonly title: string
  readonly digit: string
  readonly count: number | undefined
  readonly here: boolean
  readonly onChoose: () => void
}

const number = new Intl.NumberFormat('id-ID')

function ListButton({ title, digit, count, here, onChoose }: ListButtonProps) {
  useShortcut({ key: digit, label: `Daftar ${title}`, group: 'Daftar', legend: false, run: onChoose })
  return (
    <button type="button" aria-current={here ? 'true' : undefined} aria-keyshortcuts={digit} onClick={onChoose}>
      <kbd aria-hidden="true">{digit}</kbd>
      <span>{title}</span>
      <b>{count === undefined ? '' : number.format(count)}</b>
    </button>
  )
}
