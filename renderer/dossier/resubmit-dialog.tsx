import { Button, Group, Stack } from '@mantine/core'
import { useState } from 'react'
import type { Attachment } from '#domain/dossier/events.ts'
import type { FieldMessage } from '#domain/refusal.ts'
import { AttachmentPicker } from '../attachments/attachment-picker.tsx'
import { lineOfItem, type CheckLine } from '../checklist/check-line.ts'
import { checkItems } from '../checklist/check-items.ts'
import { useCommand } from '../host/use-command.ts'
import { Dialog } from '../ui/dialog.tsx'
import { AreaField } from '../ui/form/area-field.tsx'
import { Form } from '../ui/form/form.tsx'
import { useToday } from '../ui/form/today.ts'
import { ActChecklist } from './act-checklist.tsx'
import type { OfWindow } from './view.ts'

/** The applicant is back: what was brought is ticked, and the same dossier goes on with the same number. */
export function ResubmitDialog({ view, onClose, onDone }: OfWindow) {
  const today = useToday()
  const [lines, setLines] = useState<readonly CheckLine[]>(() => view.checklist.map(lineOfItem).map(lookAgain))
  const [note, setNote] = useState('')
  const [scans, setScans] = useState<readonly Attachment[]>([])
  const [problems, setProblems] = useState<readonly FieldMessage[]>([])
  const resubmit = useCommand('dossier.resubmit')
  const send = async (): Promise<void> => {
    const { items, messages } = checkItems(lines, today)
    setProblems(messages)
    if (messages.length > 0) return
    const done = await resubmit.run({ dossier: view.row.dossier, base: view.base, checklist: items, note, attachments: [...scans] })
    if (done !== null) onDone(done)
  }
  return (
    <Dialog opened onClose={onClose} title={`Pemohon kembali membawa kekurangan: ${view.row.applicantName}`} size="64rem">
      <Form label="Pemohon kembali" submitLabel="Terima kembali" problems={problems} problemTitle="Belum bisa diterima kembali" refusal={resubmit.refusal} onSubmit={() => void send()}>
        <Stack gap="md">
          <ActChecklist lines={lines} onChange={setLines} />
          <AttachmentPicker
            id="resubmit-scans"
            attachments={scans}
            onAdd={(scan) => setScans((before) => [...before.filter((one) => one.hash !== scan.hash), scan])}
            onRemove={(scan) => setScans((before) => before.filter((one) => one.hash !== scan.hash))}
          />
          <AreaField path="note" label="Catatan" optional rows={1} value={note} onChange={setNote} />
          <Group justify="flex-end" gap="sm">
            <Button variant="default" onClick={onClose}>
              Tidak jadi
            </Button>
            <Button type="submit" loading={resubmit.running} rightSection={<kbd>Ctrl+Enter</kbd>}>
              Terima kembali
            </Button>
          </Group>
        </Stack>
      </Form>
    </Dialog>
  )
}

/** Nobody has looked at what was brought now; the note of last time stays as a help. */
const lookAgain = (line: CheckLine): CheckLine => (line.mark.state === 'absent' || line.mark.state === 'unfit' ? { ...line, mark: { ...line.mark, state: 'unchecked' } } : line)
