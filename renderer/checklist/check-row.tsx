import { Checkbox, TextInput } from '@mantine/core'
import type { CheckLine, CheckMark } from './check-line.ts'
import { CHECK_WORDS } from './check-words.ts'
import classes from './checklist.module.css'

interface CheckRowProps {
  readonly id: string
  readonly firstId: string | undefined
  readonly row: number
  readonly line: CheckLine
  readonly error: string
  readonly onMark: (mark: CheckMark) => void
}

/** One requirement: its name, the five states, and room for a note where something is wrong or a date where the paper has one. */
export function CheckRow({ id, firstId, row, line, error, onMark }: CheckRowProps) {
  const { mark } = line
  const there = mark.state === 'fits' || mark.state === 'unfit'
  return (
    <div className={classes.row} data-row={row} data-state={mark.state}>
      <div className={classes.name}>
        <span className={classes.no}>{row + 1}</span>
        <span>
          <span id={`${id}-name`}>{line.name}</span>
          <span className={classes.hint} id={`${id}-hint`}>
            {[line.hint, line.obligatory ? 'wajib' : 'opsional', line.due === 'pick-up' ? 'dibawa saat mengambil' : ''].filter((part) => part !== '').join(' · ')}
          </span>
        </span>
      </div>
      <div className={classes.states} role="radiogroup" aria-labelledby={`${id}-name`} aria-describedby={`${id}-hint`}>
        {CHECK_WORDS.map(({ state, words }) => (
          <label key={state} className={classes.state} data-state={state}>
            <input type="radio" id={mark.state === state ? firstId : undefined} name={`${id}-state`} checked={mark.state === state} onChange={() => onMark({ ...mark, state })} />
            <span>{words}</span>
          </label>
        ))}
      </div>
      {there && line.expires ? <Expiry id={id} line={line} error={error} onMark={onMark} /> : null}
      {mark.state === 'unfit' || mark.state === 'absent' || mark.note !== '' ? (
        <TextInput className={classes.note} size="sm" label="Catatan (opsional)" aria-label={`Catatan untuk ${line.name}`} value={mark.note} maxLength={300} onChange={(event) => onMark({ ...mark, note: event.currentTarget.value })} />
      ) : null}
    </div>
  )
}

function Expiry({ id, line, error, onMark }: Pick<CheckRowProps, 'id' | 'line' | 'error' | 'onMark'>) {
  const { mark } = line
  return (
    <div className={classes.expiry}>
      <TextInput id={`${id}-expiry`} size="sm" label="Berlaku sampai (opsional)" aria-label={`Berlaku sampai: ${line.name}`} value={mark.expiry} error={error === '' ? undefined : error} disabled={mark.lifetime} onChange={(event) => onMark({ ...mark, expiry: event.currentTarget.value })} />
      <Checkbox label="Seumur hidup" checked={mark.lifetime} onChange={(event) => onMark({ ...mark, lifetime: event.currentTarget.checked })} />
    </div>
  )
}
