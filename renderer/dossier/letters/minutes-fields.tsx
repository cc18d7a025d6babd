import { AreaField } from '../../ui/form/area-field.tsx'
import { CheckField } from '../../ui/form/check-field.tsx'
import { ChoiceField } from '../../ui/form/choice-field.tsx'
import { DateField } from '../../ui/form/date-field.tsx'
import { FieldRow } from '../../ui/form/field-row.tsx'
import { TextField } from '../../ui/form/text-field.tsx'
import { FindingsField } from './findings-field.tsx'
import type { LetterFieldsProps, MinutesForm } from './letter-form.ts'
import { PeopleField } from './people-field.tsx'

const DECISIONS = [
  { value: 'fits', label: 'Memenuhi persyaratan' },
  { value: 'repair', label: 'Perlu diperbaiki' },
  { value: 'unfit', label: 'Tidak memenuhi persyaratan' },
] as const

/** BAP: what was found line by line, the visit if there was one, the decision, and who signs. */
export function MinutesFields({ form, onChange }: LetterFieldsProps<MinutesForm>) {
  const change = (part: Partial<MinutesForm>): void => onChange({ ...form, ...part })
  return (
    <>
      <DateField path="date" label="Tanggal pemeriksaan" startHere value={form.date} onChange={(date) => change({ date })} />
      <FindingsField findings={form.findings} onChange={(findings) => change({ findings })} />
      <CheckField path="visited" label="Lapangan ditinjau" value={form.visited} onChange={(visited) => change({ visited })} />
      {form.visited ? <VisitFields form={form} change={change} /> : null}
      <ChoiceField path="decision" label="Permohonan dinyatakan" value={form.decision} options={DECISIONS} onChange={(decision) => change({ decision })} />
      <AreaField path="note" label="Catatan" optional rows={1} value={form.note} onChange={(note) => change({ note })} />
      <PeopleField path="examiners" label="Pemeriksa, semua menandatangani" row="pemeriksa" people={form.examiners} onChange={(examiners) => change({ examiners })} />
    </>
  )
}

function VisitFields({ form, change }: { readonly form: MinutesForm; readonly change: (part: Partial<MinutesForm>) => void }) {
  return (
    <>
      <FieldRow>
        <DateField path="visit.date" label="Tanggal peninjauan" value={form.visitDate} onChange={(visitDate) => change({ visitDate })} />
        <TextField path="visit.assignment" label="Nomor SPT" optional maxLength={120} value={form.assignment} onChange={(assignment) => change({ assignment })} />
      </FieldRow>
      <TextField path="visit.place" label="Tempat yang ditinjau" optional maxLength={300} value={form.visitPlace} onChange={(visitPlace) => change({ visitPlace })} />
      <AreaField path="visit.result" label="Hasil peninjauan" rows={2} value={form.result} onChange={(result) => change({ result })} />
    </>
  )
}
