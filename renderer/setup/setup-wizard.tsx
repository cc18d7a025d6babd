import { useState } from 'react'
import { useCall } from '../host/use-call.ts'
import { Loading } from '../ui/loading.tsx'
import { Notice } from '../ui/notice.tsx'
import { RestoreScreen } from './restore/restore-screen.tsx'
import { SetupForm } from './setup-form.tsx'
import classes from './setup.module.css'

/** First start without data; `warnings` tell where there were some. */
export function SetupWizard({ warnings }: { readonly warnings: readonly string[] }) {
  const { value: options, refusal } = useCall('setup.options', {})
  const [restoring, setRestoring] = useState(false)
  if (restoring) return <RestoreScreen onBack={() => setRestoring(false)} />
  if (options !== undefined) return <SetupForm options={options} warnings={warnings} onRestore={() => setRestoring(true)} />
  return <div className={classes.ground}>{refusal === null ? <Loading /> : <Notice tone="late">{refusal.message}</Notice>}</div>
}
