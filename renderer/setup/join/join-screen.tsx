import { Button } from '@mantine/core'
import { useState } from 'react'
import type { FieldMessage } from '#domain/refusal.ts'
import { useCall } from '../../host/use-call.ts'
import { useCommand } from '../../host/use-command.ts'
import { CodeField, UNANSWERED } from '../../sync/code-field.tsx'
import { Form } from '../../ui/form/form.tsx'
import { FormActions } from '../../ui/form/form-actions.tsx'
import { Loading } from '../../ui/loading.tsx'
import { Notice } from '../../ui/notice.tsx'
import { Progress } from '../../ui/progress.tsx'
import { SetupFrame } from '../setup-frame.tsx'

/** First start on a further PC of an office that has a server: a code instead of a new office. */
export const JoinScreen = ({ onBack }: { readonly onBack: () => void }) => (
  <SetupFrame title="Gabung ke kantor" course="Gabung ke kantor">
    <Course onBack={onBack} />
  </SetupFrame>
)

function Course({ onBack }: { readonly onBack: () => void }) {
  const { value: standing } = useCall('sync.standing', {})
  if (standing === undefined) return <Loading />
  return standing.state === 'alone' ? <Joining onBack={onBack} /> : <Fetching standing={standing} />
}

function Joining({ onBack }: { readonly onBack: () => void }) {
  const [code, setCode] = useState('')
  const [problems, setProblems] = useState<readonly FieldMessage[]>([])
  const join = useCommand('setup.join')
  const submit = (): void => {
    const found = code.trim() === '' ? UNANSWERED : []
    setProblems(found)
    if (found.length === 0) void join.run({ code })
  }
  return (
    <>
      <h1>Gabung ke kantor</h1>
      <p>Untuk komputer kedua dan seterusnya. Admin membuat kodenya di komputer yang sudah bergabung: Pengaturan, Komputer, Tambah komputer.</p>
      <Form label="Gabung ke kantor" onSubmit={submit} refusal={join.refusal} problems={problems} submitLabel="Gabung">
        <CodeField value={code} onChange={setCode} />
        <FormActions>
          <Button type="submit" loading={join.running}>
            Gabung
          </Button>
          <Button variant="default" onClick={onBack}>
            Kembali ke penyiapan
          </Button>
        </FormActions>
      </Form>
    </>
  )
}

type Standing = NonNullable<ReturnType<typeof useCall<'sync.standing'>>['value']>

/** Until the office's settings are here and somebody can log in. */
function Fetching({ standing: { state, problem, address, fetching } }: { readonly standing: Standing }) {
  return (
    <>
      <h1>Mengambil data kantor</h1>
      <p>Begitu data kantor ada di sini, petugas masuk dengan nama dan PIN yang sama seperti di komputer lain.</p>
      {problem === '' ? null : <Notice tone="wait">{problem}</Notice>}
      {state === 'offline' ? <Notice tone="wait">Server kantor di {address} tidak menjawab. Loket mencoba terus; periksa kabel jaringan dan apakah komputer server menyala.</Notice> : null}
      {fetching === null ? <Loading what="Mengambil data kantor…" /> : <Progress title="Catatan kantor" done={fetching.done} total={fetching.total} unit="catatan" />}
    </>
  )
}
