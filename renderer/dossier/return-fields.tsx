import { AreaField } from '../ui/form/area-field.tsx'
import type { ActForm } from './act-form.ts'

interface ReturnFieldsProps {
  readonly form: ActForm
  readonly onChange: (part: Partial<ActForm>) => void
}

/** What the return slip will say. */
export function ReturnFields({ form, onChange }: ReturnFieldsProps) {
  return (
    <>
      <AreaField path="returnSlip.missing" label="Yang kurang" hint="Satu baris satu persyaratan; catatan sesudah titik dua." optional startHere rows={4} value={form.missing} onChange={(missing) => onChange({ missing })} />
      <AreaField path="returnSlip.reason" label="Alasan pengembalian" optional rows={2} value={form.reason} onChange={(reason) => onChange({ reason })} />
    </>
  )
}
