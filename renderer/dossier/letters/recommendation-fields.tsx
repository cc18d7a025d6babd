import { AreaField } from '../../ui/form/area-field.tsx'
import { ChoiceField } from '../../ui/form/choice-field.tsx'
import { DateField } from '../../ui/form/date-field.tsx'
import { FieldRow } from '../../ui/form/field-row.tsx'
import { TextField } from '../../ui/form/text-field.tsx'
import type { LetterFieldsProps, RecommendationForm } from './letter-form.ts'
import { NatureField } from './nature-field.tsx'

const VERDICTS = [
  { value: 'yes', label: 'Direkomendasikan' },
  { value: 'no', label: 'Tidak direkomendasikan' },
] as const

/** Rekomendasi or pertimbangan teknis: yes or no, why, and under which conditions. */
export function RecommendationFields({ form, onChange }: LetterFieldsProps<RecommendationForm>) {
  const change = (part: Partial<RecommendationForm>): void => onChange({ ...form, ...part })
  return (
    <>
      <ChoiceField path="recommended" label="Permohonan" startHere value={form.recommended} options={VERDICTS} onChange={(recommended) => change({ recommended })} />
      <AreaField path="considerations" label="Pertimbangan" hint="Satu pertimbangan per baris" value={form.considerations} onChange={(considerations) => change({ considerations })} />
      <AreaField path="conditions" label="Ketentuan" optional hint="Satu ketentuan per baris" rows={2} value={form.conditions} onChange={(conditions) => change({ conditions })} />
      <FieldRow>
        <TextField path="from" label="Dari" hint="Dari instansi lain: dicetak sebagai konsep untuknya" maxLength={200} value={form.from} onChange={(from) => change({ from })} />
        <TextField path="number" label="Nomor dari tim atau instansi" optional maxLength={120} value={form.number} onChange={(number) => change({ number })} />
        <DateField path="date" label="Tanggal" value={form.date} onChange={(date) => change({ date })} />
      </FieldRow>
      {form.letter === 'recommendation' ? <NatureField value={form.nature} onChange={(nature) => change({ nature })} /> : null}
    </>
  )
}
