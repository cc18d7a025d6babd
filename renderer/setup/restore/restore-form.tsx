import { Button } from '@mantine/core'
import { useState } from 'react'
import { longDate } from '#domain/calendar/indonesian-date.ts'
import { localDate, localTime } from '#domain/calendar/office-time.ts'
import type { IsoInstant } from '#domain/ids.ts'
import type { FieldMessage, Refusal } from '#domain/refusal.ts'
import { useCommand } from '../../host/use-command.ts'
import { ChoiceField } from '../../ui/form/choice-field.tsx'
import { Form } from '../../ui/form/form.tsx'
import { FormActions } from '../../ui/form/form-actions.tsx'
import { SecretField } from '../../ui/form/secret-field.tsx'
import { TextField } from '../../ui/form/text-field.tsx'
import { Loading } from '../../ui/loading.tsx'
import type { Finding, FoundBackup } from './use-found.ts'

interface RestoreFormProps {
  readonly finding: Finding
  /** Why the last try came to nothing. */
  readonly refusal: Refusal | null
  readonly onBack: () => void
}

const UNANSWERED: readonly FieldMessage[] = [{ path: 'passPhrase', message: 'Kata sandi cadangan belum diisi.' }]

/** Which backup, and its pass phrase. Backups on disks that are mounted are found by themselves. */
export function RestoreForm({ finding, refusal, onBack }: RestoreFormProps) {
  const { folder, write, found, taken, choose, look } = finding
  const [passPhrase, setPassPhrase] = useState('')
  const [problems, setProblems] = useState<readonly FieldMessage[]>([])
  const begin = useCommand('restore.begin')
  const search = (): void => {
    begin.clear()
    setProblems([])
    void look()
  }
  const submit = (): void => {
    if (taken === null) return search()
    setProblems(passPhrase === '' ? UNANSWERED : [])
    if (passPhrase !== '') void begin.run({ folder: taken.folder, passPhrase })
  }
  return (
    <>
      <h1>Pulihkan dari cadangan</h1>
      <p>Pasang disk cadangan. Berkas, lampiran, petugas, dan PIN kembali seperti terakhir dicadangkan.</p>
      <Form label="Pulihkan dari cadangan" onSubmit={submit} problems={problems} refusal={finding.refusal ?? begin.refusal ?? refusal} submitLabel="Pulihkan">
        {finding.searching ? <Loading what="Mencari disk cadangan…" /> : null}
        {taken === null ? null : <ChoiceField path="backup" label="Cadangan yang ditemukan" direction="column" value={taken.folder} onChange={choose} options={found.map((one) => ({ value: one.folder, label: labelOf(one), hint: one.folder }))} />}
        <TextField path="folder" label="Folder disk cadangan" hint="Bila tidak ditemukan sendiri: tulis alamatnya, lalu pilih Cari" optional={taken !== null} value={folder} onChange={write} startHere />
        <FormActions>
          <Button variant="default" loading={finding.looking} onClick={search}>
            Cari
          </Button>
        </FormActions>
        {taken === null ? null : <SecretField path="passPhrase" label="Kata sandi cadangan" hint="Bukan PIN; ditulis saat cadangan diatur" value={passPhrase} onChange={setPassPhrase} />}
        <FormActions>
          <Button type="submit" loading={begin.running} disabled={taken === null}>
            Pulihkan
          </Button>
          <Back onBack={onBack} />
        </FormActions>
      </Form>
    </>
  )
}

function Back({ onBack }: Pick<RestoreFormProps, 'onBack'>) {
  return (
    <Button variant="default" onClick={onBack}>
      Kembali ke penyiapan
    </Button>
  )
}

const megabytes = new Intl.NumberFormat('id-ID', { maximumFractionDigits: 1 })

function labelOf({ office, at, size }: FoundBackup): string {
  const instant = at as IsoInstant
  return `${office === '' ? 'Kantor tanpa nama' : office}, ${longDate(localDate(instant, 'Asia/Jakarta'))} ${localTime(instant, 'Asia/Jakarta')} WIB, ${megabytes.format(size / 1_000_000)} MB`
}
