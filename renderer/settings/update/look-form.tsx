import { Button } from '@mantine/core'
import { useState } from 'react'
import type { FieldMessage } from '#domain/refusal.ts'
import { useCall } from '../../host/use-call.ts'
import { useCommand } from '../../host/use-command.ts'
import { Form } from '../../ui/form/form.tsx'
import { FormActions } from '../../ui/form/form-actions.tsx'
import { SuggestField } from '../../ui/form/suggest-field.tsx'
import { Section } from '../../ui/section.tsx'

const MISSING: FieldMessage = { path: 'source', message: 'Folder atau alamat pembaruan belum diisi.' }

/** Where to look for a newer version; sticks that are mounted now are offered. */
export function LookForm({ version, source: before }: { readonly version: string; readonly source: string }) {
  const [source, setSource] = useState(before)
  const [problems, setProblems] = useState<readonly FieldMessage[]>([])
  const places = useCall('backup.places', {}).value ?? []
  const look = useCommand('update.look')
  const submit = (): void => {
    setProblems(source.trim() === '' ? [MISSING] : [])
    if (source.trim() !== '') void look.run({ source })
  }
  return (
    <Section title="Cari pembaruan" lead={`Komputer ini memakai Loket ${version}. Pasang flashdisk dari penerbit Loket, atau tulis alamat server pembaruan di kantor.`}>
      <Form label="Cari pembaruan" onSubmit={submit} refusal={look.refusal} problems={problems} submitLabel="Periksa pembaruan">
        <SuggestField path="source" label="Folder atau alamat pembaruan" hint="Panah bawah menunjukkan disk yang terpasang; alamat server dimulai dengan http:// atau https://" value={source} onChange={setSource} suggestions={places} maxLength={1000} />
        <FormActions>
          <Button type="submit" loading={look.running}>
            Periksa pembaruan
          </Button>
        </FormActions>
      </Form>
    </Section>
  )
}
