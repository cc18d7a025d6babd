import { NativeSelect } from '@mantine/core'

interface YearChoiceProps {
  /** null = all years. */
  readonly value: number | null
  readonly onChange: (value: number | null) => void
  readonly thisYear: number
}

const BACK = 6

/** Which year of the ledger is shown. */
export function YearChoice({ value, onChange, thisYear }: YearChoiceProps) {
  const years = Array.from({ length: BACK }, (_, index) => thisYear - index)
  return (
    <NativeSelect
      aria-label="Tahun"
      value={value === null ? '' : String(value)}
      onChange={(event) => onChange(event.currentTarget.value === '' ? null : Number(event.currentTarget.value))}
      data={[{ value: '', label: 'Semua tahun' }, ...years.map((year) => ({ value: String(year), label: String(year) }))]}
    />
  )
}
