import { Button } from '@mantine/core'
import { useState } from 'react'
import { Cover } from './cover.tsx'
import { EntryPanel } from './entry-panel.tsx'
import classes from './entry-panel.module.css'
import { useLock } from './lock-store.ts'
import { LogInForm } from './log-in-form.tsx'
import type { SessionState, SignedIn } from './session-state.ts'
import { sessionTexts as texts } from './texts.ts'

/** Over the page: the same officer unlocks with the PIN, or another takes the seat. */
export function LockScreen({ state, officer }: { readonly state: SessionState; readonly officer: SignedIn }) {
  const [changing, setChanging] = useState(useLock.getState().changing)
  return (
    <Cover>
      <EntryPanel overLock state={state} title={changing ? texts.change : officer.name} lead={changing ? texts.changeLead : texts.lockedLead}>
        <LogInForm key={String(changing)} officers={state.officers} officer={changing ? '' : officer.id} changing={changing} action={changing ? texts.logIn : texts.unlock} />
        <div className={classes.other}>
          <Button variant="subtle" onClick={() => setChanging(!changing)}>
            {changing ? `Kembali ke ${officer.name}` : texts.change}
          </Button>
        </div>
      </EntryPanel>
    </Cover>
  )
}
