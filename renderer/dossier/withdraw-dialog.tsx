import { Stack } from '@mantine/core'
import { useUnsaved } from '../session/unsaved.ts'
import { DialogActions } from '../ui/dialog-actions.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { AreaField } from '../ui/form/area-field.tsx'
import { Form } from '../ui/form/form.tsx'
import { Notice } from '../ui/notice.tsx'
import { useMovingCommand } from './taking/use-moving-command.ts'
import { typedHere } from './typed-here.ts'
import type { OfWindow } from './view.ts'

/** The applicant takes the application back: the dossier ends without a permit, its number stays used. */
export function WithdrawDialog({ view, onClose, onDone }: OfWindow) {
  const typed = useUnsaved(typedHere(view, 'penarikan'), '')
  const withdraw = useMovingCommand('dossier.withdraw', view.row.dossier)
  const send = async (): Promise<void> => {
    const done = await withdraw.run({ dossier: view.row.dossier, base: view.base, reason: typed.value })
    if (done === null) return
    typed.forget()
    onDone(done)
  }
  const { registerNumber, applicantName } = view.row
  return (
    <Dialog opened onClose={onClose} title={`Catat penarikan berkas ${registerNumber === '' ? applicantName : registerNumber}?`}>
      <Form label="Catat penarikan" submitLabel="Catat penarikan" refusal={withdraw.refusal} onSubmit={() => void send()}>
        <Stack gap="md">
          <Notice tone="wait">Berkas selesai tanpa izin dan tidak bisa diteruskan lagi.{registerNumber === '' ? '' : ' Nomor registernya tetap terpakai.'}</Notice>
          <AreaField path="reason" label="Alasan pemohon" startHere value={typed.value} onChange={typed.set} />
          <DialogActions label="Catat penarikan" running={withdraw.running} onClose={onClose} grave />
        </Stack>
      </Form>
    </Dialog>
  )
}
