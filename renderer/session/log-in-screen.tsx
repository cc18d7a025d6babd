import { useEffect } from 'react'
import { EntryPanel } from './entry-panel.tsx'
import { LogInForm } from './log-in-form.tsx'
import type { SessionState } from './session-state.ts'
import { sessionTexts as texts } from './texts.ts'

/** Nobody is logged in here. */
export function LogInScreen({ state }: { readonly state: SessionState }) {
  useEffect(() => {
    document.title = `${texts.logIn} – Loket`
  }, [])
  return (
    <EntryPanel state={state} title={texts.logIn} lead={texts.logInLead}>
      <LogInForm officers={state.officers} officer="" action={texts.logIn} />
    </EntryPanel>
  )
}
