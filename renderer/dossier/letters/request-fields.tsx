import { AreaField } from '../../ui/form/area-field.tsx'
import { DateField } from '../../ui/form/date-field.tsx'
import { FieldRow } from '../../ui/form/field-row.tsx'
import { TextField } from '../../ui/form/text-field.tsx'
import type { LetterFieldsProps, RequestForm } from './letter-form.ts'
import { NatureField } from './nature-field.tsx'

/** Surat permintaan rekomendasi: to whom, for what, answered by when. */
export function RequestFields({ form, onChange }: LetterFieldsProps<RequestForm>) {
  const change = (part: Partial<RequestForm>): void => onChange({ ...form, ...part })
  return (
    <>
      <FieldRow>
        <TextField path="to" label="Kepada Yth." startHere maxLength={200} value={form.to} onChange={(to) => change({ to })} />
        <TextField path="place" label="Di" optional maxLength={120} value={form.place} onChange={(place) => change({ place })} />
      </FieldRow>
      <AreaField path="purpose" label="Yang dimintakan rekomendasi" value={form.purpose} onChange={(purpose) => change({ purpose })} />
      <DateField path="answerBy" label="Jawaban paling lambat" optional pivot="future" value={form.answerBy} onChange={(answerBy) => change({ answerBy })} />
      <NatureField value={form.nature} onChange={(nature) => change({ nature })} />
    </>
  )
}
