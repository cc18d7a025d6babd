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
import { NoticeFields } from './notice-fields.tsx'
import { EMPTY_NOTICE, noticeOf } from './notice-text.ts'

const LABEL = 'Catat pemberitahuan'

/** The applicant is told something, at any time; what and how stays in the history. */
export function NoticeDialog({ view, onClose, onDone }: OfWindow) {
  const typed = useUnsaved(typedHere(view, 'pemberitahuan'), EMPTY_NOTICE)
  const [problems, setProblems] = useState<readonly FieldMessage[]>([])
  const log = useCommand('notice.log')
  const send = async (): Promise<void> => {
    const messages: FieldMessage[] = []
    const notice = noticeOf(typed.value, messages)
    setProblems(messages)
    if (messages.length > 0) return
    const done = await log.run({ dossier: view.row.dossier, notice })
    if (done === null) return
    typed.forget()
    onDone(done)
  }
  return (
    <Dialog opened onClose={onClose} title={`Beri tahu pemohon: ${view.row.applicantName}`} size="48rem">
      <Form label={LABEL} submitLabel={LABEL} problems={problems} problemTitle="Belum bisa disimpan" refusal={log.refusal} onSubmit={() => void send()}>
        <Stack gap="md">
          <NoticeFields dossier={view.row.dossier} form={typed.value} onChange={typed.set} />
          <DialogActions label={LABEL} running={log.running} onClose={onClose} />
        </Stack>
      </Form>
    </Dialog>
  )
}
