import { Button } from '@mantine/core'
import { useState } from 'react'
import { useCommand } from '../../host/use-command.ts'
import { Dialog } from '../../ui/dialog.tsx'
import { Form } from '../../ui/form/form.tsx'
import { Notice } from '../../ui/notice.tsx'
import { Section } from '../../ui/section.tsx'
import { PcName } from './pc-name.tsx'

const LEAD = 'Bila belum ada server kantor, komputer ini bisa menjadi servernya. Pilih komputer yang selalu menyala selama jam kerja dan tersambung dengan kabel.'

/** A PC of an office without a server becomes its server. */
export function ServeForm() {
  const [open, setOpen] = useState(false)
  return (
    <Section title="Server kantor di komputer ini" lead={LEAD}>
      <Button variant="default" onClick={() => setOpen(true)}>
        Jadikan komputer ini server kantor
      </Button>
      {open ? <ServeDialog onClose={() => setOpen(false)} /> : null}
    </Section>
  )
}

function ServeDialog({ onClose }: { readonly onClose: () => void }) {
  const [name, setName] = useState('')
  const serve = useCommand('server.begin')
  return (
    <Dialog opened onClose={onClose} title="Jadikan komputer ini server kantor">
      <Form label="Server kantor" onSubmit={() => void serve.run({ name })} refusal={serve.refusal} submitLabel="Jadikan server">
        <Notice>
          <p style={{ margin: 0 }}>Semua catatan di komputer ini menjadi awal catatan bersama. Komputer lain bergabung dengan kode yang dibuat sesudah ini.</p>
          <p style={{ margin: 0 }}>Selama komputer ini mati atau Loket ditutup, komputer lain tetap bekerja tetapi belum saling melihat pekerjaannya. Loket dibuka lagi sesudah ini, dan semua petugas masuk sekali lagi.</p>
        </Notice>
        <PcName label="Nama komputer ini" examples="PC Front Office" name={name} onName={setName} action="Jadikan server" running={serve.running} />
      </Form>
    </Dialog>
  )
}
