import { Button } from '@mantine/core'
import { useState } from 'react'
import type { FieldMessage } from '#domain/refusal.ts'
import { useCommand } from '../../host/use-command.ts'
import { CodeField, UNANSWERED } from '../../sync/code-field.tsx'
import { Form } from '../../ui/form/form.tsx'
import { FormActions } from '../../ui/form/form-actions.tsx'
import { Notice } from '../../ui/notice.tsx'
import { Section } from '../../ui/section.tsx'

const LEAD = 'Komputer ini bekerja sendiri. Bila kantor memakai beberapa komputer, gabungkan semuanya ke satu server kantor: berkas yang diterima di satu loket langsung tampak di meja lain, dan tidak ada nomor kembar.'

/** A PC that works alone joins the office's server with all it has. */
export function JoinForm() {
  const [code, setCode] = useState('')
  const [problems, setProblems] = useState<readonly FieldMessage[]>([])
  const join = useCommand('sync.join')
  const submit = (): void => {
    const found = code.trim() === '' ? UNANSWERED : []
    setProblems(found)
    if (found.length === 0) void join.run({ code })
  }
  return (
    <Section title="Gabung ke server kantor" lead={LEAD}>
      <Form label="Gabung ke server kantor" onSubmit={submit} refusal={join.refusal} problems={problems} submitLabel="Gabung">
        <Notice>Semua catatan di komputer ini ikut ke server. Loket dibuka lagi sesudah bergabung, dan semua petugas masuk sekali lagi.</Notice>
        <CodeField value={code} onChange={setCode} />
        <FormActions>
          <Button type="submit" loading={join.running}>
            Gabung
          </Button>
        </FormActions>
      </Form>
    </Section>
  )
}
