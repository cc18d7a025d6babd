import { missingOf } from '../checklist/completeness.ts'
import { AreaField } from '../ui/form/area-field.tsx'
import { CheckField } from '../ui/form/check-field.tsx'
import { ActChecklist } from './act-checklist.tsx'
import type { ActForm } from './act-form.ts'
import classes from './dossier.module.css'

interface ReturnFieldsProps {
  readonly form: ActForm
  readonly onChange: (part: Partial<ActForm>) => void
  /** Another desk than the counter may hand back itself. */
  readonly mayBeDirect: boolean
}

/** What the return slip will say: it follows the checklist, and the reason stands beside it. */
export function ReturnFields({ form, onChange, mayBeDirect }: ReturnFieldsProps) {
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
      {mayBeDirect ? <CheckField path="returnSlip.direct" label="Saya serahkan langsung kepada pemohon, tidak lewat loket" value={form.direct} onChange={(direct) => onChange({ direct })} /> : null}
    </>
  )
}
