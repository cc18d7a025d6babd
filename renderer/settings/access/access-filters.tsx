import { NativeSelect, TextInput } from '@mantine/core'
import { useCall } from '../../host/use-call.ts'
import { periodChoices } from '../../register/period.ts'
import { DateField } from '../../ui/form/date-field.tsx'
import { useToday } from '../../ui/form/today.ts'
import type { AccessPart } from './access-part.ts'
import { ACCESS_KINDS, ACCESS_WORDS } from './access-words.ts'
import classes from './access.module.css'

interface AccessFiltersProps {
  readonly part: AccessPart
  readonly onChange: (change: Partial<AccessPart>) => void
}

/** By officer, by what was done, by dossier, by day. */
export function AccessFilters({ part, onChange }: AccessFiltersProps) {
  const { period } = part
  const officers = useCall('officer.list', {}).value?.officers ?? []
  const periods = periodChoices(useToday())
  return (
    <div className={classes.filters}>
      <NativeSelect label="Petugas" value={part.officer} onChange={({ currentTarget: { value } }) => onChange({ officer: value })} data={[{ value: '', label: 'Semua petugas' }, ...officers.map(({ id, name, active }) => ({ value: id, label: active ? name : `${name} (tidak aktif)` }))]} />
      <NativeSelect label="Kegiatan" value={part.what ?? ''} onChange={({ currentTarget: { value } }) => onChange({ what: ACCESS_KINDS.find((kind) => kind === value) ?? '' })} data={[{ value: '', label: 'Semua kegiatan' }, ...ACCESS_KINDS.map((kind) => ({ value: kind, label: ACCESS_WORDS[kind] }))]} />
      <NativeSelect label="Waktu" value={period.choice} onChange={({ currentTarget: { value } }) => onChange({ period: { ...period, choice: value } })} data={[...periods]} />
      <TextInput label="Berkas" description="Nomor register atau nama pemohon" value={part.text} maxLength={200} onChange={({ currentTarget: { value } }) => onChange({ text: value })} autoComplete="off" spellCheck={false} />
      {period.choice === 'dates' ? (
        <>
          <DateField path="access-from" label="Dari tanggal" optional value={period.from} onChange={(from) => onChange({ period: { ...period, from } })} />
          <DateField path="access-to" label="Sampai tanggal" optional value={period.to} onChange={(to) => onChange({ period: { ...period, to } })} />
        </>
      ) : null}
    </div>
  )
}
