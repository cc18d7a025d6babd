import type { PaperSize } from '#domain/office/office.ts'
import { CheckField } from '../ui/form/check-field.tsx'
import { ChoiceField } from '../ui/form/choice-field.tsx'
import { FieldRow } from '../ui/form/field-row.tsx'
import { SelectField } from '../ui/form/select-field.tsx'
import { TextField } from '../ui/form/text-field.tsx'
import type { OfficeText } from './office-text.ts'

type Policy = OfficeText['policy']

interface PolicyFieldsProps {
  readonly value: Policy
  readonly onChange: (value: Policy) => void
}

const SIZES: readonly { readonly value: PaperSize; readonly label: string }[] = [
  { value: 'A4', label: 'A4' },
  { value: 'A5', label: 'A5' },
  { value: 'F4', label: 'F4 (Folio)' },
]

/** What the office decides once. */
export function PolicyFields({ value, onChange }: PolicyFieldsProps) {
  const set = (change: Partial<Policy>): void => onChange({ ...value, ...change })
  return (
    <>
      <ChoiceField
        path="office.policy.registerNumber"
        label="Nomor register untuk berkas tidak lengkap"
        unmarked
        direction="column"
        value={value.registerNumber}
        onChange={(registerNumber) => set({ registerNumber })}
        options={[
          { value: 'complete-only', label: 'Hanya berkas lengkap yang mendapat nomor', hint: 'Berkas yang dikembalikan di loket tidak memakai nomor.' },
          { value: 'every-dossier', label: 'Setiap berkas mendapat nomor', hint: 'Berkas yang dikembalikan juga tercatat bernomor.' },
        ]}
      />
      <CheckField
        path="office.policy.sameOfficerTwoRoles"
        label="Satu orang boleh bertindak dalam dua peran pada berkas yang sama"
        hint="Matikan bila kantor mewajibkan orang yang berbeda di setiap langkah."
        value={value.sameOfficerTwoRoles}
        onChange={(sameOfficerTwoRoles) => set({ sameOfficerTwoRoles })}
      />
      <FieldRow least="12rem">
        <SelectField path="office.policy.receiptSize" label="Ukuran kertas resi" unmarked value={value.receiptSize} onChange={(receiptSize) => set({ receiptSize })} options={SIZES} />
        <SelectField path="office.policy.letterSize" label="Ukuran kertas surat" unmarked value={value.letterSize} onChange={(letterSize) => set({ letterSize })} options={SIZES} />
        <TextField path="office.policy.idleMinutes" label="Menit sampai layar terkunci" kind="digits" value={value.idleMinutes} onChange={(idleMinutes) => set({ idleMinutes })} />
      </FieldRow>
    </>
  )
}
