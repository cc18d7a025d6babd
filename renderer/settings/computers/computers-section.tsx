import { useCall } from '../../host/use-call.ts'
import { Loading } from '../../ui/loading.tsx'
import classes from '../settings.module.css'
import { DeviceList } from './device-list.tsx'
import { JoinForm } from './join-form.tsx'
import { StandingPanel } from './standing-panel.tsx'

/** Komputer: this PC and the office's server, and which other PCs are let in. */
export function ComputersSection() {
  const { value: standing } = useCall('sync.standing', {})
  if (standing === undefined) return <Loading />
  if (standing.state === 'alone')
    return (
      <div className={classes.narrow}>
        <JoinForm />
      </div>
    )
  return (
    <div className={classes.stack}>
      <StandingPanel standing={standing} />
      <DeviceList />
    </div>
  )
}
