import { AreaField } from '../../ui/form/area-field.tsx'
import { FieldRow } from '../../ui/form/field-row.tsx'
import { RowsField } from '../../ui/form/rows-field.tsx'
import { TextField } from '../../ui/form/text-field.tsx'
import type { LetterFieldsProps, ReasonLine, RefusalForm } from './letter-form.ts'
import { NatureField } from './nature-field.tsx'

const NO_REASON: ReasonLine = { requirement: '', reason: '' }

/** Surat penolakan: reasons, each for one requirement; the ground they rest on; where to object; copies. */
export function RefusalFields({ form, onChange }: LetterFieldsProps<RefusalForm>) {
  const change = (part: Partial<RefusalForm>): void => onChange({ ...form, ...part })
  return (
    <>
      <RowsField path="reasons" label="Alasan penolakan" row="alasan" rows={form.reasons} empty={NO_REASON} most={40} onChange={(reasons) => change({ reasons })}>
        {(line, index, set) => (
          <FieldRow least="14rem">
            <TextField path={`reasons.${index}.requirement`} label="Persyaratan" optional hint="Kosong: permohonan secara keseluruhan" maxLength={300} value={line.requirement} onChange={(requirement) => set({ ...line, requirement })} />
            <TextField path={`reasons.${index}.reason`} label={`Alasan ${index + 1}`} hint="Mengapa tidak memenuhi" startHere={index === 0} maxLength={1000} value={line.reason} onChange={(reason) => set({ ...line, reason })} />
          </FieldRow>
        )}
      </RowsField>
      <AreaField path="legalGround" label="Dasar hukum" hint="Aturan izinnya sendiri ditambahkan Loket di surat" rows={2} value={form.legalGround} onChange={(legalGround) => change({ legalGround })} />
      <AreaField path="objection" label="Cara mengajukan keberatan" optional value={form.objection} onChange={(objection) => change({ objection })} />
      <AreaField path="copiesTo" label="Tembusan" optional hint="Satu penerima per baris" rows={2} value={form.copiesTo} onChange={(copiesTo) => change({ copiesTo })} />
      <NatureField value={form.nature} onChange={(nature) => change({ nature })} />
    </>
  )
}
