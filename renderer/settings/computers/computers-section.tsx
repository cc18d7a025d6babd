import { useCall } from '../../host/use-call.ts'
import { Loading } from '../../ui/loading.tsx'
import classes from '../settings.module.css'
import { ChangeServer } from './change-server.tsx'
import { DeviceList } from './device-list.tsx'
import { JoinForm } from './join-form.tsx'
import { OfficeKey } from './office-key.tsx'
import { ServeForm } from './serve-form.tsx'
import { ServerPanel } from './server-panel.tsx'
import { StandingPanel } from './standing-panel.tsx'

/** Komputer: this PC and the office's server, and which other PCs are let in. */
export function ComputersSection() {
  const { value: standing } = useCall('sync.standing', {})
  const { value: server } = useCall('server.standing', {})
  if (standing === undefined || server === undefined) return <Loading />
  if (standing.state === 'alone')
    return (
      <div className={classes.narrow}>
        <div className={classes.stack}>
          <JoinForm />
          {server.state === 'none' ? null : <ServeForm />}
        </div>
      </div>
    )
  const isServer = server.asked || !['none', 'off'].includes(server.state)
  return (
    <div className={classes.stack}>
      <StandingPanel standing={standing} />
      {isServer ? <ServerPanel server={server} standing={standing} /> : null}
      <DeviceList />
      <ChangeServer server={server} />
      <OfficeKey server={server} />
    </div>
  )
}
