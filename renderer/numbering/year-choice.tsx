import { NativeSelect } from '@mantine/core'
import { yearsShown } from './years-shown.ts'

interface YearChoiceProps {
  /** null = all years. */
  readonly value: number | null
  readonly onChange: (value: number | null) => void
  readonly thisYear: number
}

/** Which year of the ledger is shown. */
export function YearChoice({ value, onChange, thisYear }: YearChoiceProps) {
  return (
    <NativeSelect
      aria-label="Tahun"
      value={value === null ? '' : String(value)}
      onChange={(event) => onChange(event.currentTarget.value === '' ? null : Number(event.currentTarget.value))}
      data={[{ value: '', label: 'Semua tahun' }, ...yearsShown(thisYear).map((year) => ({ value: String(year), label: String(year) }))]}
    />
  )
}
