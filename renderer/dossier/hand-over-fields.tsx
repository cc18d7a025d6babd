import { CheckField } from '../ui/form/check-field.tsx'
import { ChoiceField } from '../ui/form/choice-field.tsx'
import { FieldRow } from '../ui/form/field-row.tsx'
import { SelectField } from '../ui/form/select-field.tsx'
import { TextField } from '../ui/form/text-field.tsx'
import { ActChecklist } from './act-checklist.tsx'
import type { ActForm } from './act-form.ts'

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

/** Who takes the permit, what was shown, and what had to be brought for it. */
export function HandOverFields({ form, onChange }: HandOverFieldsProps) {
  return (
    <>
      <ChoiceField path="handOver.relation" label="Diserahkan kepada" unmarked startHere value={form.relation} options={RELATIONS} onChange={(relation) => onChange({ relation })} />
      {form.relation === 'proxy' ? (
        <TextField path="handOver.powerOfAttorney" label="Surat kuasa" hint="Nomor atau tanggalnya" maxLength={200} value={form.powerOfAttorney} onChange={(powerOfAttorney) => onChange({ powerOfAttorney })} />
      ) : null}
      <FieldRow>
        <TextField path="handOver.recipient" label="Nama penerima" maxLength={200} value={form.recipient} onChange={(recipient) => onChange({ recipient })} />
        <SelectField path="handOver.identity" label="Identitas yang ditunjukkan" value={form.identity} options={IDENTITIES} onChange={(identity) => onChange({ identity })} />
        <TextField path="handOver.identityTail" label="4 angka terakhir" optional kind="digits" characters={6} value={form.identityTail} onChange={(identityTail) => onChange({ identityTail })} />
      </FieldRow>
      <CheckField path="handOver.receiptWithdrawn" label="Resi ditarik kembali" value={form.receiptWithdrawn} onChange={(receiptWithdrawn) => onChange({ receiptWithdrawn })} />
      {form.dueAtPickUp.length === 0 ? null : (
        <ActChecklist path="handOver.dueAtPickUp" title="Yang harus dibawa saat mengambil" due="pick-up" lines={form.dueAtPickUp} onChange={(dueAtPickUp) => onChange({ dueAtPickUp })} />
      )}
    </>
  )
}
