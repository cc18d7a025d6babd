import { Stack } from '@mantine/core'
import { useCommand } from '../../host/use-command.ts'
import { useUnsaved } from '../../session/unsaved.ts'
import { DialogActions } from '../../ui/dialog-actions.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { AreaField } from '../../ui/form/area-field.tsx'
import { Form } from '../../ui/form/form.tsx'
import { typedHere } from '../typed-here.ts'
import type { OfWindow } from '../view.ts'
import type { Disposition } from './disposition-chain.ts'

interface CompleteDialogProps extends OfWindow {
  readonly disposition: Disposition
}

const LABEL = 'Tandai selesai'

/** What a disposition asked is done: with what came of it. */
export function CompleteDialog({ view, disposition, onClose, onDone }: CompleteDialogProps) {
  const typed = useUnsaved(typedHere(view, `disposisi selesai ${disposition.disposition}`), '')
  const complete = useCommand('disposition.complete')
  const send = async (): Promise<void> => {
    const done = await complete.run({ dossier: view.row.dossier, disposition: disposition.disposition, report: typed.value })
    if (done === null) return
    typed.forget()
    onDone(done)
  }
  return (
    <Dialog opened onClose={onClose} title={`Disposisi ${disposition.from} selesai`}>
      <Form label={LABEL} submitLabel={LABEL} refusal={complete.refusal} onSubmit={() => void send()}>
        <Stack gap="md">
          <p>{disposition.instruction}</p>
          <AreaField path="report" label="Laporan hasilnya" optional startHere value={typed.value} onChange={typed.set} />
          <DialogActions label={LABEL} running={complete.running} onClose={onClose} />
        </Stack>
      </Form>
    </Dialog>
  )
}
