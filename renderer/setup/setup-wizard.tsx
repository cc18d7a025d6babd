import { useState } from 'react'
import { useCall } from '../host/use-call.ts'
import { Loading } from '../ui/loading.tsx'
import { Notice } from '../ui/notice.tsx'
import { JoinScreen } from './join/join-screen.tsx'
import { RestoreScreen } from './restore/restore-screen.tsx'
import { SetupForm } from './setup-form.tsx'
import classes from './setup.module.css'

/** First start without data; `warnings` tell where there were some. */
export function SetupWizard({ warnings }: { readonly warnings: readonly string[] }) {
  const { value: options, refusal } = useCall('setup.options', {})
  const { value: standing } = useCall('sync.standing', {})
  const [instead, setInstead] = useState<'restore' | 'join' | null>(null)
  const back = (): void => setInstead(null)
  if (instead === 'restore') return <RestoreScreen onBack={back} />
  if (instead === 'join' || (standing !== undefined && standing.state !== 'alone')) return <JoinScreen onBack={back} />
  if (options !== undefined) return <SetupForm options={options} warnings={warnings} onRestore={() => setInstead('restore')} onJoin={() => setInstead('join')} />
  return <div className={classes.ground}>{refusal === null ? <Loading /> : <Notice tone="late">{refusal.message}</Notice>}</div>
}
