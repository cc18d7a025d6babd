import { Button, Group, Stack } from '@mantine/core'
import { useState } from 'react'
import { lineOfItem } from '../checklist/check-line.ts'
import { checkItems } from '../checklist/check-items.ts'
import { useCommand } from '../host/use-command.ts'
import { useOfficeClock } from '../session/office-clock.ts'
import { Dialog } from '../ui/dialog.tsx'
import { AreaField } from '../ui/form/area-field.tsx'
import { Form } from '../ui/form/form.tsx'
import { told } from '../ui/told.ts'
import { ActChecklist } from './act-checklist.tsx'
import type { OfView } from './view.ts'

/** The applicant is back: what was brought is ticked, and the same dossier goes on with the same number. */
export function ResubmitDialog({ view, onClose }: OfView & { readonly onClose: () => void }) {
  const today = useOfficeClock().today()
  const [lines, setLines] = useState(() => view.checklist.map(lineOfItem))
  const [note, setNote] = useState('')
  const resubmit = useCommand('dossier.resubmit')
  const send = async (): Promise<void> => {
    const done = await resubmit.run({ dossier: view.row.dossier, base: view.base, checklist: checkItems(lines, today).items, note, attachments: [] })
    if (done === null) return
    told(done.message)
    onClose()
  }
  return (
    <Dialog opened onClose={onClose} title="Berkas masuk kembali" size="xl">
      <Form label="Berkas masuk kembali" submitLabel="Terima kembali" refusal={resubmit.refusal} onSubmit={() => void send()}>
        <Stack gap="md">
          <ActChecklist lines={lines} onChange={(changed) => setLines([...changed])} />
          <AreaField path="note" label="Catatan" optional rows={2} value={note} onChange={setNote} />
          <Group justify="flex-end" gap="sm">
            <Button variant="default" onClick={onClose}>
              Tidak jadi
            </Button>
            <Button type="submit" loading={resubmit.running}>
              Terima kembali
            </Button>
          </Group>
        </Stack>
      </Form>
    </Dialog>
  )
}
