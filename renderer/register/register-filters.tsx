import { NativeSelect } from '@mantine/core'
import type { RegisterStatus } from './register-screen.tsx'

const STATUSES: readonly { readonly value: RegisterStatus; readonly label: string }[] = [
  { value: 'all', label: 'Semua' },
  { value: 'running', label: 'Sedang diproses' },
  { value: 'late', label: 'Terlambat' },
  { value: 'waiting-applicant', label: 'Menunggu pemohon' },
  { value: 'unnumbered', label: 'Dikembalikan tanpa nomor' },
  { value: 'ended', label: 'Selesai' },
]

interface RegisterFiltersProps {
  readonly status: RegisterStatus
  readonly onStatus: (status: RegisterStatus) => void
  readonly year: number | null
  readonly onYear: (year: number | null) => void
  readonly thisYear: number
}

/** What part of the register is shown. */
export function RegisterFilters({ status, onStatus, year, onYear, thisYear }: RegisterFiltersProps) {
  return (
    <>
      <NativeSelect label="Keadaan" value={status} onChange={(event) => onStatus(STATUSES.find((one) => one.value === event.currentTarget.value)?.value ?? 'all')} data={STATUSES.map(({ value, label }) => ({ value, label }))} />
      <NativeSelect
        label="Tahun masuk"
        value={year === null ? '' : String(year)}
        onChange={(event) => onYear(event.currentTarget.value === '' ? null : Number(event.currentTarget.value))}
        data={[{ value: '', label: 'Semua tahun' }, ...Array.from({ length: 6 }, (_, back) => ({ value: String(thisYear - back), label: String(thisYear - back) }))]}
      />
    </>
  )
}
