import { useState } from 'react'
import type { CallOutput } from '#protocol/calls.ts'
import { useCommand } from '../../host/use-command.ts'
import { useUnsaved } from '../../session/unsaved.ts'
import { Dialog } from '../../ui/dialog.tsx'
import { CheckField } from '../../ui/form/check-field.tsx'
import { FieldRow } from '../../ui/form/field-row.tsx'
import { Form } from '../../ui/form/form.tsx'
import { SecretField } from '../../ui/form/secret-field.tsx'
import { TextField } from '../../ui/form/text-field.tsx'
import { SaveBar } from '../save-bar.tsx'
import { told } from '../../ui/told.ts'
import type { OfficerInput, OfficerText } from './officer-text.ts'
import { RoleFields } from './role-fields.tsx'

interface OfficerDialogProps {
  readonly saved: OfficerText
  readonly roles: CallOutput<'officer.list'>['roles']
  readonly onClose: () => void
}

/** One officer: name, roles, PIN, active or not. What is typed stays when the window is closed. */
export function OfficerDialog({ saved, roles, onClose }: OfficerDialogProps) {
  const typed = useUnsaved(saved.isNew ? 'petugas baru' : `petugas ${saved.officer.id}`, saved)
  const save = useCommand('officer.save')
  // Never kept beside what else is typed: it is gone with the window.
  const [secret, setSecret] = useState('')
  const { officer, isNew } = typed.value
  const set = (change: Partial<OfficerInput>): void => typed.set({ ...typed.value, officer: { ...officer, ...change } })
  const submit = async (): Promise<void> => {
    if ((await save.run({ officer, secret })) === null) return
    typed.forget()
    told(`${officer.name} tersimpan.`)
    onClose()
  }
  return (
    <Dialog opened onClose={onClose} title={isNew ? 'Petugas baru' : saved.officer.name} size="xl">
      <Form label={isNew ? 'Petugas baru' : 'Ubah petugas'} onSubmit={() => void submit()} refusal={save.refusal}>
        <FieldRow>
          <TextField path="officer.name" label="Nama" hint="Dengan gelar" value={officer.name} onChange={(name) => set({ name })} startHere />
          <TextField path="officer.desk" label="Meja" optional hint="Misalnya Loket pendaftaran" value={officer.desk} onChange={(desk) => set({ desk })} />
        </FieldRow>
        <FieldRow>
          <TextField path="officer.nip" label="NIP" optional kind="digits" hint="18 angka" value={officer.nip} onChange={(nip) => set({ nip })} />
          <TextField path="officer.rank" label="Pangkat" optional hint="Misalnya Penata Muda" value={officer.rank} onChange={(rank) => set({ rank })} />
        </FieldRow>
        <RoleFields value={officer.roles} onChange={(held) => set({ roles: held })} roles={roles} />
        <SecretField
          path="secret"
          label={isNew ? 'PIN atau kata sandi' : 'PIN atau kata sandi baru'}
          hint={isNew ? 'Sampaikan langsung kepada petugasnya; ia menggantinya di Pengaturan, PIN saya.' : 'Kosongkan bila tidak diganti.'}
          optional={!isNew}
          fresh
          value={secret}
          onChange={setSecret}
        />
        <CheckField path="officer.active" label="Aktif" hint="Petugas nonaktif tidak bisa masuk; riwayatnya tetap." value={officer.active} onChange={(active) => set({ active })} />
        <SaveBar changed={typed.changed} running={save.running} onForget={typed.forget} />
      </Form>
    </Dialog>
  )
}
