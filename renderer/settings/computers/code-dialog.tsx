import { useState } from 'react'
import { useCommand } from '../../host/use-command.ts'
import { useOfficeClock } from '../../session/office-clock.ts'
import { Dialog } from '../../ui/dialog.tsx'
import { Form } from '../../ui/form/form.tsx'
import { type Code, MadeCode } from './made-code.tsx'
import { PcName } from './pc-name.tsx'

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
          <PcName label="Nama komputer itu" examples="PC Loket 2 atau PC Back Office" name={name} onName={setName} action="Buat kode" running={make.running} />
        </Form>
      ) : (
        <Made name={name} code={code} onClose={onClose} />
      )}
    </Dialog>
  )
}

function Made({ name, code, onClose }: { readonly name: string; readonly code: Code; readonly onClose: () => void }) {
  const clock = useOfficeClock()
  return (
    <MadeCode code={code} onClose={onClose} lead={`Kode gabung untuk ${name}, berlaku satu kali sampai pukul ${clock.time(code.expires)}:`}>
      <ol>
        <li>Pasang Loket di {name} dan buka.</li>
        <li>Di layar Penyiapan pilih Gabung ke kantor. Bila komputer itu sudah pernah dipakai: Pengaturan, Komputer.</li>
        <li>Ketik kode ini, atau pindai gambarnya.</li>
      </ol>
      <p>Jangan kirim kode ini lewat pesan: siapa pun yang memakainya lebih dulu masuk ke kantor ini.</p>
    </MadeCode>
  )
}
