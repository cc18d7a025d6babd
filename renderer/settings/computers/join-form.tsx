import { Button } from '@mantine/core'
import { useState } from 'react'
import type { FieldMessage } from '#domain/refusal.ts'
import { useCommand } from '../../host/use-command.ts'
import { CodeField, UNANSWERED } from '../../sync/code-field.tsx'
import { Form } from '../../ui/form/form.tsx'
import { FormActions } from '../../ui/form/form-actions.tsx'
import { Notice } from '../../ui/notice.tsx'
import { Section } from '../../ui/section.tsx'

const FIRST = {
  title: 'Gabung ke server kantor',
  lead: 'Komputer ini bekerja sendiri. Bila kantor memakai beberapa komputer, gabungkan semuanya ke satu server kantor: berkas yang diterima di satu loket langsung tampak di meja lain, dan tidak ada nomor kembar.',
  notice: 'Semua catatan di komputer ini ikut ke server. Loket dibuka lagi sesudah bergabung, dan semua petugas masuk sekali lagi.',
} as const

const AGAIN = {
  title: 'Gabung lagi',
  lead: 'Hanya bila server kantor kini beralamat lain, atau tidak menerima komputer ini lagi. Minta kode baru di server, atau di komputer lain: Pengaturan, Komputer, Tambah komputer.',
  notice: 'Semua catatan di komputer ini tetap ada. Loket dibuka lagi sesudah bergabung, dan semua petugas masuk sekali lagi.',
} as const

/** A PC joins the office's server with all it has; `again`: one that is out of touch with it. */
export function JoinForm({ again = false }: { readonly again?: boolean }) {
  const { title, lead, notice } = again ? AGAIN : FIRST
  const [code, setCode] = useState('')
  const [problems, setProblems] = useState<readonly FieldMessage[]>([])
  const join = useCommand('sync.join')
  const submit = (): void => {
    const found = code.trim() === '' ? UNANSWERED : []
    setProblems(found)
    if (found.length === 0) void join.run({ code })
  }
  return (
    <Section title={title} lead={lead}>
      <Form label={title} onSubmit={submit} refusal={join.refusal} problems={problems} submitLabel="Gabung">
        <Notice>{notice}</Notice>
        <CodeField value={code} onChange={setCode} startHere={!again} />
        <FormActions>
          <Button type="submit" loading={join.running}>
            Gabung
          </Button>
        </FormActions>
      </Form>
    </Section>
  )
}
