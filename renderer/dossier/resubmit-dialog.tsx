import { Stack } from '@mantine/core'
import { AttachmentPicker } from '../attachments/attachment-picker.tsx'
import { DialogActions } from '../ui/dialog-actions.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { AreaField } from '../ui/form/area-field.tsx'
import { Form } from '../ui/form/form.tsx'
import { ActChecklist } from './act-checklist.tsx'
import { useResubmit } from './use-resubmit.ts'
import type { OfWindow } from './view.ts'

/** The applicant is back: what was brought is ticked, and the same dossier goes on with the same number. */
export function ResubmitDialog({ view, onClose, onDone }: OfWindow) {
  const { brought, change, problems, refusal, running, send } = useResubmit({ view, onDone })
  return (
    <Dialog opened onClose={onClose} title={`Pemohon kembali membawa kekurangan: ${view.row.applicantName}`} size="64rem">
      <Form label="Pemohon kembali" submitLabel="Terima kembali" problems={problems} problemTitle="Belum bisa diterima kembali" refusal={refusal} onSubmit={() => void send()}>
        <Stack gap="md">
          <ActChecklist startHere lines={brought.lines} onChange={(lines) => change(() => ({ lines }))} />
          <AttachmentPicker
            id="resubmit-scans"
            attachments={brought.scans}
            onAdd={(scan) => change(({ scans }) => ({ scans: [...scans.filter((one) => one.hash !== scan.hash), scan] }))}
            onRemove={(scan) => change(({ scans }) => ({ scans: scans.filter((one) => one.hash !== scan.hash) }))}
          />
          <AreaField path="note" label="Catatan" optional rows={1} value={brought.note} onChange={(note) => change(() => ({ note }))} />
          <DialogActions label="Terima kembali" running={running} onClose={onClose} />
        </Stack>
      </Form>
    </Dialog>
  )
}
