import { NativeSelect } from '@mantine/core'
import type { CallInput } from '#protocol/calls.ts'
import { useCall } from '../host/use-call.ts'
import { DateField } from '../ui/form/date-field.tsx'
import { useToday } from '../ui/form/today.ts'
import { periodChoices } from './period.ts'
import type { RegisterPlace } from './register-place.ts'
import classes from './register.module.css'

export type RegisterStatus = CallInput<'register.search'>['status']

const STATUSES: readonly { readonly value: RegisterStatus; readonly label: string }[] = [
  { value: 'all', label: 'Semua' },
  { value: 'running', label: 'Sedang diproses' },
  { value: 'late', label: 'Terlambat' },
  { value: 'waiting-applicant', label: 'Menunggu pemohon' },
  { value: 'unnumbered', label: 'Dikembalikan tanpa nomor' },
  { value: 'ended', label: 'Selesai' },
]

interface RegisterFiltersProps {
  readonly place: RegisterPlace
  readonly onChange: (change: Partial<RegisterPlace>) => void
}

/** What part of the register is shown. */
export function RegisterFilters({ place, onChange }: RegisterFiltersProps) {
  const today = useToday()
  const services = useCall('intake.services', {}).value ?? []
  return (
    <>
      <NativeSelect
        label="Keadaan"
        value={place.status}
        onChange={({ currentTarget: { value } }) => onChange({ status: STATUSES.find((one) => one.value === value)?.value ?? 'all' })}
        data={STATUSES.map(({ value, label }) => ({ value, label }))}
      />
      <NativeSelect
        className={classes.service ?? ''}
        label="Layanan"
        value={place.service ?? ''}
        onChange={({ currentTarget: { value } }) => onChange({ service: services.find((one) => one.id === value)?.id ?? null })}
        data={[{ value: '', label: 'Semua layanan' }, ...services.map(({ id, name }) => ({ value: id, label: name }))]}
      />
      <NativeSelect label="Masuk" value={place.period.choice} onChange={({ currentTarget: { value } }) => onChange({ period: { ...place.period, choice: value } })} data={[...periodChoices(today)]} />
      {place.period.choice === 'dates' ? (
        <>
          <DateField path="register-from" label="Dari tanggal" optional value={place.period.from} onChange={(from) => onChange({ period: { ...place.period, from } })} />
          <DateField path="register-to" label="Sampai tanggal" optional value={place.period.to} onChange={(to) => onChange({ period: { ...place.period, to } })} />
        </>
      ) : null}
    </>
  )
}
