import { Stack } from '@mantine/core'
import { useState } from 'react'
import type { FieldMessage } from '#domain/refusal.ts'
import { useCommand } from '../../host/use-command.ts'
import { useUnsaved } from '../../session/unsaved.ts'
import { DialogActions } from '../../ui/dialog-actions.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { Form } from '../../ui/form/form.tsx'
import { typedHere } from '../typed-here.ts'
import type { OfWindow } from '../view.ts'
import { ArchiveFields } from './archive-fields.tsx'
import { archiveForm, archiveOf } from './archive-form.ts'

const LABEL = 'Simpan tempat arsip'

/** Where the dossier is kept, also outside the step that asks for it. */
export function ArchiveDialog({ view, onClose, onDone }: OfWindow) {
  const typed = useUnsaved(typedHere(view, 'arsip'), archiveForm(view.archive))
  const [problems, setProblems] = useState<readonly FieldMessage[]>([])
  const place = useCommand('archive.place')
  const send = async (): Promise<void> => {
    const messages: FieldMessage[] = []
    const read = archiveOf(typed.value, 'place', messages)
    setProblems(messages)
    if (messages.length > 0) return
    const done = await place.run({ dossier: view.row.dossier, place: read })
    if (done === null) return
    typed.forget()
    onDone(done)
  }
  return (
    <Dialog opened onClose={onClose} title={`Tempat arsip: ${view.row.applicantName}`} size="48rem">
      <Form label={LABEL} submitLabel={LABEL} problems={problems} problemTitle="Belum bisa disimpan" refusal={place.refusal} onSubmit={() => void send()}>
        <Stack gap="md">
          <ArchiveFields path="place" form={typed.value} onChange={typed.set} />
          <DialogActions label={LABEL} running={place.running} onClose={onClose} />
        </Stack>
      </Form>
    </Dialog>
  )
}
