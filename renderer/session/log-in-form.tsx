import { Button } from '@mantine/core'
import { useEffect, useRef, useState, type RefObject } from 'react'
import type { OfficerId } from '#domain/ids.ts'
import type { FieldMessage } from '#domain/refusal.ts'
import { useRequest } from '../host/use-command.ts'
import { Form } from '../ui/form/form.tsx'
import { SearchField } from '../ui/form/search-field.tsx'
import { SecretField } from '../ui/form/secret-field.tsx'
import { lastOfficer, rememberOfficer } from './last-officer.ts'
import { unlocked } from './lock-store.ts'
import type { SessionState } from './session-state.ts'
import { sessionTexts as texts } from './texts.ts'

interface LogInFormProps {
  readonly officers: SessionState['officers']
  /** Fixed while a lock is opened; "" where a name is to be chosen. */
  readonly officer: string
  /** Another is to sit down: the last one is not offered. */
  readonly changing?: boolean
  readonly action: string
}

/** Name and PIN. Enter goes on; a refusal keeps what was typed, with the PIN marked for overwriting. */
export function LogInForm({ officers, officer: fixed, changing = false, action }: LogInFormProps) {
  const fields = useRef<HTMLDivElement>(null)
  const [chosen, setChosen] = useState(() => (changing ? '' : lastOfficer(officers)))
  const [secret, setSecret] = useState('')
  const [problems, setProblems] = useState<readonly FieldMessage[]>([])
  const logIn = useRequest('session.logIn')
  const officer = fixed === '' ? chosen : fixed

  useEffect(() => {
    if (officer !== '') focusSecret(fields.current)
  }, [officer, logIn.refusal])
  useKeysGoTo(fields)

  const submit = async (): Promise<void> => {
    const missing: FieldMessage[] = []
    if (officer === '') missing.push({ path: 'officer', message: texts.officerMissing })
    if (officer !== '' && secret === '') missing.push({ path: 'secret', message: texts.secretMissing })
    setProblems(missing)
    if (missing.length > 0) return
    const signedIn = await logIn.run({ officer: officer as OfficerId, secret })
    if (signedIn === null) return
    rememberOfficer(signedIn.id)
    setSecret('')
    await unlocked()
  }
  return (
    <div ref={fields}>
      <Form label={action} onSubmit={() => void submit()} refusal={logIn.refusal} problems={problems} problemTitle={texts.refused} submitLabel={action} enter="submit" summaryTakesFocus={problems.length > 0}>
        {fixed === '' ? (
          <SearchField path="officer" label={texts.officer} hint={texts.officerHint} value={chosen} onChange={setChosen} options={officers.map(asOption)} startHere={chosen === ''} nothing="Nama tidak ditemukan" />
        ) : null}
        <SecretField path="secret" label={texts.secret} value={secret} onChange={setSecret} startHere={officer !== ''} />
        <Button type="submit" loading={logIn.running} fullWidth>
          {action}
        </Button>
      </Form>
    </div>
  )
}

/** While nothing has the focus, what is typed goes to the PIN: a cover drawn late, or a click beside the form, loses no key. */
function useKeysGoTo(fields: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const catchKey = ({ key }: KeyboardEvent): void => {
      if (key.length === 1 && (document.activeElement === null || document.activeElement === document.body)) focusSecret(fields.current)
    }
    window.addEventListener('keydown', catchKey, { capture: true })
    return () => { window.removeEventListener('keydown', catchKey, { capture: true }) }
  }, [fields])
}

/** Marked, so that typing replaces what was wrong. */
function focusSecret(fields: HTMLElement | null): void {
  const field = fields?.querySelector<HTMLInputElement>('input[autocomplete=current-password]')
  field?.focus()
  field?.select()
}

const asOption = ({ id, name, desk }: SessionState['officers'][number]) => ({ value: id as string, label: desk === '' ? name : `${name} · ${desk}` })
