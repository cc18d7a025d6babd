import { TextInput } from '@mantine/core'
import type { KeyboardEvent } from 'react'
import { longDateWithDay } from '#domain/calendar/indonesian-date.ts'
import { CalendarButton } from './calendar-button.tsx'
import { useFieldProps, WithNotes, type FieldProps } from './field.tsx'
import { useDateText } from './use-date-text.ts'

interface DateFieldProps extends FieldProps {
  /** `YYYY-MM-DD`; or, while it is not a date, what was typed, so that a draft loses nothing. "" = empty. */
  readonly value: string
  readonly onChange: (value: string) => void
  /** Which way a date without century leans: births back, deadlines forward. */
  readonly pivot?: 'past' | 'future'
}

/** A date as officers type it: "17/3/26", "17 mar", "hari ini", "+3". Says the long date back; ↑ and ↓ move a day; the calendar is a help, not a must. */
export function DateField({ value, onChange, pivot = 'past', ...field }: DateFieldProps) {
  const typed = useDateText(value, onChange, pivot)
  const props = useFieldProps({ ...field, problem: typed.problem === '' ? (field.problem ?? '') : typed.problem })
  const onKeyDown = (event: KeyboardEvent): void => {
    const step = event.key === 'ArrowUp' ? 1 : event.key === 'ArrowDown' ? -1 : null
    if (step === null || event.altKey || event.ctrlKey) return
    event.preventDefault()
    typed.step(step)
  }
  return (
    <WithNotes warning={field.warning} info={field.info ?? (typed.date === null ? '' : longDateWithDay(typed.date))}>
      <TextInput
        {...props}
        description={field.hint ?? 'Contoh: 17/3/26, 17 mar, hari ini, +3'}
        value={typed.text}
        autoComplete="off"
        maxLength={40}
        styles={{ wrapper: { maxWidth: '16rem' } }}
        onChange={(event) => typed.type(event.currentTarget.value)}
        onBlur={() => {
          typed.leave()
          field.onBlur?.()
        }}
        onKeyDown={onKeyDown}
        rightSection={<CalendarButton label={field.label} date={typed.date ?? typed.today} chosen={typed.date} onChoose={typed.choose} disabled={field.disabled === true} />}
        rightSectionPointerEvents="all"
      />
    </WithNotes>
  )
}
