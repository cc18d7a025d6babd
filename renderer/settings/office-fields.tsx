import type { TimeZone } from '#domain/ids.ts'
import { ChoiceField } from '../ui/form/choice-field.tsx'
import { FieldRow } from '../ui/form/field-row.tsx'
import { TextField } from '../ui/form/text-field.tsx'
import { NipField } from './nip-field.tsx'
import { OFFICE_LABELS as LABELS, type OfficeText } from './office-text.ts'

interface OfficeFieldsProps {
  readonly value: OfficeText
  readonly onChange: (value: OfficeText) => void
  readonly startHere?: boolean
}

const ZONES: readonly { readonly value: TimeZone; readonly label: string }[] = [
  { value: 'Asia/Jakarta', label: 'WIB' },
  { value: 'Asia/Makassar', label: 'WITA' },
  { value: 'Asia/Jayapura', label: 'WIT' },
]

/** Name, address, clock: what stands at the head of every letter. */
export function OfficeFields({ value, onChange, startHere = false }: OfficeFieldsProps) {
  const set = (change: Partial<OfficeText>): void => onChange({ ...value, ...change })
  return (
    <>
      <TextField path="office.government" label={LABELS.government} hint="Baris pertama kop surat: PEMERINTAH KOTA PEKANBARU" value={value.government} onChange={(government) => set({ government })} startHere={startHere} />
      <TextField path="office.name" label={LABELS.name} hint="Lengkap, seperti di kop surat" value={value.name} onChange={(name) => set({ name })} />
      <FieldRow>
        <TextField path="office.shortName" label={LABELS.shortName} hint="Masuk ke nomor surat: DPMPTSP" value={value.shortName} onChange={(shortName) => set({ shortName })} />
        <TextField path="office.town" label={LABELS.town} hint="Kota di depan tanggal surat" value={value.town} onChange={(town) => set({ town })} />
      </FieldRow>
      <TextField path="office.address" label={LABELS.address} value={value.address} onChange={(address) => set({ address })} />
      <FieldRow least="12rem">
        <TextField path="office.phone" label={LABELS.phone} optional kind="phone" value={value.phone} onChange={(phone) => set({ phone })} />
        <TextField path="office.email" label={LABELS.email} optional kind="email" value={value.email} onChange={(email) => set({ email })} />
        <TextField path="office.site" label={LABELS.site} optional value={value.site} onChange={(site) => set({ site })} />
      </FieldRow>
      <ChoiceField path="office.timeZone" label={LABELS.timeZone} unmarked value={value.timeZone} onChange={(timeZone) => set({ timeZone })} options={ZONES} />
    </>
  )
}

/** Whose name stands under permits. */
export function HeadFields({ value, onChange }: OfficeFieldsProps) {
  const set = (change: Partial<OfficeText['head']>): void => onChange({ ...value, head: { ...value.head, ...change } })
  return (
    <>
      <FieldRow>
        <TextField path="office.head.name" label={LABELS.headName} hint="Dengan gelar" value={value.head.name} onChange={(name) => set({ name })} />
        <TextField path="office.head.title" label={LABELS.headTitle} hint="Seperti di atas tanda tangan" value={value.head.title} onChange={(title) => set({ title })} />
      </FieldRow>
      <FieldRow>
        <TextField path="office.head.rank" label={LABELS.headRank} optional hint="Misalnya Pembina Utama Muda" value={value.head.rank} onChange={(rank) => set({ rank })} />
        <NipField path="office.head.nip" value={value.head.nip} onChange={(nip) => set({ nip })} />
      </FieldRow>
    </>
  )
}
