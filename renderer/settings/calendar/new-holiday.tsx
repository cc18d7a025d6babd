import { Button } from '@mantine/core'
import { useRef, useState } from 'react'
import { longDate } from '#domain/calendar/indonesian-date.ts'
import { DateField } from '../../ui/form/date-field.tsx'
import { FieldRow } from '../../ui/form/field-row.tsx'
import { SelectField } from '../../ui/form/select-field.tsx'
import { TextField } from '../../ui/form/text-field.tsx'
import { isIsoDate } from '../../ui/form/use-date-text.ts'
import classes from './calendar.module.css'
import type { HolidayRow } from './holiday-row.ts'
import { HOLIDAY_KINDS } from './holiday-words.ts'

interface NewHolidayProps {
  readonly existing: readonly HolidayRow[]
  readonly onAdd: (holiday: HolidayRow) => void
}

const EMPTY = { date: '', name: '', decree: '', kind: 'national' as HolidayRow['kind'] }

/** A further holiday; it joins the list and is saved with it. */
export function NewHoliday({ existing, onAdd }: NewHolidayProps) {
  const [typed, setTyped] = useState(EMPTY)
  const [problem, setProblem] = useState({ date: '', name: '' })
  const fields = useRef<HTMLDivElement>(null)
  const add = (): void => {
    const { date, name, decree, kind } = typed
    const found = { date: dateProblem(date, name, existing), name: name.trim() === '' ? 'Nama belum diisi.' : '' }
    setProblem(found)
    if (found.date !== '' || found.name !== '' || !isIsoDate(date)) return
    onAdd({ date, name: name.trim(), decree: decree.trim(), kind, unverified: false })
    setTyped({ ...EMPTY, decree, kind })
    // Holidays come in lists: the next date is typed at once.
    fields.current?.querySelector('input')?.focus()
  }
  return (
    <div className={classes.add}>
      <h3>Tambah hari libur</h3>
      <div ref={fields} className={classes.addFields}>
        <FieldRow least="11rem">
          <DateField path="newHoliday.date" label="Tanggal libur" hint="Contoh: 17/8/26, 17 agu" pivot="future" value={typed.date} onChange={(date) => setTyped({ ...typed, date })} {...(problem.date === '' ? {} : { problem: problem.date })} />
          <TextField path="newHoliday.name" label="Nama hari libur" hint="Seperti di keputusan" value={typed.name} onChange={(name) => setTyped({ ...typed, name })} problem={problem.name} />
        </FieldRow>
        <FieldRow least="11rem">
          <SelectField path="newHoliday.kind" label="Jenis" value={typed.kind} onChange={(kind) => setTyped({ ...typed, kind })} options={HOLIDAY_KINDS} />
          <TextField path="newHoliday.decree" label="Dasar keputusan" optional value={typed.decree} onChange={(decree) => setTyped({ ...typed, decree })} />
        </FieldRow>
        <Button variant="default" onClick={add}>
          Tambahkan ke daftar
        </Button>
      </div>
    </div>
  )
}

function dateProblem(date: string, name: string, existing: readonly HolidayRow[]): string {
  if (!isIsoDate(date)) return 'Tanggal belum diisi. Tulis tanggal seperti 17/8/2026.'
  const twin = existing.find((holiday) => holiday.date === date && holiday.name === name.trim())
  return twin === undefined ? '' : `${twin.name} pada ${longDate(date)} sudah ada di daftar.`
}
