import type { Requirement } from '#domain/requirement/requirement.ts'
import { CheckField } from '../../ui/form/check-field.tsx'
import { FieldRow } from '../../ui/form/field-row.tsx'
import { SelectField } from '../../ui/form/select-field.tsx'
import { TextField } from '../../ui/form/text-field.tsx'
import { TickList } from '../../ui/form/tick-list.tsx'
import classes from './requirement-list.module.css'
import { DUE_WORDS, FORM_WORDS, KIND_WORDS } from './requirement-words.ts'
import { ALL_KINDS, type RequirementText } from './service-text.ts'

interface RequirementFieldsProps {
  readonly index: number
  readonly value: RequirementText
  readonly onChange: (value: RequirementText) => void
}

const FORMS: readonly Requirement['form'][] = ['original', 'legalised', 'copy']
const DUES: readonly Requirement['due'][] = ['intake', 'pick-up']

/** One line of the requirement list, open. */
export function RequirementFields({ index, value, onChange }: RequirementFieldsProps) {
  const at = `service.requirements.${index}`
  const set = (change: Partial<RequirementText>): void => onChange({ ...value, ...change })
  return (
    <div className={classes.fields}>
      <TextField path={`${at}.name`} label="Nama persyaratan" value={value.name} onChange={(name) => set({ name })} startHere />
      <FieldRow least="10rem">
        <SelectField path={`${at}.form`} label="Bentuk" value={value.form} onChange={(form) => set({ form })} options={FORMS.map((form) => ({ value: form, label: FORM_WORDS[form] }))} />
        <TextField path={`${at}.copies`} label="Lembar" kind="digits" value={value.copies} onChange={(copies) => set({ copies })} />
        <SelectField path={`${at}.due`} label="Diserahkan" value={value.due} onChange={(due) => set({ due })} options={DUES.map((due) => ({ value: due, label: DUE_WORDS[due] }))} />
      </FieldRow>
      <TickList
        path={`${at}.kinds`}
        label="Untuk permohonan"
        value={value.kinds}
        onChange={(chosen) => set({ kinds: ALL_KINDS.filter((kind) => chosen.includes(kind)) })}
        options={ALL_KINDS.map((kind) => ({ value: kind, label: KIND_WORDS[kind] }))}
      />
      <CheckField path={`${at}.obligatory`} label="Wajib" hint="Tanpa ini berkas belum lengkap." value={value.obligatory} onChange={(obligatory) => set({ obligatory })} />
      <CheckField path={`${at}.expires`} label="Ada masa berlaku" hint="Tanggalnya ditanyakan saat diperiksa." value={value.expires === true} onChange={(expires) => set({ expires })} />
    </div>
  )
}
