import { missingOf } from '../checklist/completeness.ts'
import { AreaField } from '../ui/form/area-field.tsx'
import { ActChecklist } from './act-checklist.tsx'
import type { ActForm } from './act-form.ts'
import classes from './dossier.module.css'

interface ReturnFieldsProps {
  readonly form: ActForm
  readonly onChange: (part: Partial<ActForm>) => void
}

/** What the return slip will say: it follows the checklist, and the reason stands beside it. */
export function ReturnFields({ form, onChange }: ReturnFieldsProps) {
  const missing = missingOf(form.checklist)
  return (
    <>
      <ActChecklist startHere lines={form.checklist} onChange={(checklist) => onChange({ checklist })} />
      <section className={classes.slip} aria-label="Isi tanda pengembalian" aria-live="polite">
        <h3>Yang ditulis di tanda pengembalian</h3>
        {missing.length === 0 ? (
          <p>Belum ada persyaratan yang ditandai “Tidak ada” atau “Ada, tidak sesuai”. Tandai di atas, atau tulis alasannya di bawah.</p>
        ) : (
          <ol>
            {missing.map(({ name, note }) => (
              <li key={name}>
                {name}: {note}
              </li>
            ))}
          </ol>
        )}
      </section>
      <AreaField path="returnSlip.reason" label="Alasan pengembalian" optional={missing.length > 0} rows={2} value={form.reason} onChange={(reason) => onChange({ reason })} />
    </>
  )
}
