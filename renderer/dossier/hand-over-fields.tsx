import { CheckField } from '../ui/form/check-field.tsx'
import { ChoiceField } from '../ui/form/choice-field.tsx'
import { FieldRow } from '../ui/form/field-row.tsx'
import { SelectField } from '../ui/form/select-field.tsx'
import { TextField } from '../ui/form/text-field.tsx'
import type { ActForm } from './act-form.ts'
import { ActChecklist } from './act-checklist.tsx'

interface HandOverFieldsProps {
  readonly form: ActForm
  readonly onChange: (part: Partial<ActForm>) => void
}

const RELATIONS = [
  { value: 'self', label: 'Pemohon sendiri' },
  { value: 'proxy', label: 'Wakil dengan surat kuasa' },
] as const

const IDENTITIES = [
  { value: 'ktp', label: 'KTP' },
  { value: 'sim', label: 'SIM' },
  { value: 'passport', label: 'Paspor' },
  { value: 'other', label: 'Lainnya' },
] as const

/** Who takes the permit, and what was shown. */
export function HandOverFields({ form, onChange }: HandOverFieldsProps) {
  const atPickUp = form.checklist.filter((line) => line.due === 'pick-up')
  return (
    <>
      <ChoiceField path="handOver.relation" label="Diserahkan kepada" value={form.relation} options={RELATIONS} onChange={(relation) => onChange({ relation })} />
      <FieldRow>
        <TextField path="handOver.recipient" label="Nama penerima" startHere value={form.recipient} onChange={(recipient) => onChange({ recipient })} />
        <SelectField path="handOver.identity" label="Identitas yang ditunjukkan" value={form.identity} options={IDENTITIES} onChange={(identity) => onChange({ identity })} />
        <TextField path="handOver.identityTail" label="4 angka terakhir" optional kind="digits" characters={6} maxLength={4} value={form.identityTail} onChange={(identityTail) => onChange({ identityTail })} />
      </FieldRow>
      {form.relation === 'proxy' ? <TextField path="handOver.powerOfAttorney" label="Surat kuasa" hint="Nomor atau tanggalnya" value={form.powerOfAttorney} onChange={(powerOfAttorney) => onChange({ powerOfAttorney })} /> : null}
      <CheckField path="handOver.receiptWithdrawn" label="Resi ditarik kembali" value={form.receiptWithdrawn} onChange={(receiptWithdrawn) => onChange({ receiptWithdrawn })} />
      {atPickUp.length === 0 ? null : <ActChecklist lines={atPickUp} onChange={(lines) => onChange({ checklist: form.checklist.map((line) => lines.find((one) => one.requirement === line.requirement) ?? line) })} />}
    </>
  )
}
