import { Button } from '@mantine/core'
import { useState } from 'react'
import { useCommand } from '../../host/use-command.ts'
import { useOfficeClock } from '../../session/office-clock.ts'
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { Form } from '../../ui/form/form.tsx'
import { FormActions } from '../../ui/form/form-actions.tsx'
import { TextField } from '../../ui/form/text-field.tsx'
import { Notice } from '../../ui/notice.tsx'
import { told } from '../../ui/told.ts'
import classes from './computers.module.css'
import { type Device, heldWords } from './device-words.ts'

interface DeviceDialogProps {
  readonly device: Device
  readonly onClose: () => void
}

/** One PC of the office: its name, and letting it in no more. */
export function DeviceDialog({ device, onClose }: DeviceDialogProps) {
  const [name, setName] = useState(device.name)
  const [revoking, setRevoking] = useState(false)
  const rename = useCommand('sync.rename')
  const submit = async (): Promise<void> => {
    if ((await rename.run({ device: device.device, name })) === null) return
    told(`Komputer ${device.code} bernama ${name}.`)
    onClose()
  }
  return (
    <>
      <Dialog opened={!revoking} onClose={onClose} title={`${device.name}, kode ${device.code}`}>
        <Form label="Komputer" onSubmit={() => void submit()} refusal={rename.refusal} submitLabel="Simpan nama">
          <TextField path="name" label="Nama" value={name} onChange={setName} maxLength={60} startHere />
          {device.revoked === null ? null : <Notice tone="wait">Komputer ini sudah dicabut. Penggantinya bergabung sebagai komputer baru.</Notice>}
          {device.held === 0 ? null : <Held device={device} onDone={onClose} />}
          <FormActions>
            <Button type="submit" loading={rename.running}>
              Simpan nama
            </Button>
            {device.own || device.revoked !== null ? null : (
              <Button variant="subtle" color="red" onClick={() => setRevoking(true)}>
                Cabut komputer ini
              </Button>
            )}
          </FormActions>
        </Form>
      </Dialog>
      <RevokeDialog device={device} opened={revoking} onBack={() => setRevoking(false)} onDone={onClose} />
    </>
  )
}

/** What it sent after it was revoked has no effect until an admin has looked at the papers. */
function Held({ device: { device, name, held, heldOn }, onDone }: { readonly device: Device; readonly onDone: () => void }) {
  const admit = useCommand('sync.admit')
  const clock = useOfficeClock()
  const run = async (): Promise<void> => {
    if ((await admit.run({ device })) === null) return
    told(`Pekerjaan ${name} diterima.`)
    onDone()
  }
  return (
    <Notice tone="wait" title={heldWords({ held })}>
      <p style={{ margin: 0 }}>Dikerjakan di komputer ini tetapi baru sampai sesudah ia dicabut. Cocokkan dengan berkas kertasnya; bila benar pekerjaan petugas, terima.</p>
      <ul className={classes.held}>
        {heldOn.map(({ about, officer, at }) => (
          <li key={`${about} ${at}`}>
            {about} <small>{[officer, clock.moment(at)].filter((words) => words !== '').join(', ')}</small>
          </li>
        ))}
      </ul>
      {admit.refusal === null ? null : <p style={{ margin: 0 }}>{admit.refusal.message}</p>}
      <Button size="compact-md" variant="default" mt="0.25rem" loading={admit.running} onClick={() => void run()}>
        Terima pekerjaan itu
      </Button>
    </Notice>
  )
}

interface RevokeDialogProps extends Pick<DeviceDialogProps, 'device'> {
  readonly opened: boolean
  readonly onBack: () => void
  readonly onDone: () => void
}

function RevokeDialog({ device, opened, onBack, onDone }: RevokeDialogProps) {
  const revoke = useCommand('sync.revoke')
  const run = async (): Promise<void> => {
    if ((await revoke.run({ device: device.device })) === null) return
    told(`${device.name} dicabut.`)
    onDone()
  }
  return (
    <ConfirmDialog opened={opened} onClose={onBack} title={`Cabut ${device.name}?`} action="Cabut komputer" running={revoke.running} onConfirm={() => void run()}>
      {revoke.refusal === null ? null : (
        <Notice tone="late" live>
          {revoke.refusal.message}
        </Notice>
      )}
      <p style={{ margin: 0 }}>Server kantor tidak lagi menjawab komputer itu. Yang sudah dikirimnya tetap ada; yang belum dikirim tidak masuk tanpa persetujuan admin. Nomor yang dipegangnya diteruskan komputer lain lewat Nomor, Pemegang nomor, Komputer hilang. Bila komputer itu dicuri, minta semua petugas mengganti PIN.</p>
    </ConfirmDialog>
  )
}
