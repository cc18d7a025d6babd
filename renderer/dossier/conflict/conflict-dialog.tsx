import { useCommand } from '../../host/use-command.ts'
import { useUnsaved } from '../../session/unsaved.ts'
import { DialogActions } from '../../ui/dialog-actions.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { AreaField } from '../../ui/form/area-field.tsx'
import { Form } from '../../ui/form/form.tsx'
import type { OfWindow } from '../view.ts'
import classes from './conflict.module.css'
import type { OpenConflict } from './open-conflict.ts'
import { Versions } from './versions.tsx'

/** What two counters did at once, side by side; a supervisor says what was decided. */
export function ConflictDialog({ view, conflict, onClose, onDone }: OfWindow & { readonly conflict: OpenConflict }) {
  return (
    <Dialog opened onClose={onClose} title="Dua komputer, satu berkas" size="72rem">
      <div className={classes.dialog}>
        <section className={classes.columns} tabIndex={0} aria-label="Kedua versi">
          <Versions title="Berlaku: lebih dulu di server kantor" versions={conflict.applied} />
          <Versions title="Tidak mengubah berkas: terlambat" versions={conflict.late} />
        </section>
        {conflict.canSettle ? <Settle view={view} onClose={onClose} onDone={onDone} /> : <p>Penyelia memutuskan dan menulis keputusannya. Yang terlambat dan masih diperlukan dikerjakan lagi di berkas ini.</p>}
      </div>
    </Dialog>
  )
}

function Settle({ view, onClose, onDone }: OfWindow) {
  const typed = useUnsaved(`konflik berkas ${view.row.dossier}`, '')
  const settle = useCommand('conflict.settle')
  const send = async (): Promise<void> => {
    const done = await settle.run({ dossier: view.row.dossier, minutes: typed.value })
    if (done === null) return
    typed.forget()
    onDone(done)
  }
  return (
    <Form label="Selesaikan konflik" submitLabel="Tandai selesai" refusal={settle.refusal} onSubmit={() => void send()}>
      <AreaField path="minutes" label="Keputusan" hint="Apa yang diputuskan, dan apa yang dikerjakan lagi. Tersimpan di riwayat berkas." startHere value={typed.value} onChange={typed.set} />
      <DialogActions label="Tandai selesai" running={settle.running} onClose={onClose} />
    </Form>
  )
}
