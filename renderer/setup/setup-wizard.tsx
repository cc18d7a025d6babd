import { useCall } from '../host/use-call.ts'
import { Loading } from '../ui/loading.tsx'
import { Notice } from '../ui/notice.tsx'
import { SetupForm } from './setup-form.tsx'
import classes from './setup.module.css'

/** First start without data. */
export function SetupWizard() {
  const { value: options, refusal } = useCall('setup.options', {})
  if (options !== undefined) return <SetupForm options={options} />
  return <div className={classes.ground}>{refusal === null ? <Loading /> : <Notice tone="late">{refusal.message}</Notice>}</div>
}
