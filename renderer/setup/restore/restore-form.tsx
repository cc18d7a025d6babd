import { Button } from '@mantine/core'
import { useState } from 'react'
import { longDate } from '#domain/calendar/indonesian-date.ts'
import { localDate, localTime } from '#domain/calendar/office-time.ts'
import type { IsoInstant } from '#domain/ids.ts'
import type { FieldMessage, Refusal } from '#domain/refusal.ts'
import type { CallOutput } from '#protocol/calls.ts'
import { useCall } from '../../host/use-call.ts'
import { useCommand, useRequest } from '../../host/use-command.ts'
import { ChoiceField } from '../../ui/form/choice-field.tsx'
import { Form } from '../../ui/form/form.tsx'
import { FormActions } from '../../ui/form/form-actions.tsx'
import { SecretField } from '../../ui/form/secret-field.tsx'
import { TextField } from '../../ui/form/text-field.tsx'
import { Loading } from '../../ui/loading.tsx'

type Found = CallOutput<'restore.find'>[number]

interface RestoreFormProps {
  /** Why the last try came to nothing. */
  readonly refusal: Refusal | null
  readonly onBack: () => void
}

/** Which backup, and its pass phrase. Backups on disks that are mounted are found by themselves. */
export function RestoreForm({ refusal, onBack }: RestoreFormProps) {
  const { value: mounted } = useCall('restore.places', {})
  const [elsewhere, setElsewhere] = useState<readonly Found[]>([])
  const [folder, setFolder] = useState('')
  const [chosen, setChosen] = useState('')
  const [passPhrase, setPassPhrase] = useState('')
  const [problems, setProblems] = useState<readonly FieldMessage[]>([])
  const find = useRequest('restore.find')
  const begin = useCommand('restore.begin')
  const found = [...elsewhere, ...(mounted ?? []).filter((one) => elsewhere.every((other) => other.folder !== one.folder))]
  const taken = found.find((one) => one.folder === chosen) ?? found[0]
  const look = async (): Promise<void> => {
    begin.clear()
    setProblems([])
    const there = await find.run({ folder })
    setElsewhere(there ?? [])
    setChosen(there?.[0]?.folder ?? '')
  }
  const submit = (): void => {
    if (taken === undefined) return void look()
    const missing = passPhrase === '' ? [{ path: 'passPhrase', message: 'Kata sandi cadangan belum diisi.' }] : []
    setProblems(missing)
    if (missing.length === 0) void begin.run({ folder: taken.folder, passPhrase })
  }
  return (
    <>
      <h1>Pulihkan dari cadangan</h1>
      <p>Pasang diska cadangan. Berkas, lampiran, petugas, dan PIN kembali seperti terakhir dicadangkan.</p>
      <Form label="Pulihkan dari cadangan" onSubmit={submit} problems={problems} refusal={find.refusal ?? begin.refusal ?? refusal} submitLabel="Pulihkan">
        {mounted === undefined ? <Loading what="Mencari diska cadangan…" /> : null}
        {found.length === 0 ? null : <ChoiceField path="backup" label="Cadangan yang ditemukan" direction="column" value={taken?.folder ?? ''} onChange={setChosen} options={found.map((one) => ({ value: one.folder, label: labelOf(one), hint: one.folder }))} />}
        <TextField path="folder" label="Folder diska cadangan" hint="Bila tidak ditemukan sendiri: tulis alamatnya, lalu pilih Cari" optional={found.length > 0} value={folder} onChange={setFolder} startHere />
        <FormActions>
          <Button variant="default" loading={find.running} onClick={() => void look()}>
            Cari
          </Button>
        </FormActions>
        {taken === undefined ? null : <SecretField path="passPhrase" label="Kata sandi cadangan" hint="Bukan PIN; ditulis saat cadangan diatur" value={passPhrase} onChange={setPassPhrase} />}
        <FormActions>
          <Button type="submit" loading={begin.running} disabled={taken === undefined}>
            Pulihkan
          </Button>
          <Button variant="default" onClick={onBack}>
            Kembali ke penyiapan
          </Button>
        </FormActions>
      </Form>
    </>
  )
}

const megabytes = new Intl.NumberFormat('id-ID', { maximumFractionDigits: 1 })

function labelOf({ office, at, size }: Found): string {
  const instant = at as IsoInstant
  return `${office === '' ? 'Kantor tanpa nama' : office}, ${longDate(localDate(instant, 'Asia/Jakarta'))} ${localTime(instant, 'Asia/Jakarta')} WIB, ${megabytes.format(size / 1_000_000)} MB`
}
