import { Button } from '@mantine/core'
import { useState } from 'react'
import type { FieldMessage } from '#domain/refusal.ts'
import { useCall } from '../../host/use-call.ts'
import { useCommand } from '../../host/use-command.ts'
import { Form } from '../../ui/form/form.tsx'
import { FormActions } from '../../ui/form/form-actions.tsx'
import { SecretField } from '../../ui/form/secret-field.tsx'
import { SuggestField } from '../../ui/form/suggest-field.tsx'
import { Section } from '../../ui/section.tsx'
import { told } from '../../ui/told.ts'

const LEAD = 'Pilih flashdisk, disk kedua, atau folder jaringan. Loket menyalin setiap pekerjaan ke sana paling lambat satu menit kemudian, terkunci dengan kata sandi cadangan.'

/** Where backups go, and the pass phrase that locks them; the same form changes either. */
export function BackupForm({ folder: before }: { readonly folder: string }) {
  const [folder, setFolder] = useState(before)
  const [passPhrase, setPassPhrase] = useState('')
  const [again, setAgain] = useState('')
  const [problems, setProblems] = useState<readonly FieldMessage[]>([])
  const places = useCall('backup.places', {}).value ?? []
  const save = useCommand('backup.set')
  const action = before === '' ? 'Mulai cadangan' : 'Simpan tempat dan kata sandi'
  const submit = async (): Promise<void> => {
    const found = problemsOf(folder, passPhrase, again)
    setProblems(found)
    if (found.length > 0 || (await save.run({ folder, passPhrase })) === null) return
    setPassPhrase('')
    setAgain('')
    told('Cadangan dimulai. Tulis kata sandinya di kertas dan simpan di tempat terkunci.')
  }
  return (
    <Section title={before === '' ? 'Tempat cadangan' : 'Ganti tempat atau kata sandi'} lead={LEAD}>
      <Form label="Tempat cadangan" onSubmit={() => void submit()} refusal={save.refusal} problems={problems} submitLabel={action}>
        <SuggestField path="folder" label="Folder cadangan" hint="Alamat lengkap; panah bawah menunjukkan disk yang terpasang" value={folder} onChange={setFolder} suggestions={places} maxLength={1000} />
        <SecretField path="passPhrase" label="Kata sandi cadangan" hint="Paling sedikit 4 kata yang tidak berhubungan, atau 12 huruf. Tanpa kata sandi ini cadangan tidak bisa dibuka siapa pun; simpan tertulis di tempat terkunci." fresh value={passPhrase} onChange={setPassPhrase} />
        <SecretField path="again" label="Ulangi kata sandi cadangan" fresh value={again} onChange={setAgain} />
        <FormActions>
          <Button type="submit" loading={save.running}>
            {action}
          </Button>
        </FormActions>
      </Form>
    </Section>
  )
}

function problemsOf(folder: string, passPhrase: string, again: string): readonly FieldMessage[] {
  return [
    ...(folder.trim() === '' ? [{ path: 'folder', message: 'Folder cadangan belum diisi.' }] : []),
    ...(passPhrase === '' ? [{ path: 'passPhrase', message: 'Kata sandi cadangan belum diisi.' }] : []),
    ...(passPhrase !== '' && passPhrase !== again ? [{ path: 'again', message: 'Kata sandi yang diulang belum sama. Tulis sekali lagi.' }] : []),
  ]
}
