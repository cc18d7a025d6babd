import { Button } from '@mantine/core'
import { useEffect, useRef, useState } from 'react'
import type { CallOutput } from '#protocol/calls.ts'
import { useCommand } from '../../host/use-command.ts'
import { useOfficeClock } from '../../session/office-clock.ts'
import { Dialog } from '../../ui/dialog.tsx'
import { Form } from '../../ui/form/form.tsx'
import { FormActions } from '../../ui/form/form-actions.tsx'
import { TextField } from '../../ui/form/text-field.tsx'
import classes from './computers.module.css'

type Code = CallOutput<'sync.code'>

/** One more PC for the office: what it is called, then the code with which it joins. */
export function CodeDialog({ onClose }: { readonly onClose: () => void }) {
  const [name, setName] = useState('')
  const [code, setCode] = useState<Code | null>(null)
  const make = useCommand('sync.code')
  const submit = async (): Promise<void> => setCode(await make.run({ name }))
  return (
    <Dialog opened onClose={onClose} title="Tambah komputer" size="xl">
      {code === null ? (
        <Form label="Tambah komputer" onSubmit={() => void submit()} refusal={make.refusal} submitLabel="Buat kode">
          <TextField path="name" label="Nama komputer itu" hint="Menurut tempatnya, misalnya PC Loket 2 atau PC Back Office" value={name} onChange={setName} maxLength={60} startHere />
          <FormActions>
            <Button type="submit" loading={make.running}>
              Buat kode
            </Button>
          </FormActions>
        </Form>
      ) : (
        <Made name={name} code={code} onClose={onClose} />
      )}
    </Dialog>
  )
}

function Made({ name, code, onClose }: { readonly name: string; readonly code: Code; readonly onClose: () => void }) {
  const clock = useOfficeClock()
  const done = useRef<HTMLButtonElement>(null)
  useEffect(() => done.current?.focus(), [])
  return (
    <div className={classes.made}>
      <div>
        <p>Kode gabung untuk {name}, berlaku satu kali sampai pukul {clock.time(code.expires)}:</p>
        <Groups code={code.code} />
        <ol>
          <li>Pasang Loket di {name} dan buka.</li>
          <li>Di layar Penyiapan pilih Gabung ke kantor. Bila komputer itu sudah pernah dipakai: Pengaturan, Komputer.</li>
          <li>Ketik kode ini, atau pindai gambarnya.</li>
        </ol>
        <p>Jangan kirim kode ini lewat pesan: siapa pun yang memakainya lebih dulu masuk ke kantor ini.</p>
        <FormActions>
          <Button ref={done} onClick={onClose}>
            Selesai
          </Button>
        </FormActions>
      </div>
      <img src={`data:image/svg+xml,${encodeURIComponent(code.picture)}`} alt="Gambar QR kode gabung" />
    </div>
  )
}

/** Four groups in a line, so that who types it keeps his place. */
const Groups = ({ code }: { readonly code: string }) => (
  <output className={classes.code}>
    {(code.match(/[^-]+-?/g) ?? []).map((group, place) => (
      // The same group may come twice.
      <span key={`${place} ${group}`}>{group}</span>
    ))}
  </output>
)
