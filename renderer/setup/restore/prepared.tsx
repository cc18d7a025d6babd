import { Button } from '@mantine/core'
import { useEffect, useRef, useState } from 'react'
import type { CallOutput } from '#protocol/calls.ts'
import { useCommand } from '../../host/use-command.ts'
import { FormActions } from '../../ui/form/form-actions.tsx'
import { Loading } from '../../ui/loading.tsx'
import { Notice } from '../../ui/notice.tsx'

interface PreparedProps {
  readonly prepared: NonNullable<CallOutput<'restore.state'>['prepared']>
  readonly onDrop: () => void
}

/** What will be put in place, what could not be restored, and what is to be done next. */
export function Prepared({ prepared: { office, faults }, onDrop }: PreparedProps) {
  const use = useCommand('restore.use')
  const start = useRef<HTMLButtonElement>(null)
  const [opening, setOpening] = useState(false)
  useEffect(() => start.current?.focus(), [])
  const run = async (): Promise<void> => {
    if ((await use.run({})) !== null) setOpening(true)
  }
  return (
    <>
      <h1>Cadangan siap dipakai</h1>
      <p>{office}</p>
      {faults.length === 0 ? <Notice tone="ok">Semua isi cadangan terbaca dan utuh.</Notice> : <Faults faults={faults} />}
      <h2>Sesudah ini</h2>
      <ol>
        <li>Masuk dengan nama dan PIN seperti biasa.</li>
        <li>Nomor baru ditahan dahulu. Admin membuka Pengaturan, Pemulihan nomor, lalu mengisi nomor terakhir menurut kertas, buku demi buku.</li>
        <li>Masukkan lagi berkas yang diterima sesudah cadangan terakhir, dari resi dan stopmapnya.</li>
      </ol>
      <p>Jangan memakai komputer lama lagi: keduanya akan memberi nomor yang sama.</p>
      {use.refusal === null ? null : <Notice tone="late">{use.refusal.message}</Notice>}
      {use.running || opening ? <Loading what="Membuka data…" /> : null}
      <FormActions>
        <Button ref={start} loading={use.running} onClick={() => void run()}>
          Pakai data ini
        </Button>
        <Button variant="default" onClick={onDrop}>
          Batalkan
        </Button>
      </FormActions>
    </>
  )
}

const SHOWN = 20

function Faults({ faults }: { readonly faults: readonly string[] }) {
  return (
    <Notice tone="wait" title={`${faults.length} hal tidak bisa dipulihkan; selebihnya utuh`}>
      <ul>
        {faults.slice(0, SHOWN).map((fault) => (
          <li key={fault}>{fault}</li>
        ))}
        {faults.length > SHOWN ? <li>dan {faults.length - SHOWN} lagi</li> : null}
      </ul>
    </Notice>
  )
}
