import { useState } from 'react'
import type { FieldMessage } from '#domain/refusal.ts'
import type { CallOutput } from '#protocol/calls.ts'
import { useCommand } from '../../host/use-command.ts'
import { useUnsaved } from '../../session/unsaved.ts'
import { Dialog } from '../../ui/dialog.tsx'
import { CheckField } from '../../ui/form/check-field.tsx'
import { Form } from '../../ui/form/form.tsx'
import { SecretField } from '../../ui/form/secret-field.tsx'
import { nipProblem } from '../nip-problem.ts'
import { SaveBar } from '../save-bar.tsx'
import { told } from '../../ui/told.ts'
import type { OfficerInput, OfficerText } from './officer-text.ts'
import { OfficerFields } from './officer-fields.tsx'

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
  const [problems, setProblems] = useState<readonly FieldMessage[]>([])
  const { officer, isNew } = typed.value
  const set = (change: Partial<OfficerInput>): void => typed.set({ ...typed.value, officer: { ...officer, ...change } })
  const submit = async (): Promise<void> => {
    const found = nipProblem('officer.nip', officer.nip)
    setProblems(found)
    if (found.length > 0 || (await save.run({ officer, secret })) === null) return
    if (isNew) typed.forget()
    else typed.saved()
    told(`${officer.name} tersimpan.`)
    onClose()
  }
  return (
    <Dialog opened onClose={onClose} title={isNew ? 'Petugas baru' : saved.officer.name} size="xl">
      <Form label={isNew ? 'Petugas baru' : 'Ubah petugas'} onSubmit={() => void submit()} refusal={save.refusal} problems={problems}>
        <OfficerFields officer={officer} roles={roles} onChange={set} />
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
