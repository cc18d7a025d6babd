import { Button } from '@mantine/core'
import { useState } from 'react'
import type { FieldMessage } from '#domain/refusal.ts'
import { useCommand } from '../host/use-command.ts'
import { Form } from '../ui/form/form.tsx'
import { FormActions } from '../ui/form/form-actions.tsx'
import { SecretField } from '../ui/form/secret-field.tsx'
import { Section } from '../ui/section.tsx'
import classes from './settings.module.css'
import { told } from '../ui/told.ts'

const EMPTY = { old: '', fresh: '', again: '' }

/** One's own PIN or password. */
export function SecretSection() {
  const [typed, setTyped] = useState(EMPTY)
  const [problems, setProblems] = useState<readonly FieldMessage[]>([])
  const change = useCommand('session.changeSecret')
  const save = async (): Promise<void> => {
    const found = problemsOf(typed)
    setProblems(found)
    if (found.length > 0 || (await change.run({ old: typed.old, fresh: typed.fresh })) === null) return
    setTyped(EMPTY)
    told('PIN baru tersimpan.')
  }
  return (
    <div className={classes.narrow}>
      <Section title="PIN saya" lead="PIN 6 angka atau lebih, atau kata sandi 8 huruf atau lebih. Jangan memakai angka berurutan atau berulang.">
        <Form label="PIN saya" onSubmit={() => void save()} refusal={change.refusal} problems={problems} submitLabel="Ganti PIN">
          <SecretField path="old" label="PIN atau kata sandi lama" value={typed.old} onChange={(old) => setTyped({ ...typed, old })} />
          <SecretField path="fresh" label="PIN atau kata sandi baru" fresh value={typed.fresh} onChange={(fresh) => setTyped({ ...typed, fresh })} />
          <SecretField path="again" label="Ulangi yang baru" fresh value={typed.again} onChange={(again) => setTyped({ ...typed, again })} />
          <FormActions>
            <Button type="submit" loading={change.running}>
              Ganti PIN
            </Button>
          </FormActions>
        </Form>
      </Section>
    </div>
  )
}

function problemsOf({ old, fresh, again }: typeof EMPTY): readonly FieldMessage[] {
  return [
    ...(old === '' ? [{ path: 'old', message: 'PIN atau kata sandi lama belum diisi.' }] : []),
    ...(fresh === '' ? [{ path: 'fresh', message: 'PIN atau kata sandi baru belum diisi.' }] : []),
    ...(fresh !== '' && fresh !== again ? [{ path: 'again', message: 'PIN yang diulang belum sama. Tulis sekali lagi.' }] : []),
  ]
}
