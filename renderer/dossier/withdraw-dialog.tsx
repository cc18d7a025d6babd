import { Stack } from '@mantine/core'
import { useState } from 'react'
import { useCommand } from '../host/use-command.ts'
import { ConfirmDialog } from '../ui/confirm-dialog.tsx'
import { AreaField } from '../ui/form/area-field.tsx'
import { Notice } from '../ui/notice.tsx'
import { told } from '../ui/told.ts'
import type { OfView } from './view.ts'

/** The applicant takes the application back; the register number stays used. */
export function WithdrawDialog({ view, onClose }: OfView & { readonly onClose: () => void }) {
  const [reason, setReason] = useState('')
  const withdraw = useCommand('dossier.withdraw')
  const send = async (): Promise<void> => {
    const done = await withdraw.run({ dossier: view.row.dossier, base: view.base, reason })
    if (done === null) return
    told(done.message)
    onClose()
  }
  return (
    <ConfirmDialog opened onClose={onClose} title={`Catat penarikan berkas ${view.row.registerNumber}?`} action="Catat penarikan" running={withdraw.running} onConfirm={() => void send()}>
      <Stack gap="md">
        {withdraw.refusal === null ? null : (
          <Notice tone="late" live>
            {withdraw.refusal.message}
          </Notice>
        )}
        <p>Berkas selesai tanpa izin. Nomor registernya tetap terpakai dan tidak diberikan lagi.</p>
        <AreaField path="reason" label="Alasan pemohon" value={reason} onChange={setReason} />
      </Stack>
    </ConfirmDialog>
  )
}
