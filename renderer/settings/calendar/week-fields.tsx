import { Checkbox } from '@mantine/core'
import { DAY_NAMES } from '#domain/calendar/indonesian-date.ts'
import type { CallOutput } from '#protocol/calls.ts'
import { useFieldMessage } from '../../ui/form/form-context.ts'
import classes from './calendar.module.css'

type Week = CallOutput<'calendar.read'>['calendar']['week']
type Hours = NonNullable<Week[number]>

const USUAL: Hours = { from: '08:00', to: '16:00', breakFrom: '12:00', breakTo: '13:00' }
const COLUMNS: readonly { readonly key: keyof Hours; readonly label: string }[] = [
  { key: 'from', label: 'Buka' },
  { key: 'breakFrom', label: 'Istirahat' },
  { key: 'breakTo', label: 'Lanjut' },
  { key: 'to', label: 'Tutup' },
]

interface WeekFieldsProps {
  readonly value: Week
  readonly onChange: (value: Week) => void
}

/** Opening hours of each weekday, Monday first. */
export function WeekFields({ value, onChange }: WeekFieldsProps) {
  const set = (day: number, hours: Hours | null): void => onChange(value.map((other, index) => (index === day ? hours : other)))
  return (
    <table className={classes.week}>
      <thead>
        <tr>
          <th scope="col">Hari</th>
          {COLUMNS.map((column) => (
            <th key={column.key} scope="col">
              {column.label}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {DAY_NAMES.map((name, day) => {
          const hours = value[day] ?? null
          return (
            <tr key={name}>
              <th scope="row">
                <Checkbox label={name} checked={hours !== null} onChange={(event) => set(day, event.currentTarget.checked ? USUAL : null)} />
              </th>
              {hours === null ? (
                <td colSpan={COLUMNS.length} className={classes.closed}>
                  Tutup
                </td>
              ) : (
                COLUMNS.map((column) => (
                  <td key={column.key}>
                    <TimeField path={`calendar.week.${day}.${column.key}`} label={`${name}, ${column.label}`} value={hours[column.key]} onChange={(time) => set(day, { ...hours, [column.key]: time })} />
                  </td>
                ))
              )}
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}

interface TimeFieldProps {
  readonly path: string
  readonly label: string
  readonly value: string
  readonly onChange: (value: string) => void
}

/** A clock time as typed, "8.00" and "0800" too; what cannot be read stays as it is and is refused with a sentence. */
function TimeField({ path, label, value, onChange }: TimeFieldProps) {
  const { id, message } = useFieldMessage(path)
  return (
    <>
      <input id={id} aria-label={label} aria-invalid={message !== ''} aria-describedby={message === '' ? undefined : `${id}-pesan`} value={value} inputMode="numeric" maxLength={5} onChange={(event) => onChange(event.currentTarget.value)} onBlur={() => onChange(asClock(value))} />
      {message === '' ? null : (
        <small id={`${id}-pesan`} className={classes.problem}>
          {message}
        </small>
      )}
    </>
  )
}

function asClock(text: string): string {
  const found = /^(\d{1,2})[.:]?(\d{2})$/.exec(text.trim())
  return found === null ? text : `${(found[1] ?? '').padStart(2, '0')}:${found[2] ?? ''}`
}
