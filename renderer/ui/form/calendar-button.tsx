import { ActionIcon, Popover } from '@mantine/core'
import { DatePicker } from '@mantine/dates'
import { IconCalendar } from '@tabler/icons-react'
import { useState } from 'react'
import type { IsoDate } from '#domain/ids.ts'
import { isIsoDate } from './use-date-text.ts'

interface CalendarButtonProps {
  /** Of the field it belongs to. */
  readonly label: string
  /** The month shown first. */
  readonly date: IsoDate
  readonly chosen: IsoDate | null
  readonly onChoose: (date: IsoDate) => void
  readonly disabled: boolean
}

const LABELS = {
  nextMonth: 'Bulan berikutnya',
  previousMonth: 'Bulan sebelumnya',
  nextYear: 'Tahun berikutnya',
  previousYear: 'Tahun sebelumnya',
  nextDecade: 'Sepuluh tahun berikutnya',
  previousDecade: 'Sepuluh tahun sebelumnya',
  monthLevelControl: 'Pilih bulan',
  yearLevelControl: 'Pilih tahun',
}

/** The calendar beside a date field, for those who point; Tab passes it by. */
export function CalendarButton({ label, date, chosen, onChoose, disabled }: CalendarButtonProps) {
  const [opened, setOpened] = useState(false)
  const choose = (picked: string | null): void => {
    if (picked === null || !isIsoDate(picked)) return
    onChoose(picked)
    setOpened(false)
  }
  return (
    <Popover opened={opened} onChange={setOpened} position="bottom-end" shadow="md" trapFocus returnFocus>
      <Popover.Target>
        <ActionIcon variant="subtle" size="md" aria-label={`Buka kalender: ${label}`} tabIndex={-1} disabled={disabled} onClick={() => setOpened(!opened)}>
          <IconCalendar size="1.125rem" />
        </ActionIcon>
      </Popover.Target>
      <Popover.Dropdown>
        <DatePicker value={chosen} defaultDate={date} onChange={choose} ariaLabels={LABELS} />
      </Popover.Dropdown>
    </Popover>
  )
}
