import { Button } from '@mantine/core'
import { useState } from 'react'
import type { FieldMessage } from '#domain/refusal.ts'
import { useCommand } from '../../host/use-command.ts'
import { PagesDialog } from '../../jobs/pages-dialog.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { Form } from '../../ui/form/form.tsx'
import { FormActions } from '../../ui/form/form-actions.tsx'
import { SecretField } from '../../ui/form/secret-field.tsx'
import { TextField } from '../../ui/form/text-field.tsx'
import { Notice } from '../../ui/notice.tsx'
import { Section } from '../../ui/section.tsx'
import { told } from '../../ui/told.ts'
import type { Server } from './server-panel.tsx'

/** Twelve groups of six signs, with what stands before and between them. */
const LONGEST = 160

/** The office's key: on paper for the safe, where it is on this PC; otherwise from there. */
export function OfficeKey({ server: { founded, sheetPrinted } }: { readonly server: Server }) {
  const [open, setOpen] = useState(false)
  const close = (): void => setOpen(false)
  return (
    <Section title="Kunci kantor" lead={founded ? HERE : ELSEWHERE}>
      {founded && !sheetPrinted ? <Notice tone="wait">Lembar pemulihan belum pernah dicetak. Bila komputer ini rusak atau hilang, tanpa lembar itu server kantor tidak bisa diganti.</Notice> : null}
      <Button variant="default" mt={founded && !sheetPrinted ? '0.75rem' : 0} onClick={() => setOpen(true)}>
        {founded ? 'Cetak lembar pemulihan' : 'Masukkan kunci dari lembar pemulihan'}
      </Button>
      {open ? founded ? <PrintSheet onClose={close} /> : <TakeKey onClose={close} /> : null}
    </Section>
  )
}

const HERE = 'Kunci kantor ada di komputer ini; dengan kunci itu server kantor diganti. Lembar pemulihan memuat kunci itu di kertas, untuk brankas kantor.'
const ELSEWHERE = 'Kunci kantor ada di komputer pertama kantor, dan di lembar pemulihannya. Bila komputer itu hilang, kunci dari lembar itu dimasukkan di sini.'

/** The PIN once more, then the page. */
function PrintSheet({ onClose }: { readonly onClose: () => void }) {
  const [secret, setSecret] = useState('')
  const [problems, setProblems] = useState<readonly FieldMessage[]>([])
  const [job, setJob] = useState('')
  const make = useCommand('server.sheet')
  const submit = async (): Promise<void> => {
    const found = secret === '' ? [{ path: 'secret', message: 'PIN atau kata sandi belum diisi.' }] : []
    setProblems(found)
    if (found.length === 0) setJob((await make.run({ secret }))?.id ?? '')
  }
  if (job !== '') return <PagesDialog job={job} title="Lembar pemulihan kantor" unit="lembar" sheet="letter" savable={false} onClose={onClose} />
  return (
    <Dialog opened onClose={onClose} title="Cetak lembar pemulihan">
      <Form label="Cetak lembar pemulihan" onSubmit={() => void submit()} refusal={make.refusal} problems={problems} submitLabel="Buat lembar">
        <Notice>Siapa pun yang memegang lembar ini dapat menunjuk server kantor. Cetak, simpan di brankas, dan jangan simpan berkas PDF-nya.</Notice>
        <SecretField path="secret" label="PIN atau kata sandi Anda" value={secret} onChange={setSecret} startHere />
        <FormActions>
          <Button type="submit" loading={make.running}>
            Buat lembar
          </Button>
        </FormActions>
      </Form>
    </Dialog>
  )
}

function TakeKey({ onClose }: { readonly onClose: () => void }) {
  const [sheet, setSheet] = useState('')
  const take = useCommand('server.takeKey')
  const submit = async (): Promise<void> => {
    if ((await take.run({ sheet })) === null) return
    told('Kunci kantor tersimpan di komputer ini. Server kantor kini bisa diganti dari sini.')
    onClose()
  }
  return (
    <Dialog opened onClose={onClose} title="Masukkan kunci kantor" size="60rem">
      <Form label="Masukkan kunci kantor" onSubmit={() => void submit()} refusal={take.refusal} submitLabel="Simpan kunci">
        <TextField path="sheet" label="Kunci di lembar pemulihan" hint="Dua belas kelompok enam tanda, berurutan; huruf besar atau kecil sama saja. Boleh dipindai dari lembarnya." value={sheet} onChange={setSheet} maxLength={LONGEST} startHere />
        <FormActions>
          <Button type="submit" loading={take.running}>
            Simpan kunci
          </Button>
        </FormActions>
      </Form>
    </Dialog>
  )
}
