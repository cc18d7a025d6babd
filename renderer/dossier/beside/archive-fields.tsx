import { ChoiceField } from '../../ui/form/choice-field.tsx'
import { FieldRow } from '../../ui/form/field-row.tsx'
import { SelectField } from '../../ui/form/select-field.tsx'
import { TextField } from '../../ui/form/text-field.tsx'
import { ARCHIVE_CODES } from './archive-codes.ts'
import { type ArchiveForm, OTHER_CODE, withCode } from './archive-form.ts'

interface ArchiveFieldsProps {
  readonly path: string
  readonly form: ArchiveForm
  readonly onChange: (form: ArchiveForm) => void
}

const CODES = [...ARCHIVE_CODES.map(({ code, title }) => ({ value: code, label: `${code} ${title}` })), { value: OTHER_CODE, label: 'Kode lain…' }]
const AFTERWARDS = [
  { value: 'permanent', label: 'Permanen' },
  { value: 'destroy', label: 'Musnah' },
] as const
const MEDIA = [
  { value: 'paper', label: 'Kertas' },
  { value: 'digital', label: 'Digital' },
  { value: 'both', label: 'Kertas dan digital' },
] as const
const CONDITIONS = [
  { value: 'good', label: 'Baik' },
  { value: 'damaged', label: 'Rusak' },
] as const

/** Classification and retention, what is kept, and where: depo, ruang, lemari, boks, folder. */
export function ArchiveFields({ path, form, onChange }: ArchiveFieldsProps) {
  const change = (part: Partial<ArchiveForm>): void => onChange({ ...form, ...part })
  return (
    <>
      <FieldRow>
        <SelectField path={`${path}.${form.code === OTHER_CODE ? 'code' : 'classification'}`} label="Kode klasifikasi" startHere value={form.code} options={CODES} onChange={(code) => onChange(withCode(form, code))} />
        {form.code === OTHER_CODE ? <TextField path={`${path}.classification`} label="Kode lain" maxLength={40} value={form.otherCode} onChange={(otherCode) => change({ otherCode })} /> : null}
      </FieldRow>
      <FieldRow least="8rem">
        <TextField path={`${path}.retentionActive`} label="Aktif (tahun)" kind="digits" characters={5} value={form.active} onChange={(active) => change({ active })} />
        <TextField path={`${path}.retentionInactive`} label="Inaktif (tahun)" kind="digits" characters={5} value={form.inactive} onChange={(inactive) => change({ inactive })} />
        <SelectField path={`${path}.afterwards`} label="Sesudah itu" value={form.afterwards} options={AFTERWARDS} onChange={(afterwards) => change({ afterwards })} />
      </FieldRow>
      <FieldRow least="8rem">
        <SelectField path={`${path}.medium`} label="Media" value={form.medium} options={MEDIA} onChange={(medium) => change({ medium })} />
        <TextField path={`${path}.count`} label="Jumlah (berkas)" kind="digits" characters={6} value={form.count} onChange={(count) => change({ count })} />
        <ChoiceField path={`${path}.condition`} label="Kondisi" unmarked value={form.condition} options={CONDITIONS} onChange={(condition) => change({ condition })} />
      </FieldRow>
      <FieldRow least="8rem">
        <TextField path={`${path}.depot`} label="Depo" optional maxLength={80} value={form.depot} onChange={(depot) => change({ depot })} />
        <TextField path={`${path}.room`} label="Ruang" optional maxLength={80} value={form.room} onChange={(room) => change({ room })} />
        <TextField path={`${path}.cabinet`} label="Lemari" optional maxLength={80} value={form.cabinet} onChange={(cabinet) => change({ cabinet })} />
        <TextField path={`${path}.box`} label="Boks" optional maxLength={80} value={form.box} onChange={(box) => change({ box })} />
        <TextField path={`${path}.folder`} label="Folder" optional maxLength={80} value={form.folder} onChange={(folder) => change({ folder })} />
      </FieldRow>
    </>
  )
}
