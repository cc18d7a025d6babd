import { Popover, TextInput } from '@mantine/core'
import { DatePicker } from '@mantine/dates'
import { IconCalendar } from '@tabler/icons-react'
import { useState, type KeyboardEvent } from 'react'
import { longDateWithDay, shortDate } from '#domain/calendar/indonesian-date.ts'
import { addDays } from '#domain/calendar/iso-date.ts'
import { parseDate } from '#domain/calendar/parse-date.ts'
import type { IsoDate } from '#domain/ids.ts'
import { IconButton } from '../icon-button.tsx'
import { useFieldProps, WithNotes, type FieldProps } from './field.tsx'
import { useToday } from './today.ts'

interface DateFieldProps extends FieldProps {
  /** `YYYY-MM-DD`; or, while it is not a date, what was typed, so that a draft loses nothing. "" = empty. */
  readonly value: string
  readonly onChange: (value: string) => void
  /** Which way a date without century leans: births back, deadlines forward. */
  readonly pivot?: 'past' | 'future'
}

export const isIsoDate = (value: string): value is IsoDate => /^\d{4}-\d{2}-\d{2}$/.test(value)

/** A date as officers type it: "17/3/26", "17 mar", "hari ini", "+3". Says the long date back; ↑ and ↓ move a day; the calendar is a help, not a must. */
export function DateField({ value, onChange, pivot = 'past', ...field }: DateFieldProps) {
  const today = useToday()
  const [text, setText] = useState(isIsoDate(value) ? shortDate(value) : value)
  const [given, setGiven] = useState(value)
  const [left, setLeft] = useState(value !== '')
  if (value !== given) {
    setGiven(value)
    setText(isIsoDate(value) ? shortDate(value) : value)
  }
  const read = text.trim() === '' ? null : parseDate(text, { today, pivot })
  const date = read?.ok === true ? read.value : null

  const take = (typed: string): void => {
    const reading = parseDate(typed, { today, pivot })
    const next = reading.ok ? reading.value : typed
    setText(typed)
    setGiven(next)
    onChange(next)
  }
  const settle = (): void => {
    setLeft(true)
    if (date !== null) setText(shortDate(date))
    field.onBlur?.()
  }
  const onKeyDown = (event: KeyboardEvent): void => {
    const step = event.key === 'ArrowUp' ? 1 : event.key === 'ArrowDown' ? -1 : 0
    if (step === 0 || event.altKey || event.ctrlKey) return
    event.preventDefault()
    take(shortDate(addDays(date ?? today, date === null ? 0 : step)))
  }
  const props = useFieldProps({ ...field, problem: field.problem ?? (left && read?.ok === false ? read.refusal : '') })
  return (
    <WithNotes warning={field.warning} info={date === null ? '' : longDateWithDay(date)}>
      <TextInput
        {...props}
        description={field.hint ?? 'Contoh: 17/3/26, 17 mar, hari ini, +3'}
        value={text}
        inputMode="text"
        autoComplete="off"
        maxLength={40}
        styles={{ wrapper: { maxWidth: '16rem' } }}
        onChange={(event) => {
          setLeft(false)
          take(event.currentTarget.value)
        }}
        onBlur={settle}
        onKeyDown={onKeyDown}
        rightSection={<CalendarButton label={field.label} date={date ?? today} chosen={date} onChoose={(chosen) => take(shortDate(chosen))} disabled={field.disabled === true} />}
        rightSectionPointerEvents="all"
      />
    </WithNotes>
  )
}

interface CalendarButtonProps {
  readonly label: string
  readonly date: IsoDate
  readonly chosen: IsoDate | null
  readonly onChoose: (date: IsoDate) => void
  readonly disabled: boolean
}

function CalendarButton({ label, date, chosen, onChoose, disabled }: CalendarButtonProps) {
  const [opened, setOpened] = useState(false)
  return (
    <Popover opened={opened} onChange={setOpened} position="bottom-end" shadow="md" trapFocus returnFocus>
      <Popover.Target>
        <span>
          <IconButton label={`Buka kalender: ${label}`} icon={<IconCalendar size="1.125rem" />} size="md" tabIndex={-1} disabled={disabled} onClick={() => setOpened(!opened)} />
        </span>
      </Popover.Target>
      <Popover.Dropdown>
        <DatePicker
          value={chosen}
          defaultDate={date}
          onChange={(picked) => {
            if (picked === null || !isIsoDate(picked)) return
            onChoose(picked)
            setOpened(false)
          }}
          ariaLabels={CALENDAR_LABELS}
        />
      </Popover.Dropdown>
    </Popover>
  )
}

const CALENDAR_LABELS = {
  nextMonth: 'Bulan berikutnya',
  previousMonth: 'Bulan sebelumnya',
  nextYear: 'Tahun berikutnya',
  previousYear: 'Tahun sebelumnya',
  nextDecade: 'Sepuluh tahun berikutnya',
  previousDecade: 'Sepuluh tahun sebelumnya',
  monthLevelControl: 'Pilih bulan',
  yearLevelControl: 'Pilih tahun',
}
