import { NativeSelect } from '@mantine/core'
import { periodChoices } from '../register/period.ts'
import { DateField } from '../ui/form/date-field.tsx'
import { useToday } from '../ui/form/today.ts'
import { FIRST_ROW } from '../ui/table/row-place.ts'
import type { ListsPlace } from './lists-place.ts'
import { MONTHS } from './months.ts'
import classes from './lists.module.css'

interface ListFiltersProps {
  readonly place: ListsPlace
  readonly onChange: (change: Partial<ListsPlace>) => void
}

/** What may be chosen of a list: how many months ahead, or which days. */
export function ListFilters({ place, onChange }: ListFiltersProps) {
  switch (place.list) {
    case 'expiring':
      return (
        <div className={classes.filters}>
          <NativeSelect
            label="Berakhir dalam"
            value={String(place.months)}
            onChange={({ currentTarget: { value } }) => onChange({ months: MONTHS.find((months) => String(months) === value) ?? 3, row: FIRST_ROW })}
            data={MONTHS.map((months) => ({ value: String(months), label: `${months} bulan` }))}
          />
        </div>
      )
    case 'dispatch':
      return <PeriodFilter period={place.period} onChange={(period) => onChange({ period, row: FIRST_ROW })} />
    default:
      return null
  }
}

interface PeriodFilterProps {
  readonly period: ListsPlace['period']
  readonly onChange: (period: ListsPlace['period']) => void
}

function PeriodFilter({ period, onChange }: PeriodFilterProps) {
  const today = useToday()
  return (
    <div className={classes.filters}>
      <NativeSelect label="Diserahkan" value={period.choice} onChange={({ currentTarget: { value } }) => onChange({ ...period, choice: value })} data={[...periodChoices(today)]} />
      {period.choice === 'dates' ? (
        <>
          <DateField path="dispatch-from" label="Dari tanggal" optional value={period.from} onChange={(from) => onChange({ ...period, from })} />
          <DateField path="dispatch-to" label="Sampai tanggal" optional value={period.to} onChange={(to) => onChange({ ...period, to })} />
        </>
      ) : null}
    </div>
  )
}
