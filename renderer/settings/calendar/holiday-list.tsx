import { Button } from '@mantine/core'
import { IconAlertTriangle, IconCalendarEvent, IconChevronLeft, IconChevronRight, IconTrash } from '@tabler/icons-react'
import { useState } from 'react'
import { dayName, longDate } from '#domain/calendar/indonesian-date.ts'
import { yearOf } from '#domain/calendar/iso-date.ts'
import { Empty } from '../../ui/empty.tsx'
import { useToday } from '../../ui/form/today.ts'
import { IconButton } from '../../ui/icon-button.tsx'
import { Section } from '../../ui/section.tsx'
import { StateBadge } from '../../ui/state-badge.tsx'
import classes from './calendar.module.css'
import { HOLIDAY_KINDS } from './holiday-words.ts'
import type { HolidayRow } from './holiday-row.ts'
import { NewHoliday } from './new-holiday.tsx'


interface HolidayListProps {
  readonly value: readonly HolidayRow[]
  readonly onChange: (value: HolidayRow[]) => void
}

/** Holidays of one year with the decree each rests on. */
export function HolidayList({ value, onChange }: HolidayListProps) {
  const [year, setYear] = useState(yearOf(useToday()))
  const shown = value.filter((holiday) => yearOf(holiday.date) === year).toSorted((a, b) => a.date.localeCompare(b.date))
  const put = (changed: HolidayRow): void => onChange(value.map((other) => (sameHoliday(other, changed) ? changed : other)))
  const add = (holiday: HolidayRow): void => {
    onChange([...value, holiday])
    setYear(yearOf(holiday.date))
  }
  return (
    <Section title="Hari libur" flush lead={`${shown.length} hari pada ${year}`} actions={<YearStep year={year} onChange={setYear} />}>
      {shown.length === 0 ? (
        <Empty title={`Belum ada hari libur ${year}`}>Tambahkan di bawah sesuai keputusan bersama.</Empty>
      ) : (
        <ul className={classes.holidays}>
          {shown.map((holiday) => (
            <HolidayItem key={`${holiday.date} ${holiday.name}`} holiday={holiday} onCheck={() => put({ ...holiday, unverified: false })} onRemove={() => onChange(value.filter((other) => !sameHoliday(other, holiday)))} />
          ))}
        </ul>
      )}
      <NewHoliday existing={value} onAdd={add} />
    </Section>
  )
}

const sameHoliday = (a: HolidayRow, b: HolidayRow): boolean => a.date === b.date && a.name === b.name

function YearStep({ year, onChange }: { readonly year: number; readonly onChange: (year: number) => void }) {
  return (
    <div className={classes.year}>
      <IconButton label="Tahun sebelumnya" icon={<IconChevronLeft size="1.125rem" />} onClick={() => onChange(year - 1)} />
      <strong aria-live="polite">{year}</strong>
      <IconButton label="Tahun berikutnya" icon={<IconChevronRight size="1.125rem" />} onClick={() => onChange(year + 1)} />
    </div>
  )
}

interface HolidayItemProps {
  readonly holiday: HolidayRow
  readonly onCheck: () => void
  readonly onRemove: () => void
}

function HolidayItem({ holiday, onCheck, onRemove }: HolidayItemProps) {
  const kind = HOLIDAY_KINDS.find(({ value }) => value === holiday.kind)
  return (
    <li>
      <div>
        {longDate(holiday.date).replace(/ \d{4}$/, '')}
        <small>{dayName(holiday.date)}</small>
      </div>
      <div>
        {holiday.name}
        <small className={classes.decree} title={holiday.decree}>
          {holiday.decree}
        </small>
        <div className={classes.badges}>
          <StateBadge tone={kind?.tone ?? 'plain'} icon={<IconCalendarEvent />}>
            {kind?.label}
          </StateBadge>
          {holiday.unverified ? <Unverified name={holiday.name} onCheck={onCheck} /> : null}
        </div>
      </div>
      <IconButton label={`Hapus ${holiday.name}`} icon={<IconTrash size="1.125rem" />} onClick={onRemove} />
    </li>
  )
}

function Unverified({ name, onCheck }: { readonly name: string; readonly onCheck: () => void }) {
  return (
    <>
      <StateBadge tone="wait" icon={<IconAlertTriangle />}>
        Periksa keputusan
      </StateBadge>
      <Button variant="subtle" size="compact-sm" onClick={onCheck} aria-label={`${name}: keputusan sudah diperiksa`}>
        Sudah diperiksa
      </Button>
    </>
  )
}
