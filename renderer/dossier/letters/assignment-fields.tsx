import { AreaField } from '../../ui/form/area-field.tsx'
import { DateField } from '../../ui/form/date-field.tsx'
import { FieldRow } from '../../ui/form/field-row.tsx'
import { TextField } from '../../ui/form/text-field.tsx'
import type { AssignmentForm, LetterFieldsProps } from './letter-form.ts'
import { PeopleField } from './people-field.tsx'

/** SPT: who goes, when, where and what for. */
export function AssignmentFields({ form, onChange }: LetterFieldsProps<AssignmentForm>) {
  const change = (part: Partial<AssignmentForm>): void => onChange({ ...form, ...part })
  return (
    <>
      <FieldRow>
        <DateField path="visitDate" label="Tanggal peninjauan" startHere pivot="future" value={form.visitDate} onChange={(visitDate) => change({ visitDate })} />
        <TextField path="place" label="Tempat" optional maxLength={300} value={form.place} onChange={(place) => change({ place })} />
      </FieldRow>
      <AreaField path="purpose" label="Untuk" value={form.purpose} onChange={(purpose) => change({ purpose })} />
      <PeopleField path="members" label="Anggota tim" row="anggota" people={form.members} onChange={(members) => change({ members })} />
    </>
  )
}
