import { Checkbox, TextInput } from '@mantine/core'
import { useContext } from 'react'
import { DateField } from '../ui/form/date-field.tsx'
import { FormContext } from '../ui/form/form-context.ts'
import type { CheckLine, CheckMark } from './check-line.ts'
import { CHECK_WORDS } from './check-words.ts'
import classes from './checklist.module.css'

interface CheckRowProps {
  readonly path: string
  readonly id: string
  readonly row: number
  readonly line: CheckLine
  /** Its chosen state has the focus when the window opens. */
  readonly startHere?: boolean
  readonly onMark: (mark: CheckMark) => void
}

/** One requirement: its name, the five states, and room for a note where something is wrong or a date where the paper has one. */
export function CheckRow({ path, id, row, line, startHere = false, onMark }: CheckRowProps) {
  const { mark } = line
  const { messages } = useContext(FormContext)
  const message = messages.find((one) => one.path === path)?.message ?? ''
  const there = mark.state === 'fits' || mark.state === 'unfit'
  return (
    <div className={classes.row} id={id} data-row={row} data-state={mark.state}>
      <div className={classes.name}>
        <span className={classes.no}>{row + 1}</span>
        <span>
          <span id={`${id}-name`}>{line.name}</span>
          <span className={classes.hint} id={`${id}-hint`}>
            {hintOf(line)}
          </span>
          {message === '' ? null : <span className={classes.error}>{message}</span>}
        </span>
      </div>
      <div className={classes.states} role="radiogroup" aria-labelledby={`${id}-name`} aria-describedby={`${id}-hint`}>
        {CHECK_WORDS.map(({ state, words }) => (
          <label key={state} className={classes.state} data-state={state}>
            <input type="radio" name={`${id}-state`} checked={mark.state === state} onChange={() => onMark({ ...mark, state })} {...(startHere && mark.state === state ? { 'data-autofocus': true } : {})} />
            <span>{words}</span>
          </label>
        ))}
      </div>
      {there && line.expires ? <Expiry path={path} line={line} onMark={onMark} /> : null}
      {mark.state === 'unfit' || mark.state === 'absent' || mark.note !== '' ? (
        <TextInput className={classes.note ?? ''} size="sm" label="Catatan (opsional)" aria-label={`Catatan untuk ${line.name}`} value={mark.note} maxLength={300} onChange={(event) => onMark({ ...mark, note: event.currentTarget.value })} />
      ) : null}
    </div>
  )
}

const hintOf = (line: CheckLine): string => [line.hint, line.obligatory ? 'wajib' : 'opsional', line.due === 'pick-up' ? 'dibawa saat mengambil' : ''].filter((part) => part !== '').join(' · ')

function Expiry({ path, line, onMark }: Pick<CheckRowProps, 'path' | 'line' | 'onMark'>) {
  const { mark } = line
  return (
    <div className={classes.expiry}>
      <DateField path={`${path}.expiry`} label={`Berlaku sampai: ${line.name}`} optional pivot="future" disabled={mark.lifetime} value={mark.expiry} onChange={(expiry) => onMark({ ...mark, expiry })} />
      <Checkbox label="Seumur hidup" checked={mark.lifetime} onChange={(event) => onMark({ ...mark, lifetime: event.currentTarget.checked })} />
    </div>
  )
}
