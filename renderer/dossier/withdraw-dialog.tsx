import { Button, Group, Stack } from '@mantine/core'
import { useState } from 'react'
import { useCommand } from '../host/use-command.ts'
import { Dialog } from '../ui/dialog.tsx'
import { AreaField } from '../ui/form/area-field.tsx'
import { Form } from '../ui/form/form.tsx'
import { Notice } from '../ui/notice.tsx'
import type { OfWindow } from './view.ts'

/** The applicant takes the application back: the dossier ends without a permit, its number stays used. */
export function WithdrawDialog({ view, onClose, onDone }: OfWindow) {
  const [reason, setReason] = useState('')
  const withdraw = useCommand('dossier.withdraw')
  const send = async (): Promise<void> => {
    const done = await withdraw.run({ dossier: view.row.dossier, base: view.base, reason })
    if (done !== null) onDone(done)
  }
  const { registerNumber, applicantName } = view.row
  return (
    <Dialog opened onClose={onClose} title={`Catat penarikan berkas ${registerNumber === '' ? applicantName : registerNumber}?`}>
      <Form label="Catat penarikan" submitLabel="Catat penarikan" refusal={withdraw.refusal} onSubmit={() => void send()}>
        <Stack gap="md">
          <Notice tone="wait">Berkas selesai tanpa izin dan tidak bisa diteruskan lagi.{registerNumber === '' ? '' : ' Nomor registernya tetap terpakai.'}</Notice>
          <AreaField path="reason" label="Alasan pemohon" startHere value={reason} onChange={setReason} />
          <Group justify="flex-end" gap="sm">
            <Button variant="default" onClick={onClose}>
              Tidak jadi
            </Button>
            <Button type="submit" color="red" loading={withdraw.running} rightSection={<kbd>Ctrl+Enter</kbd>}>
              Catat penarikan
            </Button>
          </Group>
        </Stack>
      </Form>
    </Dialog>
  )
}
