import { Button } from '@mantine/core'
import { useState } from 'react'
import { SERVER_GONE } from '#protocol/calls/server.ts'
import { useCommand } from '../../host/use-command.ts'
import { CodeField } from '../../sync/code-field.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { ChoiceField } from '../../ui/form/choice-field.tsx'
import { Form } from '../../ui/form/form.tsx'
import { FormActions } from '../../ui/form/form-actions.tsx'
import { TextField } from '../../ui/form/text-field.tsx'
import { Notice } from '../../ui/notice.tsx'
import { Progress } from '../../ui/progress.tsx'
import { Section } from '../../ui/section.tsx'
import classes from './computers.module.css'
import { PrepareServer } from './prepare-server.tsx'
import type { Server } from './server-panel.tsx'

const counted = new Intl.NumberFormat('id-ID')

/** Another server goes on with the office: moved while the one there is runs, or in the stead of one that is gone. */
export function ChangeServer({ server }: { readonly server: Server }) {
  const [open, setOpen] = useState(false)
  return (
    <Section title="Ganti server" lead={server.founded ? FOUNDER : GUEST}>
      <p className={classes.place}>Catatan kantor di komputer ini: sampai urutan {counted.format(server.place)}.</p>
      {server.founded ? (
        <Button variant="default" onClick={() => setOpen(true)}>
          Ganti server
        </Button>
      ) : null}
      {server.founded || server.asked || server.state === 'none' ? null : <PrepareServer />}
      {open ? <ChangeDialog server={server} onClose={() => setOpen(false)} /> : null}
    </Section>
  )
}

const FOUNDER = 'Pindahkan server kantor ke komputer lain, atau gantikan server yang rusak. Kunci kantor ada di komputer ini.'
const GUEST = 'Server diganti dari komputer yang memegang kunci kantor: komputer pertama kantor, atau komputer tempat lembar pemulihan dimasukkan. Komputer ini bisa disiapkan menjadi server yang baru.'

type Old = 'running' | 'gone'
type To = 'here' | 'code'

const OLD = [
  { value: 'running', label: 'Masih menyala' },
  { value: 'gone', label: 'Mati untuk selamanya' },
] as const
const TO = [
  { value: 'here', label: 'Komputer ini' },
  { value: 'code', label: 'Komputer lain' },
] as const

function ChangeDialog({ server, onClose }: { readonly server: Server; readonly onClose: () => void }) {
  const mayServe = !server.asked && server.state !== 'none'
  const [old, setOld] = useState<Old>('running')
  const [to, setTo] = useState<To>(mayServe ? 'here' : 'code')
  const [code, setCode] = useState('')
  const [sure, setSure] = useState('')
  const change = useCommand('server.change')
  const submit = (): void => void change.run({ code: to === 'here' ? '' : code, old, sure: old === 'gone' ? sure : '' })
  return (
    <Dialog opened onClose={onClose} title="Ganti server" size="lg">
      <Form label="Ganti server" onSubmit={submit} refusal={change.refusal} submitLabel="Ganti server">
        <ChoiceField path="old" label="Server lama" value={old} onChange={setOld} options={OLD} startHere />
        {old === 'running' ? <Planned /> : <Forced sure={sure} onSure={setSure} place={server.place} />}
        {mayServe ? <ChoiceField path="to" label="Server baru" value={to} onChange={setTo} options={TO} /> : null}
        {to === 'here' ? null : (
          <>
            <p className={classes.reach}>Di komputer yang akan menjadi server: Pengaturan, Komputer, Siapkan server di komputer ini. Kode yang muncul di sana diketik di sini.</p>
            <CodeField value={code} onChange={setCode} />
          </>
        )}
        {change.running && server.filling !== null ? <Filling filling={server.filling} /> : null}
        <FormActions>
          <Button type="submit" loading={change.running} {...(old === 'gone' ? { color: 'red' } : {})}>
            Ganti server
          </Button>
        </FormActions>
      </Form>
    </Dialog>
  )
}

/** Acts of the office that the new server has got. */
function Filling({ filling: { done, total } }: { readonly filling: NonNullable<Server['filling']> }) {
  const stop = useCommand('server.stopChange')
  return <Progress title="Mengisi server yang baru" done={done} total={total} unit="catatan" onCancel={() => void stop.run({})} />
}

const OPENED = 'Loket di sini dibuka lagi, dan semua petugas masuk sekali lagi.'
const FOLLOW = `Komputer-komputer lain menyusul sendiri selama server lama masih menyala, jadi biarkan menyala sampai semuanya pindah; petugas di sana juga masuk sekali lagi. Komputer yang sedang mati saat server lama dimatikan digabungkan lagi dengan kode dari server yang baru. ${OPENED}`
const JOIN = `Sesudah itu setiap komputer lain digabungkan lagi, masing-masing dengan satu kode dari server yang baru. Sampai saat itu komputer-komputer itu bekerja sendiri; pekerjaannya tersimpan dan masuk begitu bergabung. ${OPENED}`

const Planned = () => (
  <Notice>
    <p style={{ margin: 0 }}>Server lama menutup catatannya, lalu server yang baru diisi dari komputer ini dan melanjutkan. Tidak ada pekerjaan yang hilang.</p>
    <p style={{ margin: 0 }}>{FOLLOW}</p>
  </Notice>
)

function Forced({ sure, onSure, place }: { readonly sure: string; readonly onSure: (sure: string) => void; readonly place: number }) {
  return (
    <>
      <Notice tone="late" title="Hanya bila server lama tidak akan pernah menyala lagi">
        <p style={{ margin: 0 }}>Rusak, terbakar, hilang, atau dihapus. Bila server lama kemudian menyala lagi, komputer yang belum pindah terus bekerja dengannya, dan dua komputer bisa memegang berkas yang sama. Loket menunjukkannya dan tidak membuang apa pun, tetapi orang harus membereskannya.</p>
        <p style={{ margin: 0 }}>Server yang baru diisi dari komputer ini, sampai urutan {counted.format(place)}. Lihat angka itu di komputer-komputer lain (Pengaturan, Komputer): bila ada yang lebih tinggi, yang kelebihan itu masuk lagi saat komputer itu bergabung.</p>
        <p style={{ margin: 0 }}>{JOIN}</p>
      </Notice>
      <TextField path="sure" label={`Ketik ${SERVER_GONE}`} value={sure} onChange={onSure} maxLength={40} />
    </>
  )
}
