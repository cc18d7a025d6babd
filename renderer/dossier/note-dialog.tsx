import { Stack } from '@mantine/core'
import { useCommand } from '../host/use-command.ts'
import { useUnsaved } from '../session/unsaved.ts'
import { DialogActions } from '../ui/dialog-actions.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { AreaField } from '../ui/form/area-field.tsx'
import { Form } from '../ui/form/form.tsx'
import type { OfWindow } from './view.ts'

/** A note in the history; it never moves the dossier. */
export function NoteDialog({ view, onClose, onDone }: OfWindow) {
  const typed = useUnsaved(`catatan berkas ${view.row.dossier}`, '')
  const add = useCommand('dossier.addNote')
  const send = async (): Promise<void> => {
    const done = await add.run({ dossier: view.row.dossier, text: typed.value })
    if (done === null) return
    typed.forget()
    onDone(done)
  }
  return (
    <Dialog opened onClose={onClose} title="Tambah catatan">
      <Form label="Tambah catatan" submitLabel="Simpan catatan" refusal={add.refusal} onSubmit={() => void send()}>
        <Stack gap="md">
          <AreaField path="text" label="Catatan" startHere value={typed.value} onChange={typed.set} />
          <DialogActions label="Simpan catatan" running={add.running} onClose={onClose} />
        </Stack>
      </Form>
    </Dialog>
  )
}
