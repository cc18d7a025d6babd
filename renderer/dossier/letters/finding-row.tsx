import { TextInput } from '@mantine/core'
import { useContext } from 'react'
import checklist from '../../checklist/checklist.module.css'
import { fieldId, FormContext } from '../../ui/form/form-context.ts'
import classes from '../dossier.module.css'
import { FINDING_MARKS } from './finding-marks.ts'
import type { FindingLine } from './letter-form.ts'

interface FindingRowProps {
  readonly row: number
  /** As printed: 1, 2, … or a, b, … */
  readonly no: string
  readonly line: FindingLine
  readonly onChange: (line: FindingLine) => void
}

/** One line of an examination: what was looked at, the three marks, and room for a note where something is wrong. */
export function FindingRow({ row, no, line, onChange }: FindingRowProps) {
  const { prefix, messages } = useContext(FormContext)
  const path = `findings.${row}`
  const id = fieldId(prefix, path)
  const messageAt = (...paths: readonly string[]): string => messages.find((one) => paths.includes(one.path))?.message ?? ''
  const message = messageAt(path, `${path}.name`)
  const called = line.name === '' ? `baris ${row + 1}` : line.name
  return (
    <div className={checklist.row} data-row={row} data-state={line.mark} id={id}>
      <div className={checklist.name}>
        <span className={checklist.no}>{no}</span>
        <span>
          {line.own ? <TextInput size="sm" id={fieldId(prefix, `${path}.name`)} aria-label={`Yang diperiksa, baris ${row + 1}`} value={line.name} maxLength={300} onChange={(event) => onChange({ ...line, name: event.currentTarget.value })} /> : line.name}
          {message === '' ? null : <span className={`${checklist.error} ${classes.lineOf}`}>{message}</span>}
        </span>
      </div>
      <div className={checklist.states} role="radiogroup" aria-label={called}>
        {FINDING_MARKS.map(({ mark, words, tone }) => (
          <label key={mark} className={checklist.state} data-state={tone}>
            <input type="radio" name={`${id}-mark`} checked={line.mark === mark} onChange={() => onChange({ ...line, mark })} />
            <span>{words}</span>
          </label>
        ))}
      </div>
      {line.mark === 'unfit' || line.note !== '' ? <Note id={fieldId(prefix, `${path}.note`)} called={called} problem={messageAt(`${path}.note`)} note={line.note} onChange={(note) => onChange({ ...line, note })} /> : null}
    </div>
  )
}

interface NoteProps {
  readonly id: string
  readonly called: string
  readonly problem: string
  readonly note: string
  readonly onChange: (note: string) => void
}

function Note({ id, called, problem, note, onChange }: NoteProps) {
  return (
    <TextInput
      className={checklist.note ?? ''}
      size="sm"
      id={id}
      label="Catatan"
      aria-label={`Catatan untuk ${called}`}
      value={note}
      maxLength={500}
      onChange={(event) => onChange(event.currentTarget.value)}
      {...(problem === '' ? {} : { error: problem })}
    />
  )
}
